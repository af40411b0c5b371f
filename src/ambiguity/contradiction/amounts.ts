/** What leaves no number, no length and no time to choose. Patterns over the lower-case text; each is linear. */
const NAMES = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBER = `(?:\\d[\\d,]*|${[...NAMES, ...TENS].join('|')}|an?(?= (?:hundred|thousand))|hundred|thousand|dozen)(?:[- ](?:hundred|thousand))?`;

/** The fewest words that one of the unit holds. */
const UNITS: Readonly<Record<string, number>> = {
  word: 1,
  sentence: 2,
  line: 2,
  paragraph: 25,
  page: 120,
  chapter: 500,
};
/** The most words that fit in one of the unit where the text is to be short. */
const ROOM: Readonly<Record<string, number>> = {
  word: 1,
  sentence: 40,
  line: 30,
  paragraph: 400,
  page: 900,
  chapter: 20_000,
};

const LENGTH = new RegExp(
  `(at least|at most|more than|less than|fewer than|no more than|no longer than|no less than|no fewer than|minimum(?: of)?|maximum(?: of)?|over|under|below|above|up to|within)?(?: of)? ?\\b(${NUMBER}|a|single|several|many|multiple)[- ](?:short |long |full |whole |single )?(word|sentence|line|paragraph|page|chapter)s?\\b( (?:or (?:more|less|fewer)|long|minimum|maximum|at (?:least|most)))?`,
  'g',
);
const ELSEWHERE =
  /\b(?:each|per|every|then|first|followed|between|or|to|title|heading|abstract|analysis|from|with (?:an?|one|the)|including|introduction|if|about|instead|not|about the|after|before|rather)\b/;

export interface Clash {
  readonly start: number;
  readonly end: number;
}

export function valueOf(text: string): number {
  const [head = '', scale] = text.replace(/,/g, '').split(/[- ]/);
  const times = scale === 'hundred' ? 100 : scale === 'thousand' ? 1000 : 1;
  if (/^\d/.test(head)) return Number(head) * times;
  if (head === 'hundred') return 100;
  if (head === 'thousand') return 1000;
  if (head === 'dozen') return 12;
  if (/^(?:several|many|multiple)$/.test(head)) return 3;
  const name = NAMES.indexOf(head);
  if (name >= 0) return name * times;
  const ten = TENS.indexOf(head);
  return ten >= 0 ? (ten + 1) * 10 : times;
}

/** "in two sentences, using at least five paragraphs": two lengths of one text. */
export function lengths(text: string): Clash | undefined {
  if (/\b(?:each|per|every)\b/.test(text)) return undefined;
  let known: { low: number; high: number; index: number; unit: string; end: number } | undefined;
  for (const match of text.matchAll(LENGTH)) {
    const [whole, before = '', amount = '', unit = '', after = ''] = match;
    const number = valueOf(amount);
    const bound = `${before}${after}`;
    const least = /least|more than|over|above|minimum|no (?:less|fewer)|or more/.test(bound);
    const most =
      /most|less than|fewer than|no (?:more|longer)|under|below|maximum|up to|within|or (?:less|fewer)/;
    const upper = most.test(bound.replace(/no (?:less|fewer) than/, ''));
    const low = upper ? 0 : amount === 'a' ? 1 : number * (UNITS[unit] ?? 1);
    const high = least && !/no more|no longer/.test(bound) ? Infinity : number * (ROOM[unit] ?? 1);
    const end = match.index + whole.length;
    if (known && unit !== known.unit && !ELSEWHERE.test(text.slice(known.end, end - after.length)))
      if (low > known.high || high < known.low) return { start: known.index, end };
    known = { low, high, index: match.index, unit, end };
  }
  return undefined;
}

const RANGE = new RegExp(
  `\\b(greater than|more than|bigger than|larger than|higher than|above|over|at least|less than|smaller than|lower than|fewer than|below|under|at most) (${NUMBER})\\b`,
  'g',
);

const YEARS = /\b(after|before|since|older than|newer than|earlier than|later than) (\d{4})\b/g;

/** "greater than 10 and less than 5" */
export function ranges(text: string): Clash | undefined {
  const years = [...text.matchAll(YEARS)];
  const [first, second, third] = years.length > 0 ? years : [...text.matchAll(RANGE)];
  if (!first || !second || third) return undefined;
  const between = text.slice(first.index + first[0].length, second.index);
  if (
    !/^[\s,]*(?:(?:and|but|yet|also|that|which|is|are|it|must|be|both|from|made|published|released|written|at the same time)[\s,]*)*$/.test(
      between,
    )
  )
    return undefined;
  const upper = /^(?:less|smaller|lower|fewer|below|under|at most|before|older|earlier)/;
  const [a, b] = [upper.test(first[1] ?? ''), upper.test(second[1] ?? '')];
  const [low, high] = a ? [second, first] : [first, second];
  return a !== b && valueOf(low[2] ?? '') >= valueOf(high[2] ?? '')
    ? { start: first.index, end: second.index + second[0].length }
    : undefined;
}

const SHARES = new RegExp(
  `\\b(${NUMBER}) (\\w+) (?:\\w+ )?(?:into|in|among|between) (${NUMBER}) (?:\\w+ )?\\w+ (?:of|with) (?:exactly )?(${NUMBER})\\b`,
);
const SUM = new RegExp(
  `\\b(${NUMBER}) \\w+(?: in total)?,? (?:consisting of|made up of|composed of|that is|including only|namely) (${NUMBER}) \\w+ and (${NUMBER}) \\w+`,
);
const GUESTS = new RegExp(
  `\\bfor (${NUMBER})(?: people| persons| guests)? for (${NUMBER}) (?:people|persons|guests|adults)\\b`,
);
const CONTAINS = new RegExp(
  `\\b(${NUMBER}) (?:items|entries|names|examples|questions|steps|people|words|lines|things)\\b.{0,20}\\b(?:containing|with|having|of) (?:only|exactly|just) (${NUMBER})\\b`,
);
const LASTS = new RegExp(
  `\\b(${NUMBER}|an?|half an)[- ](second|minute|hour|day|week)s?\\b.{0,30}\\b(?:lasts?|lasting|takes|runs for|is) (?:for )?(?:exactly )?(${NUMBER}|an?|half an) (second|minute|hour|day|week)s?\\b`,
);
const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
};

/** "ten apples into three groups of five", "four people, that is three men and three women" */
export function sums(text: string): Clash | undefined {
  const shares = SHARES.exec(text);
  if (shares && valueOf(shares[3] ?? '') * valueOf(shares[4] ?? '') !== valueOf(shares[1] ?? ''))
    return clash(shares);
  const sum = SUM.exec(text);
  if (sum && valueOf(sum[2] ?? '') + valueOf(sum[3] ?? '') !== valueOf(sum[1] ?? '')) return clash(sum);
  const guests = GUESTS.exec(text);
  if (guests && valueOf(guests[1] ?? '') !== valueOf(guests[2] ?? '')) return clash(guests);
  const contains = CONTAINS.exec(text);
  if (contains && valueOf(contains[1] ?? '') !== valueOf(contains[2] ?? '') && !ELSEWHERE.test(contains[0]))
    return clash(contains);
  const lasts = LASTS.exec(text);
  const seconds = (amount = '', unit = ''): number => valueOf(amount) * (SECONDS[unit] ?? 1);
  return lasts && !/half/.test(lasts[0]) && seconds(lasts[1], lasts[2]) !== seconds(lasts[3], lasts[4])
    ? clash(lasts)
    : undefined;
}

/** Forms of verse have their number of lines. */
const VERSE: Readonly<Record<string, number>> = {
  sonnet: 14,
  haiku: 3,
  limerick: 5,
  couplet: 2,
  quatrain: 4,
};
const VERSES = new RegExp(
  `\\b(sonnet|haiku|limerick|couplet|quatrain)\\b (?:\\w+ ){0,6}?(?:of|with|in|has|have|using|containing) (?:exactly |at least |only |just )?(${NUMBER}) lines\\b|\\b(${NUMBER})[- ]line (sonnet|haiku|limerick|couplet|quatrain)\\b`,
);

export function verses(text: string): Clash | undefined {
  const match = VERSES.exec(text);
  if (!match) return undefined;
  const lines = valueOf(match[2] ?? match[3] ?? '');
  return VERSE[match[1] ?? match[4] ?? ''] === lines ? undefined : clash(match);
}

function clash(match: RegExpExecArray): Clash {
  return { start: match.index, end: match.index + match[0].length };
}
