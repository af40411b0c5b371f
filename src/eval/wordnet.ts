import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A set of synonyms as WordNet files it; see https://wordnet.princeton.edu/documentation/wndb5wn. */
export interface Synset {
  readonly id: string;
  readonly words: readonly string[];
  /** The subject that the editors filed it under: 13 is food. */
  readonly field: number;
  readonly pointers: readonly Pointer[];
}

interface Pointer {
  readonly symbol: string;
  readonly target: string;
  /** Index of the word that points and of the one that is pointed at; -1 where all of them are meant. */
  readonly from: number;
  readonly to: number;
}

const FILES = { a: 'data.adj', r: 'data.adv', v: 'data.verb', n: 'data.noun' } as const;
const SYNSET_TYPES = ['', 'n', 'v', 'a', 'r', 'a'];

type Part = keyof typeof FILES;

/** The synsets of one part of speech, by their identity. */
export function readSynsets(folder: string, part: Part): ReadonlyMap<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(join(folder, FILES[part]), 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = (line.split(' | ')[0] ?? '').split(' ');
    const count = parseInt(fields[3] ?? '0', 16);
    const words: string[] = [];
    for (let i = 0; i < count; i += 1)
      words.push((fields[4 + 2 * i] ?? '').replace(/\([a-z]+\)$/, '').toLowerCase());
    const start = 4 + 2 * count;
    const pointers: Pointer[] = [];
    for (let i = 0; i < Number(fields[start]); i += 1) {
      const [symbol = '', offset = '', pos = '', ends = ''] = fields.slice(
        start + 1 + 4 * i,
        start + 5 + 4 * i,
      );
      pointers.push({
        symbol,
        target: (pos === 's' ? 'a' : pos) + offset,
        from: parseInt(ends.slice(0, 2), 16) - 1,
        to: parseInt(ends.slice(2), 16) - 1,
      });
    }
    const id = part + (fields[0] ?? '');
    synsets.set(id, { id, words, field: Number(fields[1]), pointers });
  }
  return synsets;
}

interface Sense {
  /** 1 for the meaning that a word has most often. */
  readonly rank: number;
  /** How often the meaning was tagged in text. */
  readonly uses: number;
}

/** How usual each meaning of each word is, by `word synset`. */
export function readSenses(folder: string): ReadonlyMap<string, Sense> {
  const senses = new Map<string, Sense>();
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [key = '', offset = '', rank = '', uses = ''] = line.split(' ');
    const [word = '', lexical = ''] = key.split('%');
    const part = SYNSET_TYPES[Number(lexical[0])];
    if (part) senses.set(`${word} ${part}${offset}`, { rank: Number(rank), uses: Number(uses) });
  }
  return senses;
}
