import { type OrderCounts } from './order-counts';

/** How much each smaller model weighs where the larger one has seen little. */
const PAIR_WEIGHT = 6;
const TRIPLE_WEIGHT = 12;
const UNSEEN = 0.5;

/**
 * How well each class follows the two before it: the logarithm of its probability there over its probability
 * anywhere. Rare classes are not punished for being rare, only for standing in the wrong place.
 */
export function fits(counts: OrderCounts, ids: readonly number[]): number[] {
  const { size, triples, pairContexts, pairs, singleContexts, singles, total } = counts;
  const out: number[] = [];
  for (let i = 2; i < ids.length; i += 1) {
    const [a, b, c] = [ids[i - 2] ?? 0, ids[i - 1] ?? 0, ids[i] ?? 0];
    const alone = ((singles[c] ?? 0) + UNSEEN) / (total + size * UNSEEN);
    const pair =
      ((pairs[b * size + c] ?? 0) + PAIR_WEIGHT * alone) / ((singleContexts[b] ?? 0) + PAIR_WEIGHT);
    const triple =
      ((triples[(a * size + b) * size + c] ?? 0) + TRIPLE_WEIGHT * pair) /
      ((pairContexts[a * size + b] ?? 0) + TRIPLE_WEIGHT);
    out.push(Math.log(triple / alone));
  }
  return out;
}

/** What the classifier sees of a message: constant, mean, bounded sums, length, and how bad the worst places are. */
export function orderFeatures(fit: readonly number[]): readonly number[] {
  const n = fit.length;
  const sum = fit.reduce((a, b) => a + b, 0);
  const bounded = fit.reduce((a, b) => a + Math.max(-4, Math.min(2.5, b)), 0);
  return [
    1,
    sum / n,
    bounded / Math.sqrt(n),
    bounded / 10,
    Math.log(n),
    fit.filter((x) => x < -1).length / 3,
    fit.filter((x) => x < -2.5).length / 2,
    Math.min(...fit) / 3,
  ];
}
