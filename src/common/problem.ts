import { type DomainError } from './domain-error';

/** RFC 9457 problem details with Vi's stable `code`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
}

export function toProblem(error: DomainError): Problem {
  return {
    type: `urn:vi:problem:${error.code}`,
    title: error.message,
    status: error.status,
    code: error.code,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
  };
}
