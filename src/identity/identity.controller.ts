import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, RequireScope } from '../auth/route-access';
import { DomainError } from '../common/domain-error';
import { isUuid } from '../common/uuid';
import { type Principal } from '../turn/principal';
import { AuditQuery, AuditResponse, toAuditResponse } from './audit.dto';
import { AccountDto, LinkDto, ResolvedIdentityResponse, toAccount, toAccountResponse } from './identity.dto';
import { IdentityService } from './identity.service';

@ApiTags('identity')
@ApiBearerAuth()
@Controller('v1/identity')
export class IdentityController {
  constructor(private readonly identity: IdentityService) {}

  @Post('resolve')
  @HttpCode(200)
  @RequireScope('identity')
  @ApiOperation({ summary: 'The person behind an account; created on first sight, exactly once.' })
  @ApiOkResponse({ type: ResolvedIdentityResponse })
  async resolve(@Caller() caller: Principal, @Body() body: AccountDto): Promise<ResolvedIdentityResponse> {
    const { viUserId, created } = await this.identity.resolve(caller, toAccount(body));
    return { vi_user_id: viUserId, created };
  }

  @Post('link')
  @HttpCode(200)
  @RequireScope('identity.link')
  @ApiOperation({ summary: 'Puts an account behind a person; by a client that owns and has checked both.' })
  @ApiOkResponse({ type: LinkDto })
  async link(@Caller() caller: Principal, @Body() body: LinkDto): Promise<LinkDto> {
    const viUserId = body.vi_user_id.toLowerCase();
    const account = toAccount(body);
    await this.identity.link(caller, viUserId, account);
    return { vi_user_id: viUserId, ...toAccountResponse(account) };
  }

  @Delete('link')
  @HttpCode(204)
  @RequireScope('identity.link')
  @ApiOperation({ summary: 'Takes an account from a person, never the last one.' })
  async unlink(@Caller() caller: Principal, @Body() body: LinkDto): Promise<void> {
    await this.identity.unlink(caller, body.vi_user_id.toLowerCase(), toAccount(body));
  }

  @Get('audit')
  @RequireScope('identity')
  @ApiOperation({
    summary: 'Who changed what about a person: accounts, relationship, facts. Newest first, no content.',
  })
  @ApiOkResponse({ type: AuditResponse })
  async audit(@Caller() caller: Principal, @Query() query: AuditQuery): Promise<AuditResponse> {
    const { vi_user_id: viUserId, before, limit } = query;
    const page = { before, limit: limit + 1 };
    return toAuditResponse(await this.identity.historyOf(caller, viUserId?.toLowerCase(), page), limit);
  }

  @Get('providers/:vi_user_id')
  @RequireScope('identity')
  @ApiOperation({ summary: "A person's accounts, oldest first." })
  @ApiOkResponse({ type: [AccountDto] })
  async providers(@Caller() caller: Principal, @Param('vi_user_id') viUserId: string): Promise<AccountDto[]> {
    if (!isUuid(viUserId)) throw new DomainError('person-not-found');
    const accounts = await this.identity.accountsOf(caller, viUserId.toLowerCase());
    return accounts.map(toAccountResponse);
  }
}
