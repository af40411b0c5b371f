import { clocksIn } from '../lexicon/clock';
import { MONTHS, numberOf, WEEKDAYS } from '../lexicon/numbers';
import { type Token } from '../text/token';
import { type LockedValue, mentions } from './slot';

/** What kind of thing a locked value is: it is compared with things of its own kind only. */
export type ValueType = 'time' | 'date' | 'number' | 'name' | 'word';

export function typeOf({ tokens }: LockedValue): ValueType {
  if (clocksIn(tokens).length > 0) return 'time';
  if (tokens.some((token) => WEEKDAYS.has(token.text) || isMonth(token))) return 'date';
  if (tokens[0] !== undefined && numberOf(tokens[0].text) !== undefined) return 'number';
  return tokens.some((token) => token.capital) ? 'name' : 'word';
}

/** Whether the tokens give a value of the same type as the locked one, and another. */
export function differs(tokens: readonly Token[], value: LockedValue, type: ValueType): boolean {
  switch (type) {
    case 'time': {
      const own = clocksIn(value.tokens).map((clock) => clock.minutes);
      const stated = clocksIn(tokens);
      return stated.length > 0 && !stated.some((clock) => own.includes(clock.minutes));
    }
    case 'date': {
      const own = datesIn(value.tokens);
      const stated = datesIn(tokens);
      return (['month', 'day', 'year', 'weekday'] as const).some(
        (part) => own[part] !== undefined && stated[part] !== undefined && own[part] !== stated[part],
      );
    }
    case 'number': {
      if (value.number === undefined || mentions(tokens, value)) return false;
      const at = tokens.findIndex((token) => numberOf(token.text) !== undefined);
      const stated = numberOf(tokens[at]?.text ?? '');
      if (stated === undefined || at > 3) return false;
      // "Your size, 36" and "your exam, 3 hours long": of another unit, of another thing.
      const unit = tokens[at + 1]?.text ?? '';
      return stated !== value.number && !(UNIT.test(unit) && !value.words.has(unit));
    }
    case 'name':
    case 'word':
      return false;
  }
}

const UNIT =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|times|people|steps|pages|items?|options?|ways?|things?|reasons?|points?)$/;

interface DateParts {
  month?: number;
  day?: number;
  year?: number;
  weekday?: string;
}

/** The parts of a date that are named: "Monday", "18 June", "the 18th", "2024-06-18". */
export function datesIn(tokens: readonly Token[]): DateParts {
  const parts: DateParts = {};
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(tokens.map((token) => token.text).join(''));
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  for (const [i, token] of tokens.entries()) {
    if (WEEKDAYS.has(token.text)) parts.weekday ??= token.text;
    if (isMonth(token)) parts.month ??= MONTHS.get(token.text);
    const digits = /^(\d{1,4})(st|nd|rd|th)?$/.exec(token.text);
    if (!digits) continue;
    const number = Number(digits[1]);
    const near = [tokens[i - 1], tokens[i + 1], tokens[i + 2]].some((t) => t !== undefined && isMonth(t));
    if (number >= 1900 && number < 2100) parts.year ??= number;
    else if (number >= 1 && number <= 31 && (near || (digits[2] && tokens[i - 1]?.text === 'the')))
      parts.day ??= number;
  }
  return parts;
}

function isMonth(token: Token): boolean {
  return MONTHS.has(token.text) && (token.capital || token.text.length > 3);
}
