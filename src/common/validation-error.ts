import { type ValidationError } from '@nestjs/common';
import { DomainError } from './domain-error';

interface Finding {
  readonly path: string;
  readonly unknown: boolean;
}

function findings(errors: readonly ValidationError[], parent = ''): Finding[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const unknown = constraints?.['whitelistValidation'] !== undefined;
    const path = `${parent}${property}`;
    return [...(constraints ? [{ path, unknown }] : []), ...findings(children ?? [], `${path}.`)];
  });
}

/**
 * Says which fields are wrong. Names of fields that Vi does not know are the caller's text and are not
 * repeated; values never are.
 */
export function toValidationError(errors: ValidationError[]): DomainError {
  const found = findings(errors);
  if (found.some(({ unknown }) => unknown)) return new DomainError('unknown-field');
  const paths = found.map(({ path }) => path).join(', ');
  return new DomainError('validation-failed', { detail: `Wrong or missing: ${paths}.` });
}
