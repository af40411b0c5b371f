import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Open } from '../auth/route-access';
import { HealthResponse, LivenessResponse } from './health.response';
import { HealthService } from './health.service';

@ApiTags('operations')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get()
  @Open()
  @ApiOperation({ summary: "Whether Vi can serve, and the release's applied migrations." })
  @ApiOkResponse({ type: HealthResponse })
  async status(): Promise<HealthResponse> {
    return { status: 'ok', migrations: await this.health.appliedMigrations() };
  }

  @Get('live')
  @Open()
  @ApiOperation({ summary: 'Whether the process answers at all.' })
  @ApiOkResponse({ type: LivenessResponse })
  live(): LivenessResponse {
    return { status: 'ok' };
  }

  @Get('ready')
  @Open()
  @ApiOperation({
    summary:
      'Whether to send requests here: 503 while the database is away or lacks migrations, or Vi is stopping.',
  })
  @ApiOkResponse({ type: LivenessResponse })
  async ready(): Promise<LivenessResponse> {
    await this.health.requireReady();
    return { status: 'ok' };
  }
}
