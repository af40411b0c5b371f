import { lemmas } from './lemma';
import { KINDS } from './lexical-relations.data';

interface Kind {
  readonly words: readonly string[];
  readonly of: Kind | undefined;
}

/** Sets of which one thing has one member: a day is no other day. */
const CLOSED_CLASSES = ['weekday', 'month'];

const byWord = read(KINDS);

/** Reads "fruit(apple citrus(lemon lime))" in one pass. */
function read(tree: string): ReadonlyMap<string, readonly Kind[]> {
  const kinds = new Map<string, Kind[]>();
  const open: Kind[] = [];
  let last: Kind | undefined;
  for (const [part] of tree.matchAll(/[^ ()]+|[()]/g)) {
    if (part === '(') {
      if (last) open.push(last);
    } else if (part === ')') {
      open.pop();
    } else {
      last = { words: part.split('/'), of: open.at(-1) };
      for (const word of last.words) kinds.set(word, [...(kinds.get(word) ?? []), last]);
    }
  }
  return kinds;
}

function kindsOf(word: string): readonly Kind[] {
  return lemmas(word).flatMap((form) => byWord.get(form) ?? []);
}

/** "vodka" is an "alcohol"; nothing is a kind of itself. */
export function isKindOf(word: string, name: string): boolean {
  const names = new Set(lemmas(name));
  return kindsOf(word).some((kind) => {
    for (let above = kind.of; above; above = above.of)
      if (above.words.some((other) => names.has(other))) return true;
    return false;
  });
}

/** The closed class that a word belongs to: "weekday" of "Monday". */
export function closedClassOf(word: string): string | undefined {
  return CLOSED_CLASSES.find((name) => isKindOf(word, name));
}
