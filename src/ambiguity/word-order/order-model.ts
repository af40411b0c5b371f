import { type Analysis } from '../language/analysis';
import { classSequences } from './class-sequence';
import { coordinated } from './coordinated';
import { decodeCounts } from './order-counts';
import { fits, orderFeatures } from './order-features';
import { ORDER_MODEL } from './order-model.data';

const counts = decodeCounts(ORDER_MODEL.counts, ORDER_MODEL.classes.length);
const idOf = new Map(ORDER_MODEL.classes.map((name, id) => [name, id] as const));
const BEGIN = idOf.get('^') ?? 0;
const END = idOf.get('$') ?? 0;

/**
 * The logarithm of the odds that the words of a message stand in no order, if half of all messages did; null for
 * a message without words. docs/ambiguity.md tells where the numbers come from.
 */
export function disorder(message: Analysis): number | null {
  const fit = classSequences(message).flatMap((sequence) =>
    fits(counts, [BEGIN, BEGIN, ...coordinated(sequence).map((name) => idOf.get(name) ?? BEGIN), END]),
  );
  if (fit.length === 0) return null;
  return orderFeatures(fit).reduce((sum, value, i) => sum + value * (ORDER_MODEL.weights[i] ?? 0), 0);
}
