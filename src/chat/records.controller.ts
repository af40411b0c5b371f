import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, RequireScope } from '../auth/route-access';
import { DomainError } from '../common/domain-error';
import { isUuid } from '../common/uuid';
import { IdentityService } from '../identity/identity.service';
import { type Principal } from '../turn/principal';
import { RecordResponse, toRecordResponse } from './record.response';
import { type TurnRecord, TurnRepository } from './turn.repository';

@ApiTags('records')
@ApiBearerAuth()
@Controller('v1/records')
export class RecordsController {
  constructor(
    private readonly turns: TurnRepository,
    private readonly identity: IdentityService,
  ) {}

  @Get(':record_id')
  @RequireScope('chat')
  @ApiOperation({
    summary: 'What was asked and answered in a turn, with the decisions, versions and timings.',
  })
  @ApiOkResponse({ type: RecordResponse })
  async record(@Caller() caller: Principal, @Param('record_id') recordId: string): Promise<RecordResponse> {
    const record = isUuid(recordId) ? await this.turns.find(recordId) : undefined;
    if (!record || !(await this.maySee(caller, record))) throw new DomainError('record-not-found');
    return toRecordResponse(record);
  }

  /** A client sees what was said through its own providers, not all that its people ever said. */
  private async maySee(caller: Principal, { viUserId, provider }: TurnRecord): Promise<boolean> {
    if (caller.kind === 'client' && !caller.providers.includes(provider)) return false;
    return this.identity.maySee(caller, viUserId);
  }
}
