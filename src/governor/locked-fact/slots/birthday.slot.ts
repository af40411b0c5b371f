import { MONTHS } from '../../lexicon/numbers';
import { ZODIAC } from '../../lexicon/things';
import { type Token } from '../../text/token';
import { type Slot } from '../slot';

const SIGNS = new Set(ZODIAC.map(([sign]) => sign));

interface Day {
  month?: number;
  day?: number;
  year?: number;
}

/** When the person was born. Only the parts that both sides name are compared. */
export const BIRTHDAY: Slot = {
  id: 'birthday',
  keys: /^(?:birth_?day|birth_?date|date_of_birth|dob|born|birth_?year|year_of_birth|zodiac(?:_sign)?|star_?sign)$/,
  frames: () => [
    {
      id: 'date',
      patterns: [
        'you were born',
        'your (#)? (birthday|birth date|date of birth|birth month)',
        'born (in|on)',
      ],
      whole: true,
    },
    {
      id: 'sign',
      patterns: [
        `you are (a|an)? (${[...SIGNS].join('|')})`,
        `(as|being) (a|an) (${[...SIGNS].join('|')})`,
        `your (zodiac|star|sun)? sign (is|,)? (${[...SIGNS].join('|')})`,
      ],
    },
  ],
  contradicts: (claim, value) => {
    const own = dayOf(value.tokens);
    if (claim.frame === 'sign') {
      const sign = claim.tokens.find((token) => SIGNS.has(token.text))?.text;
      const given = value.tokens.find((token) => SIGNS.has(token.text))?.text;
      if (given !== undefined) return sign !== undefined && sign !== given;
      return own.month !== undefined && own.day !== undefined && sign !== signOf(own.month, own.day);
    }
    const stated = dayOf(claim.tokens);
    return (['month', 'day', 'year'] as const).some(
      (part) => own[part] !== undefined && stated[part] !== undefined && own[part] !== stated[part],
    );
  },
};

function dayOf(tokens: readonly Token[]): Day {
  const day: Day = {};
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tokens.map((token) => token.text).join(''));
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  for (const [i, token] of tokens.entries()) {
    const month = MONTHS.get(token.text);
    if (month && (token.capital || token.text.length > 3)) day.month ??= month;
    const digits = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(token.text)?.[1];
    if (!digits) continue;
    const number = Number(digits);
    const near = [tokens[i - 1], tokens[i + 1], tokens[i + 2]].some(
      (t) => t !== undefined && MONTHS.has(t.text),
    );
    if (number >= 1900 && number < 2100) day.year ??= number;
    else if (number >= 1 && number <= 31 && near) day.day ??= number;
  }
  return day;
}

function signOf(month: number, day: number): string | undefined {
  let found: string | undefined;
  for (const [sign, m, d] of ZODIAC) if (month > m || (month === m && day >= d)) found = sign;
  return found;
}
