import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequireScope } from '../auth/route-access';
import { AmbiguityCheckDto, AmbiguityCheckResponse, toCheckResponse } from './ambiguity.dto';
import { AmbiguityService } from './ambiguity.service';

@ApiTags('chat')
@ApiBearerAuth()
@Controller('v1/ambiguity')
export class AmbiguityController {
  constructor(private readonly ambiguity: AmbiguityService) {}

  @Post('check')
  @HttpCode(200)
  @RequireScope('chat')
  @ApiOperation({ summary: 'Whether Vi would ask back: no turn is made, no model called, nothing stored.' })
  @ApiOkResponse({ type: AmbiguityCheckResponse })
  check(@Body() body: AmbiguityCheckDto): AmbiguityCheckResponse {
    return toCheckResponse(this.ambiguity.read(body.message, body.history ?? []).finding);
  }
}
