import { type DomainError } from '../common/domain-error';
import { type EventLog } from './event-log';
import { errorName } from './log-catalogue';

const told = new WeakSet<object>();

/** Says that a line tells of this error already: a turn that fails ends its request by the same error. */
export function markTold(error: unknown): void {
  if (typeof error === 'object' && error !== null) told.add(error);
}

function isTold(error: unknown): boolean {
  return typeof error === 'object' && error !== null && told.has(error);
}

/** One line for a request that failed by a fault of ours, unless the line of its turn says so. */
export function logFailedRequest(log: EventLog, error: DomainError): void {
  if (isTold(error) || isTold(error.cause)) return;
  const { code } = error;
  // A stop is no fault: whoever watches for errors is not called by a deployment.
  if (code === 'shutting-down') return log.write('request_refused', () => ({ code }));
  log.write('request_failed', () => ({ code, error: errorName(error.cause ?? error) }));
}
