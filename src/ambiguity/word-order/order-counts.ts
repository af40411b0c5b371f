/**
 * Counts of three word classes in a row, in one string: for each pair that occurs, its two class letters and then
 * a letter and a count for each class that followed, closed by `~`. Counts are kept as logarithms, to one part in
 * eight.
 */
export const CLASS_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const FIRST_COUNT = 40;
const STEPS = 8;

export function encodeCount(count: number): string {
  const code = FIRST_COUNT + Math.min(84, Math.max(1, Math.round(STEPS * Math.log1p(count))));
  // The backslash would need an escape.
  return String.fromCharCode(code >= 92 ? code + 1 : code);
}

function decodeCount(letter: string): number {
  const code = letter.charCodeAt(0);
  return Math.expm1(((code > 92 ? code - 1 : code) - FIRST_COUNT) / STEPS);
}

export interface OrderCounts {
  readonly size: number;
  /** Indexed by (a * size + b) * size + c. */
  readonly triples: Float64Array;
  readonly pairContexts: Float64Array;
  readonly pairs: Float64Array;
  readonly singleContexts: Float64Array;
  readonly singles: Float64Array;
  readonly total: number;
}

/** Unpacks the counts and adds up those of pairs and single classes. */
export function decodeCounts(packed: string, size: number): OrderCounts {
  const triples = new Float64Array(size ** 3);
  const pairContexts = new Float64Array(size ** 2);
  const pairs = new Float64Array(size ** 2);
  const singleContexts = new Float64Array(size);
  const singles = new Float64Array(size);
  let total = 0;
  for (const context of packed.split('~')) {
    const a = CLASS_LETTERS.indexOf(context[0] ?? '');
    const b = CLASS_LETTERS.indexOf(context[1] ?? '');
    for (let i = 2; i < context.length; i += 2) {
      const c = CLASS_LETTERS.indexOf(context[i] ?? '');
      const count = decodeCount(context[i + 1] ?? '');
      triples[(a * size + b) * size + c] = count;
      pairContexts[a * size + b]! += count;
      pairs[b * size + c]! += count;
      singleContexts[b]! += count;
      singles[c]! += count;
      total += count;
    }
  }
  return { size, triples, pairContexts, pairs, singleContexts, singles, total };
}
