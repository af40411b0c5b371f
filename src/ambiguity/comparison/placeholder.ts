import { type Token } from '../language/analysis';

const PLACEHOLDER =
  /^(?:other|others|one|ones|last|previous|first|second|third|former|latter|before|rest|alternatives?|original|what|each|both|either|it|them|that|this|those|these)$/;

/** "the other one", "the second", "what": stands for a side without naming it. */
export function isPlaceholder(tokens: readonly Token[]): boolean {
  const named = tokens.filter(
    ({ word, lower, grammar }) => word && (!grammar || PLACEHOLDER.test(lower)) && lower !== 'than',
  );
  return named.length > 0 && named.every(({ lower }) => PLACEHOLDER.test(lower));
}

export const holdsPlace = ({ lower }: Token): boolean => PLACEHOLDER.test(lower);
