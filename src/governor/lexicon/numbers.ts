const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const WORDS = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['dozen', 12],
]);

/** The number that a folded number token or a number word stands for: "1,600", "12th", "5k", "forty". */
export function numberOf(text: string): number | undefined {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  const match =
    /^(\d[\d,.]*)(k|m|bn|th|st|nd|rd|s|cm|mm|km|kg|g|ml|h|c|f|ft|lbs|lb|pm|am|yo|gb|mb|tb|x)?$/.exec(text);
  if (!match?.[1]) return undefined;
  const digits = /^\d{1,3}(?:,\d{3})+/.test(match[1])
    ? match[1].replace(/,/g, '')
    : match[1].replace(',', '.');
  const value = Number(digits.replace(/[.,]$/, ''));
  if (Number.isNaN(value)) return undefined;
  return match[2] === 'k' ? value * 1000 : match[2] === 'bn' ? value * 1e9 : value;
}

export const MONTHS = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, i): [string, number][] => [
      [name, i + 1],
      [name.slice(0, 3), i + 1],
    ]),
);

export const WEEKDAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
