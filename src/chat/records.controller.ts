import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, RequireScope } from '../auth/route-access';
import { type Principal } from '../turn/principal';
import { RecordAccess } from './record-access';
import { RecordResponse, toRecordResponse } from './record.response';

@ApiTags('records')
@ApiBearerAuth()
@Controller('v1/records')
export class RecordsController {
  constructor(private readonly records: RecordAccess) {}

  @Get(':record_id')
  @RequireScope('chat')
  @ApiOperation({
    summary: 'What was asked and answered in a turn, with the decisions, versions and timings.',
  })
  @ApiOkResponse({ type: RecordResponse })
  async record(@Caller() caller: Principal, @Param('record_id') recordId: string): Promise<RecordResponse> {
    return toRecordResponse(await this.records.find(caller, recordId));
  }
}
