import { type Analysis } from '../language/analysis';
import { CONTRADICTION_MODEL } from './contradiction-model.data';
import { hasCue, requestFeatures } from './request-features';

/** Longer requests set many conditions on many things, and the model has seen none. */
const LONGEST = 30;
/** The weights are kept as whole hundredths. */
const UNIT = 100;

const weights = new Map(
  CONTRADICTION_MODEL.weights.split(';').map((entry) => {
    const at = entry.lastIndexOf('=');
    return [entry.slice(0, at), Number(entry.slice(at + 1)) / UNIT] as const;
  }),
);

/**
 * The probability that a request contradicts itself, if as many did as in what the model was made from; 0 where it is
 * too long to tell, or nothing in it is set against anything. docs/ambiguity.md tells where the weights come from.
 */
export function contradictionProbability(message: Analysis): number {
  if (message.words.length > LONGEST || !hasCue(message)) return 0;
  let sum = CONTRADICTION_MODEL.bias;
  for (const feature of requestFeatures(message)) sum += weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
