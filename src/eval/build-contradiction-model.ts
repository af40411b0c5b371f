import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../ambiguity/language/analysis';
import { requestFeatures } from '../ambiguity/contradiction/request-features';
import { CONSISTENT } from './contradiction-corpus/consistent';
import { CONTRADICTORY } from './contradiction-corpus/contradictory';
import { GATE_SET } from './gate-set/gate-set';
import { orderSentences } from './order-sentences';

const EPOCHS = 25;
const RATE = 0.2;
const RIDGE = 1e-3;
/** Contradictions are rarer here than what they are to be told from. */
const WEIGHT_OF_CONTRADICTIONS = 3;
/** A feature that fewer sentences have says more about them than about contradictions. */
const RAREST = 3;
/** A smaller weight changes no verdict and only takes room. */
const SMALLEST = 0.05;
const ROUNDS_OF_SENTENCES = 2;

interface Example {
  readonly features: readonly number[];
  readonly contradicts: boolean;
}

/** Writes src/ambiguity/contradiction/contradiction-model.data.ts; the same on every machine. */
function main(): void {
  const texts = [
    ...CONTRADICTORY.map((text) => [text, true] as const),
    ...CONSISTENT.map((text) => [text, false] as const),
    ...orderSentences(ROUNDS_OF_SENTENCES).map((text) => [text, false] as const),
    ...GATE_SET.filter(({ history }) => history.length === 0).map(
      ({ message, expected }) => [message, expected.includes('CONTRADICTORY_REQUEST')] as const,
    ),
  ];
  const read = texts.flatMap(([text, contradicts]) => {
    const analysis = analyse(text);
    return analysis.english && !analysis.cut ? [{ names: requestFeatures(analysis), contradicts }] : [];
  });
  const counts = new Map<string, number>();
  for (const { names } of read) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= RAREST).map(([name]) => name);
  const idOf = new Map(names.map((name, id) => [name, id] as const));
  const { bias, weights } = learn(
    read.map(({ names: own, contradicts }) => ({
      features: [...own].flatMap((name) => idOf.get(name) ?? []),
      contradicts,
    })),
    names.length,
  );
  const kept = names
    .flatMap((name, id) => {
      const weight = weights[id] ?? 0;
      return Math.abs(weight) < SMALLEST ? [] : [`${name}=${Math.round(weight * 100)}`];
    })
    .filter((entry) => !entry.includes(';'))
    .sort();
  writeFileSync(
    join(__dirname, '../ambiguity/contradiction/contradiction-model.data.ts'),
    '/** Written by src/eval/build-contradiction-model.ts; docs/ambiguity.md names the text it was learnt from. */\n' +
      `export const CONTRADICTION_MODEL = {\n  bias: ${bias.toFixed(3)},\n  weights:\n    ${JSON.stringify(kept.join(';'))},\n};\n`,
  );
}

/** Logistic regression by AdaGrad, in an order that is always the same. */
function learn(examples: readonly Example[], count: number): { bias: number; weights: Float64Array } {
  const weights = new Float64Array(count);
  const squares = new Float64Array(count).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  const order = examples.map((_, i) => i);
  let state = 1;
  const random = (below: number): number => (state = (state * 16_807) % 2_147_483_647) % below;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random(i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const at of order) {
      const { features, contradicts } = examples[at] as Example;
      const sum = features.reduce((total, id) => total + (weights[id] ?? 0), bias);
      const error = 1 / (1 + Math.exp(-sum)) - (contradicts ? 1 : 0);
      const slope = error * (contradicts ? WEIGHT_OF_CONTRADICTIONS : 1);
      for (const id of features) {
        const step = slope + RIDGE * (weights[id] ?? 0);
        squares[id] = (squares[id] ?? 0) + step * step;
        weights[id] = (weights[id] ?? 0) - (RATE * step) / Math.sqrt(squares[id] ?? 1);
      }
      biasSquares += slope * slope;
      bias -= (RATE * slope) / Math.sqrt(biasSquares);
    }
  }
  return { bias, weights };
}

main();
