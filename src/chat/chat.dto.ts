import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { MessageText } from '../common/message-text';
import { AccountDto, toAccount } from '../identity/identity.dto';
import { type Audience, AUDIENCES } from '../turn/audience';
import { type Principal } from '../turn/principal';
import { type ChatRoute, idempotencyKey } from './idempotency/idempotency-key';
import { type TurnRequest } from './turn-request';

export class ChatDto {
  @MessageText('hello')
  message!: string;

  @ApiPropertyOptional({
    example: 'test-user-1',
    description:
      "A vi_user_id, or an account id in the client's default provider. With a user token: absent, or the token's own subject.",
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(255)
  userId?: string;

  @ApiPropertyOptional({ type: AccountDto, description: 'The account that speaks; instead of userId.' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AccountDto)
  identity?: AccountDto;

  @ApiPropertyOptional({
    format: 'uuid',
    description: "Absent: the person's latest conversation at that provider, or a new one.",
  })
  @IsOptional()
  @IsUUID('loose')
  conversation_id?: string;

  @ApiPropertyOptional({ enum: AUDIENCES, default: 'private', description: 'Who else reads the answer.' })
  @IsOptional()
  @IsIn(AUDIENCES)
  audience?: Audience;
}

/** `key`: the Idempotency-Key of the request. */
export function toTurnRequest(
  principal: Principal,
  body: ChatDto,
  route: ChatRoute,
  key: string | undefined,
): TurnRequest {
  const asked = {
    claim: {
      userId: body.userId ?? undefined,
      identity: body.identity ? toAccount(body.identity) : undefined,
    },
    message: body.message,
    conversationId: body.conversation_id?.toLowerCase(),
    audience: body.audience ?? 'private',
  };
  const idempotency = key === undefined ? undefined : idempotencyKey(route, key, asked);
  return { ...asked, principal, stream: route === 'stream', idempotency };
}
