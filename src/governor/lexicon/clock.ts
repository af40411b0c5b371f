import { type Token } from '../text/token';
import { numberOf } from './numbers';

/** "09:40", "09:40:12", "9:40am", "9pm": minutes of the day as written. */
export function clockOf(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d\d)(?::\d\d)?(am|pm)?$/.exec(text) ?? /^(\d{1,2})()(am|pm)$/.exec(text);
  if (!match) return undefined;
  const afternoon = match[3] === 'pm' && Number(match[1]) < 12 ? 720 : 0;
  return Number(match[1]) * 60 + Number(match[2] ?? 0) + afternoon;
}

/** A time of day in words or figures, on the twelve-hour dial: what both ways to write it share. */
export interface Clock {
  /** 0 to 719. */
  readonly minutes: number;
  /** Indexes of its first and last token. */
  readonly from: number;
  readonly to: number;
}

/** All times among the tokens: "15:30", "half past three", "twenty to ten", "at seven", "five o'clock", "noon". */
export function clocksIn(tokens: readonly Pick<Token, 'text'>[]): Clock[] {
  const found: Clock[] = [];
  const word = (i: number): string => tokens[i]?.text ?? '';
  for (let i = 0; i < tokens.length; i++) {
    const text = word(i);
    const written = clockOf(text);
    if (written !== undefined) found.push({ minutes: written % 720, from: i, to: i });
    else if (text === 'noon' || text === 'midnight') found.push({ minutes: 0, from: i, to: i });
    else if (/^(?:past|to|after)$/.test(text)) {
      const hour = hourOf(word(i + 1));
      const at = word(i - 1) === 'minutes' ? i - 2 : i - 1;
      const minutes = word(at) === 'half' ? 30 : word(at) === 'quarter' ? 15 : numberOf(word(at));
      if (hour === undefined || minutes === undefined || minutes >= 60) continue;
      const from = word(at - 1) === 'a' ? at - 1 : at;
      found.push({ minutes: (hour * 60 + (text === 'to' ? 720 - minutes : minutes)) % 720, from, to: i + 1 });
    } else {
      const hour = hourOf(text);
      if (hour === undefined || /^(?:past|to|after)$/.test(word(i - 1))) continue;
      const said =
        /^(?:o'clock|am|pm|a|p|sharp|oclock)$/.test(word(i + 1)) ||
        /^(?:at|until|till|by|before)$/.test(word(i - 1));
      if (said && !/^(?:past|to|percent|degrees?|hours?|minutes?|days?|euros?|dollars?)$/.test(word(i + 1)))
        found.push({ minutes: (hour * 60) % 720, from: i, to: i });
    }
  }
  return found;
}

function hourOf(text: string): number | undefined {
  const hour = /^\d/.test(text) && !/^\d{1,2}$/.test(text) ? undefined : numberOf(text);
  return hour !== undefined && Number.isInteger(hour) && hour >= 1 && hour <= 24 ? hour : undefined;
}
