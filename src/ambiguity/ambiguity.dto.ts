import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { MessageText } from '../common/message-text';
import { AMBIGUITY_REASONS, type AmbiguityFinding, type AmbiguityReason } from '../turn/ambiguity';

/** The working memory of a turn holds as many. */
const MAX_HISTORY = 40;
const ROLES = ['user', 'assistant'] as const;

class HistoryMessageDto {
  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role!: (typeof ROLES)[number];

  @ApiProperty()
  @IsString()
  @MaxLength(16_000)
  content!: string;
}

export class AmbiguityCheckDto {
  @MessageText('and what does it cost?')
  message!: string;

  @ApiPropertyOptional({
    type: [HistoryMessageDto],
    maxItems: MAX_HISTORY,
    description: 'What was said before, oldest first.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_HISTORY)
  @ValidateNested({ each: true })
  @Type(() => HistoryMessageDto)
  history?: HistoryMessageDto[];
}

class SpanResponse {
  @ApiProperty({ description: 'In UTF-16 units of the message.' })
  start!: number;
  @ApiProperty()
  end!: number;
}

export class AmbiguityCheckResponse {
  @ApiProperty({ description: 'Whether a turn with this message would ask back.' })
  detected!: boolean;
  @ApiPropertyOptional({ enum: AMBIGUITY_REASONS })
  reason?: AmbiguityReason;
  @ApiPropertyOptional({ minimum: 0, maximum: 1 })
  confidence?: number;
  @ApiPropertyOptional({ description: 'What is unclear.' })
  span?: SpanResponse;
}

export function toCheckResponse(finding: AmbiguityFinding | null): AmbiguityCheckResponse {
  if (!finding) return { detected: false };
  const { reason, confidence, span } = finding;
  return { detected: true, reason, confidence, span: { ...span } };
}
