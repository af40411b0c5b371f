import { Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { LogConfig } from '../config/config';
import { EventLog } from './event-log';
import { FrameworkLogger } from './framework-logger';
import { loggerOptions } from './logger.options';
import { Metrics } from './metrics';
import { TurnObservers } from './turn-observers';

/** What is seen of Vi from outside: logs and metrics. */
@Global()
@Module({
  imports: [LoggerModule.forRootAsync({ inject: [LogConfig], useFactory: loggerOptions })],
  providers: [EventLog, FrameworkLogger, Metrics, TurnObservers],
  exports: [EventLog, FrameworkLogger, Metrics, TurnObservers],
})
export class TelemetryModule {}
