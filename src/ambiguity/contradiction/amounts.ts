/** What leaves no number, no length and no time to choose. Patterns over the lower-case text; each is linear. */
const NAMES = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBER = `(?:\\d[\\d,]*|${[...NAMES, ...TENS].join('|')}|an?(?= (?:hundred|thousand))|hundred|thousand|dozen)(?:[- ](?:hundred|thousand))?`;

/** One word that says a number. */
export const NUMBER_WORD = new RegExp(`^(?:\\d[\\d,]*|dozen|${[...NAMES, ...TENS].join('|')})$`);

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

const UPPER = /^(?:less|smaller|lower|fewer|below|under|at most|before|older|earlier)/;
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
  const [a, b] = [UPPER.test(first[1] ?? ''), UPPER.test(second[1] ?? '')];
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

const DIGITS = new RegExp(`\\b(${NUMBER})[- ]digit number\\b`);
const BETWEEN = new RegExp(
  `\\b(?:whole number|integer|natural number)s?\\b.{0,30}\\bbetween (${NUMBER}) and (${NUMBER})\\b`,
);
const EXACTLY_TWICE = new RegExp(
  `\\b(?:exactly|only|precisely) (${NUMBER}) (?:and|but) (?:also )?(?:exactly|only|precisely) (${NUMBER})(?=$|[,.!])`,
);

/** "a two-digit number above 500", "an integer between 3 and 4", "exactly 4 and exactly 9" */
export function numbers(text: string): Clash | undefined {
  const twice = EXACTLY_TWICE.exec(text);
  if (twice && valueOf(twice[1] ?? '') !== valueOf(twice[2] ?? '')) return clash(twice);
  const between = BETWEEN.exec(text);
  if (between && Math.abs(valueOf(between[2] ?? '') - valueOf(between[1] ?? '')) <= 1) return clash(between);
  const digits = DIGITS.exec(text);
  const bound = digits && [...text.slice(digits.index).matchAll(RANGE)][0];
  if (!digits || !bound) return undefined;
  const places = valueOf(digits[1] ?? '');
  const limit = valueOf(bound[2] ?? '');
  const none = UPPER.test(bound[1] ?? '') ? limit <= 10 ** (places - 1) : limit >= 10 ** places - 1;
  return none ? { start: digits.index, end: digits.index + bound.index + bound[0].length } : undefined;
}

const DURATION = `(at least|at most|exactly|up to|no more than)? ?(${NUMBER}|an?|half an) (second|minute|hour|day|week)s?`;
const TWO_DURATIONS = new RegExp(`\\bfor ${DURATION} (?:and|but) (?:also )?for ${DURATION}\\b`);

/** "for ten minutes and for at least an hour" */
export function durations(text: string): Clash | undefined {
  const match = TWO_DURATIONS.exec(text);
  if (!match) return undefined;
  const span = (bound = '', amount = '', unit = ''): readonly [number, number] => {
    const seconds = (amount === 'half an' ? 0.5 : valueOf(amount)) * (SECONDS[unit] ?? 1);
    return [/most|up to|more/.test(bound) ? 0 : seconds, bound === 'at least' ? Infinity : seconds];
  };
  const [a, b] = [span(match[1], match[2], match[3]), span(match[4], match[5], match[6])];
  return a[1] < b[0] || b[1] < a[0] ? clash(match) : undefined;
}

function clash(match: RegExpExecArray): Clash {
  return { start: match.index, end: match.index + match[0].length };
}
