import { DomainError } from '../common/domain-error';
import { type EventLog } from './event-log';
import { logFailedRequest, markTold } from './request-log';

function linesOf(error: DomainError): unknown[] {
  const lines: unknown[] = [];
  const write = (event: string, fields: () => object) => lines.push({ event, ...fields() });
  logFailedRequest({ write } as unknown as EventLog, error);
  return lines;
}

describe('logFailedRequest', () => {
  it('names the cause, or the error where it has none', () => {
    const code = 'database-unavailable';
    expect(linesOf(new DomainError(code, { cause: new RangeError('x') }))).toEqual([
      { event: 'request_failed', code, error: 'RangeError' },
    ]);
    expect(linesOf(new DomainError(code))).toEqual([{ event: 'request_failed', code, error: 'DomainError' }]);
  });

  it('calls no stop a failure', () => {
    expect(linesOf(new DomainError('shutting-down'))).toEqual([
      { event: 'request_refused', code: 'shutting-down' },
    ]);
  });

  it('is silent about an error that its turn has told of, translated or not', () => {
    const cause = new RangeError('x');
    const error = new DomainError('internal-error', { cause });
    markTold(cause);
    expect(linesOf(error)).toEqual([]);
    const own = new DomainError('internal-error');
    markTold(own);
    expect(linesOf(own)).toEqual([]);
  });
});
