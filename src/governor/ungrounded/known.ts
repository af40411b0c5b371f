import { clockOf } from '../lexicon/clock';
import { numberOf } from '../lexicon/numbers';
import { readText } from '../text/read-text';
import { stem } from '../text/stem';

/** Texts that may be relied on, as words and numbers. */
export class Known {
  private readonly words = new Set<string>();
  private readonly stems = new Set<string>();
  private readonly numbers = new Set<number>();
  private readonly initials = new Set<string>();
  /** Times of day, in minutes. */
  private readonly clocks = new Set<number>();

  add(text: string): void {
    let run = '';
    for (const token of readText(joinDigits(text))) {
      if (token.kind === 'end') run = '';
      if (token.kind !== 'word' && token.kind !== 'number') continue;
      this.words.add(token.text);
      if (token.kind === 'word') this.stems.add(stem(token.text));
      const number = numberOf(token.text);
      if (number !== undefined) this.numbers.add(number);
      const clock = clockOf(token.text);
      if (clock !== undefined) this.clocks.add(clock);
      for (const part of token.text.split(/[:.,]/)) if (/^\d+$/.test(part)) this.numbers.add(Number(part));
      run = token.capital ? run + token.text.charAt(0) : run;
      if (run.length > 1) for (let i = 2; i <= Math.min(5, run.length); i++) this.initials.add(run.slice(-i));
      if (!token.capital) run = '';
    }
  }

  hasWord(word: string): boolean {
    return (
      this.words.has(word) ||
      this.stems.has(stem(word)) ||
      this.initials.has(word) ||
      this.hasParts(word) ||
      this.hasMisspelt(word)
    );
  }

  /** Also a number that rounds one of the known ones ("8.5 million" of 8,537,673), or is one in other words. */
  hasNumber(text: string, scale = 1): boolean {
    if (this.words.has(text)) return true;
    // "the late 70's"
    if (/^\d0$/.test(text) && (this.words.has(`19${text}s`) || this.words.has(`20${text}s`))) return true;
    const number = numberOf(text);
    if (number === undefined) return false;
    const value = number * scale;
    if (this.numbers.has(value) || this.numbers.has(number)) return true;
    if (/^\d{4}s$/.test(text))
      return [...this.numbers].some((known) => Math.floor(known / 10) * 10 === number);
    for (const known of this.numbers)
      if (rounds(value, known) || known === value / 100 || known * 100 === value) return true;
    return false;
  }

  /** The same time on either dial, or one moved by a known number of minutes. */
  hasTime(text: string): boolean {
    const clock = clockOf(text);
    if (clock === undefined) return false;
    for (const known of this.clocks) {
      const apart = clock - known;
      if (apart === 0 || Math.abs(apart) === 720) return true;
      if (apart > 0 && apart <= 180 && this.numbers.has(apart)) return true;
    }
    return false;
  }

  /** On the twelve-hour dial. */
  hasClock(minutes: number): boolean {
    return [...this.clocks].some((known) => known % 720 === minutes % 720);
  }

  /** "Almost four minutes" of 3:48. */
  isRoundedClock(value: number): boolean {
    return [...this.clocks].some(
      (known) => Math.floor(known / 60) === value || Math.ceil(known / 60) === value,
    );
  }

  /** Sum of two known numbers: "118 of 120" where 118 passed and 2 failed. */
  isSum(text: string): boolean {
    const value = numberOf(text);
    if (value === undefined || this.numbers.size > 40) return false;
    const list = [...this.numbers];
    return list.some((a, i) => list.some((b, j) => j > i && a + b === value));
  }

  isDifference(value: number): boolean {
    if (this.numbers.size > 40) return false;
    const list = [...this.numbers];
    return list.some((a) => list.some((b) => Math.abs(a - b - value) < 1e-9));
  }

  get isEmpty(): boolean {
    return this.words.size === 0;
  }

  /** A long word with one letter missing, added or changed is the same word. */
  private hasMisspelt(word: string): boolean {
    if (word.length < 7) return false;
    for (const known of this.words) {
      if (
        Math.abs(known.length - word.length) <= 1 &&
        known.startsWith(word.slice(0, 3)) &&
        nearlySame(known, word)
      )
        return true;
    }
    return false;
  }

  /** "semi-final" is two words here and one there. */
  private hasParts(word: string): boolean {
    if (word.length < 8) return false;
    for (let i = 3; i <= word.length - 3; i++) {
      if (this.words.has(word.slice(0, i)) && this.words.has(word.slice(i))) return true;
    }
    return false;
  }
}

function nearlySame(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const rest = [
    a.slice(i + 1) === b.slice(i + 1),
    a.slice(i + 1) === b.slice(i),
    a.slice(i) === b.slice(i + 1),
  ];
  return rest.includes(true);
}

/** Texts that were taken apart for a machine: "100, 000" is one number, and so is "3. 9". */
function joinDigits(text: string): string {
  return text.replace(/(\d), (?=\d{3}(?!\d))/g, '$1,').replace(/(\d)\. (?=\d)/g, '$1.');
}

/** Whether `value` is `known` rounded to its own number of digits. */
function rounds(value: number, known: number): boolean {
  if (
    value === 0 ||
    (known < 100 && Number.isInteger(known)) ||
    (known >= 1500 && known < 2100 && Number.isInteger(known))
  ) {
    return !Number.isInteger(known) && Math.round(known) === value;
  }
  const digits = String(value)
    .replace(/\.?0+$/, '')
    .replace('.', '').length;
  if (digits >= String(Math.trunc(known)).length) return false;
  return Number(known.toPrecision(digits)) === value;
}
