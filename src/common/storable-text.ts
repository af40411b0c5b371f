/** Deeper JSON than this serves no request of Vi's and costs recursion. */
const MAX_DEPTH = 16;

/** PostgreSQL stores neither NUL nor lone surrogates; both are refused at the edge instead of failing later. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Whether all keys and strings of a parsed JSON body can be stored and it is not too deep. */
export function isStorableJson(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isStorableText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item) => isStorableJson(item, depth + 1));
  return Object.entries(value).every(([key, item]) => isStorableText(key) && isStorableJson(item, depth + 1));
}
