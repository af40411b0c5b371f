/**
 * Keys that mean something to JavaScript itself. Libraries that copy objects leave them out without a word, so
 * that a check for unknown fields never sees them.
 */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a parsed JSON body has such a key anywhere. `value` is not nested deeper than the stack allows. */
export function hasReservedKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasReservedKey);
  return Object.keys(value).some(
    (key) => RESERVED.has(key) || hasReservedKey((value as Record<string, unknown>)[key]),
  );
}
