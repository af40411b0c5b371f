import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { type ProviderAccount } from '../turn/subject';

const PROVIDER = { description: 'A configured provider.', example: 'discord' };
const PROVIDER_USER_ID = {
  description: "The account's id at that provider.",
  example: 'discord_12345',
  maxLength: 255,
};
const VI_USER_ID = { format: 'uuid', example: '550e8400-e29b-41d4-a716-446655440000' };

export class AccountDto {
  @ApiProperty(PROVIDER)
  @IsString()
  @MinLength(1)
  @MaxLength(32)
  provider!: string;

  @ApiProperty(PROVIDER_USER_ID)
  @IsString()
  @MinLength(1)
  @MaxLength(255)
  provider_user_id!: string;
}

export class LinkDto extends AccountDto {
  @ApiProperty(VI_USER_ID)
  @IsUUID('loose')
  vi_user_id!: string;
}

export class ResolvedIdentityResponse {
  @ApiProperty(VI_USER_ID)
  vi_user_id!: string;

  @ApiProperty({ description: 'Whether this call saw the account for the first time.' })
  created!: boolean;
}

export function toAccount(dto: AccountDto): ProviderAccount {
  return { provider: dto.provider, providerUserId: dto.provider_user_id };
}

export function toAccountResponse(account: ProviderAccount): AccountDto {
  return { provider: account.provider, provider_user_id: account.providerUserId };
}
