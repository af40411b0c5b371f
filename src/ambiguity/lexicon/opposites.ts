import { lemmas } from './lemma';
import { OPPOSITES } from './lexical-relations.data';
import { MEASURES, SUPPLEMENT } from './opposites.supplement';

/** For each word the ends of scales that it stands at, as signed numbers: -7 is the other end of 7. */
type Ends = ReadonlyMap<string, readonly number[]>;

const ALL = endsOf([...OPPOSITES.split(';'), ...SUPPLEMENT]);
const MEASURED = endsOf(MEASURES);

function endsOf(scales: readonly string[]): Ends {
  const ends = new Map<string, number[]>();
  scales.forEach((scale, i) => {
    scale.split('|').forEach((words, side) => {
      for (const word of words.split(' ')) {
        const known = ends.get(word);
        const end = side === 0 ? i + 1 : -i - 1;
        if (known) known.push(end);
        else ends.set(word, [end]);
      }
    });
  });
  return ends;
}

/** A word as the scales know it; found once for each word, since each is held against many. */
export interface Poles {
  readonly forms: readonly string[];
  readonly ends: readonly number[];
  readonly measured: readonly number[];
}

export function polesOf(word: string): Poles {
  const forms = lemmas(word);
  return {
    forms,
    ends: forms.flatMap((form) => ALL.get(form) ?? []),
    measured: forms.flatMap((form) => MEASURED.get(form) ?? []),
  };
}

/** Whether two words, in any inflection, name the two ends of one scale: "widen" and "narrowed". */
export function areOpposite(a: Poles, b: Poles): boolean {
  if (a.forms.some((form) => form.length > 2 && b.forms.includes(form))) return false;
  return a.ends.some((end) => b.ends.includes(-end)) || denies(a, b) || denies(b, a);
}

/** Whether the two ends are told by the senses or the clock, so that no one thing has both. */
export function areOppositeMeasures(a: Poles, b: Poles): boolean {
  return a.measured.some((end) => b.measured.includes(-end));
}

/** "uncertain" of "certain", "unmerged" of "merge". */
function denies({ forms }: Poles, other: Poles): boolean {
  return forms.some((form) => {
    const prefix = /^(?:un|in|im|ir|il|dis|non-?)/.exec(form)?.[0];
    const bare = prefix === undefined ? '' : form.slice(prefix.length);
    return bare.length > 3 && bare !== 'like' && other.forms.includes(bare);
  });
}

export const opposite = (a: string, b: string): boolean => areOpposite(polesOf(a), polesOf(b));
