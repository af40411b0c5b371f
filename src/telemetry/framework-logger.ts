import { Injectable, type LoggerService } from '@nestjs/common';
import { EventLog } from './event-log';
import { type FrameworkContext } from './log-catalogue';

/**
 * What Nest itself has to say, cut to warnings and to where they come from: its messages can hold text of
 * requests, and its start-up lines tell an operator nothing.
 */
@Injectable()
export class FrameworkLogger implements LoggerService {
  constructor(private readonly events: EventLog) {}

  log(): void {}

  warn(_message: unknown, ...rest: readonly unknown[]): void {
    this.events.write('framework_warning', () => ({ context: contextOf(rest) }));
  }

  error(_message: unknown, ...rest: readonly unknown[]): void {
    this.events.write('framework_failure', () => ({ context: contextOf(rest) }));
  }
}

/** Nest passes the name of the class that speaks last. */
function contextOf(rest: readonly unknown[]): FrameworkContext {
  const last = rest.at(-1);
  return (typeof last === 'string' && /^[A-Za-z]{1,60}$/.test(last) ? last : 'Nest') as FrameworkContext;
}
