import { ApiProperty } from '@nestjs/swagger';

export class LivenessResponse {
  @ApiProperty({ example: 'ok' })
  status!: 'ok';
}

export class HealthResponse extends LivenessResponse {
  @ApiProperty({ type: [String], example: ['0035', '0036', '0037', '0038', '0039', '0040'] })
  migrations!: string[];
}
