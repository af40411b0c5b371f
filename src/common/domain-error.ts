import { PROBLEMS, type ProblemCode } from './problem-table';

export interface DomainErrorOptions {
  /** What went wrong in words of ours; never holds text of a caller, a database or a provider. */
  readonly detail?: string;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** The only error that the rooms throw on purpose. Its code decides what the caller sees. */
export class DomainError extends Error {
  readonly detail: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    options: DomainErrorOptions = {},
  ) {
    super(PROBLEMS[code][1], { cause: options.cause });
    this.name = 'DomainError';
    this.detail = options.detail;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }
}
