import { type Clash } from './amounts';

const TIME = '(?:(\\d{1,2})(?::(\\d\\d))? ?([ap]m)?|(noon|midday|midnight))';
const BOUND = new RegExp(
  `\\b(before|by|no later than|not later than|not earlier than|earlier than|after|not before|no earlier than|later than|from) ${TIME}\\b`,
  'g',
);
const SLEEP = new RegExp(`\\b(?:wake|call|ring)(?: \\w+)?(?: up)? at ${TIME}\\b.{0,20}\\buntil ${TIME}`);
const HALF_OF_DAY =
  /\bmorning,? (?:at|around|by) \d{1,2}(?::\d\d)? ?pm\b|\b(?:afternoon|evening|tonight),? (?:at|around|by) \d{1,2}(?::\d\d)? ?am\b|\bat \d{1,2}(?::\d\d)? ?pm in the morning\b|\bat \d{1,2}(?::\d\d)? ?am in the (?:afternoon|evening)\b/;

function hour(hours?: string, minutes?: string, half?: string, named?: string): number {
  if (named) return named === 'midnight' ? 24 : 12;
  const base = half ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours);
  return base + Number(minutes ?? 0) / 60;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}`;
const DATES = new RegExp(
  `\\b(before|after|by|since|until) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?:[ ,]|and|but|also)*\\b(before|after|by|since|until) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`,
);

/** "after 10 June and before 2 June" */
export function dates(text: string): Clash | undefined {
  const match = DATES.exec(text);
  if (!match) return undefined;
  const day = (at: number): number => MONTHS.indexOf(match[at + 1] ?? '') * 31 + Number(match[at]);
  const [first, second] = [
    /^(?:before|by|until)$/.test(match[1] ?? ''),
    /^(?:before|by|until)$/.test(match[4] ?? ''),
  ];
  const [early, late] = first ? [day(5), day(2)] : [day(2), day(5)];
  return first !== second && early >= late
    ? { start: match.index, end: match.index + match[0].length }
    : undefined;
}

/** "before noon, after 3 pm", "in the morning at 9 pm", "wake me at 6 but let me sleep until 8" */
export function times(text: string): Clash | undefined {
  const half = HALF_OF_DAY.exec(text);
  if (half) return { start: half.index, end: half.index + half[0].length };
  const sleep = SLEEP.exec(text);
  if (sleep && /\bsleep|undisturbed|not wake|n't wake/.test(sleep[0])) {
    const woken = hour(sleep[1], sleep[2], sleep[3], sleep[4]);
    if (woken < hour(sleep[5], sleep[6], sleep[7], sleep[8]))
      return { start: sleep.index, end: sleep.index + sleep[0].length };
  }
  const [first, second, third] = [...text.matchAll(BOUND)];
  if (!first || !second || third) return undefined;
  const between = text.slice(first.index + first[0].length, second.index);
  if (!/^[\s,]*(?:(?:and|but|yet|also|only|definitely|not)[\s,]*)*$/.test(between)) return undefined;
  const upper = /^(?:before|by|no later|not later|earlier)/;
  const [a, b] = [upper.test(first[1] ?? ''), upper.test(second[1] ?? '')];
  if (a === b) return undefined;
  const [early, late] = a ? [second, first] : [first, second];
  const at = (match: RegExpMatchArray): number => hour(match[2], match[3], match[4], match[5]);
  // "after 10 pm and before 6" goes past midnight.
  const night = !a && at(early) >= 17;
  return at(early) >= at(late) && !night
    ? { start: first.index, end: second.index + second[0].length }
    : undefined;
}
