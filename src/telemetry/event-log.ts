import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { PinoLogger } from 'nestjs-pino';
import { LogConfig } from '../config/config';
import { LOG_LINES, type LogCatalogue, type LogEvent, type UserHash } from './log-catalogue';

/** Writes lines of the catalogue, and nothing else. */
@Injectable()
export class EventLog {
  constructor(
    private readonly pino: PinoLogger,
    private readonly config: LogConfig,
  ) {}

  /** `fields` is called only where the line is written. */
  write<E extends LogEvent>(event: E, fields: () => LogCatalogue[E]): void {
    const [level, message] = LOG_LINES[event];
    if (!this.pino.logger.isLevelEnabled(level)) return;
    const line: object = { event, ...fields() };
    this.pino.logger[level](line, message);
  }

  /** The keyed hash that stands for a person in the logs: 12 hex digits of HMAC-SHA-256. */
  userHash(viUserId: string): UserHash {
    return `user_${createHmac('sha256', this.config.userHashKey).update(viUserId).digest('hex').slice(0, 12)}`;
  }
}
