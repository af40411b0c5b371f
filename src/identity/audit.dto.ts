import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { type JsonObject } from '../common/json';
import { type AuditEntry } from './audit.repository';

const DEFAULT_LIMIT = 50;
const MOST = 100;

export class AuditQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'The person; with a user token the caller.' })
  @IsOptional()
  @IsUUID('loose')
  vi_user_id?: string;

  @ApiPropertyOptional({ description: '`next` of the page before.' })
  @IsOptional()
  @Matches(/^[1-9][0-9]{0,17}$/)
  before?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MOST, default: DEFAULT_LIMIT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  limit: number = DEFAULT_LIMIT;
}

class AuditEntryResponse {
  @ApiProperty()
  occurred_at!: string;
  @ApiProperty({ example: 'client:discord-bot' })
  actor!: string;
  @ApiProperty({ example: 'identity.linked' })
  action!: string;
  @ApiProperty({ type: Object, example: { provider: 'discord' } })
  details!: JsonObject;
}

export class AuditResponse {
  @ApiProperty({ type: [AuditEntryResponse] })
  entries!: AuditEntryResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'For the next page; null where there is none.' })
  next!: string | null;
}

/** `entries` may hold one more than `limit`: it says that there is a next page. */
export function toAuditResponse(entries: readonly AuditEntry[], limit: number): AuditResponse {
  const page = entries.slice(0, limit);
  return {
    entries: page.map(({ occurredAt, actor, action, details }) => ({
      occurred_at: occurredAt.toISOString(),
      actor,
      action,
      details,
    })),
    next: entries.length > limit ? (page.at(-1)?.auditId ?? null) : null,
  };
}
