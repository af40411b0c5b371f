import { InvalidArgumentError, Option } from 'commander';
import { isStorableText } from '../common/storable-text';
import { isUuid } from '../common/uuid';

/** Who is named in the audit rows of what is done here. */
export const OPERATOR = 'operator';

export function viUserId(text: string): string {
  if (!isUuid(text)) throw new InvalidArgumentError('A vi_user_id is a UUID.');
  return text.toLowerCase();
}

/** A parser of whole numbers within limits. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^[0-9]{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= min && value <= max) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
  };
}

/** Keys are compared as they stand, so nothing that cannot be seen may be in them. */
export function factKey(text: string): string {
  if (/^[\p{L}\p{M}\p{N}\p{P}\p{S}]{1,128}$/u.test(text) && isStorableText(text)) return text;
  throw new InvalidArgumentError('A fact key is 1 to 128 visible characters without spaces.');
}

/** A parser of comma-separated names; `choices` are the only ones allowed. */
export function listOf<T extends string>(choices: readonly T[]): (text: string) => T[] {
  return (text) =>
    text.split(',').map((entry) => {
      const choice = choices.find((candidate) => candidate === entry.trim());
      if (choice === undefined) throw new InvalidArgumentError(`Choose from ${choices.join(', ')}.`);
      return choice;
    });
}

export function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices);
}
