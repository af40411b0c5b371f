import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type JsonObject } from '../common/json';
import { type TurnRecord } from './turn.repository';

export class RecordResponse {
  @ApiProperty({ format: 'uuid' })
  record_id!: string;
  @ApiProperty({ format: 'uuid' })
  conversation_id!: string;
  @ApiProperty({ format: 'uuid' })
  vi_user_id!: string;
  @ApiProperty()
  provider!: string;
  @ApiProperty({ enum: ['private', 'group', 'public'] })
  audience!: string;
  @ApiProperty({ enum: ['running', 'completed', 'clarified', 'failed', 'cancelled'] })
  state!: string;
  @ApiProperty({ type: Date })
  created_at!: string;
  @ApiProperty({ type: Date, nullable: true })
  finished_at!: string | null;
  @ApiProperty({ type: String, nullable: true })
  input!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the person read; a part of an answer where the turn failed.',
  })
  output!: string | null;
  @ApiPropertyOptional({ description: 'The problem code of a turn that failed.' })
  error_code?: string;
  @ApiPropertyOptional({ type: Object, description: 'The answer as the caller got it, without its text.' })
  decisions?: JsonObject;
  @ApiPropertyOptional({
    type: Object,
    description: 'Versions of everything that decided, and timings in milliseconds.',
  })
  trace?: JsonObject;
}

export function toRecordResponse(record: TurnRecord): RecordResponse {
  return {
    record_id: record.recordId,
    conversation_id: record.conversationId,
    vi_user_id: record.viUserId,
    provider: record.provider,
    audience: record.audience,
    state: record.state,
    created_at: record.createdAt.toISOString(),
    finished_at: record.finishedAt?.toISOString() ?? null,
    input: record.input,
    output: record.output,
    ...(record.errorCode === null ? {} : { error_code: record.errorCode }),
    ...(record.response === null ? {} : { decisions: record.response }),
    ...(record.trace === null ? {} : { trace: record.trace }),
  };
}
