import { type Params } from 'nestjs-pino';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import pino, { type DestinationStream } from 'pino';
import { type LogConfig } from '../config/config';

/** Standard output, and with staging validation the file that the runbook's log commands read. */
function destination(config: LogConfig): DestinationStream {
  const stdout = pino.destination({ fd: 1, sync: false });
  if (!config.staging) return stdout;
  mkdirSync(dirname(config.stagingFile), { recursive: true });
  const file = pino.destination({ dest: config.stagingFile, append: true, sync: false });
  return pino.multistream([
    { level: config.level as pino.Level, stream: stdout },
    { level: config.level as pino.Level, stream: file },
  ]);
}

/**
 * nestjs-pino's options. Requests are not logged automatically: their lines would hold addresses, paths and
 * headers, and cost more than the turn's own line, which says what happened.
 */
export function loggerOptions(config: LogConfig): Params {
  const level =
    config.staging && config.level !== 'debug' && config.level !== 'trace' ? 'info' : config.level;
  const logger = pino(
    {
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination({ ...config, level }),
  );
  return { pinoHttp: { logger, autoLogging: false }, forRoutes: [] };
}
