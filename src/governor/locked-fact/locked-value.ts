import { type Fact } from '../../turn/fact';
import { numberOf } from '../lexicon/numbers';
import { stem } from '../text/stem';
import { readText } from '../text/read-text';
import { type LockedValue } from './slot';

const SMALL_WORDS = new Set(
  'a an the of and or in on at to is named called my i am have with for dr mr mrs ms prof'.split(' '),
);

/** The value of a value fact as words; undefined for a rule and for a value that is no text. */
export function lockedValue(fact: Fact): LockedValue | undefined {
  const raw = fact.value['value'] ?? fact.value['type'];
  const text = Array.isArray(raw) ? raw.join(', ') : raw;
  if (typeof text !== 'string' && typeof text !== 'number' && typeof text !== 'boolean') return undefined;
  const spoken = text === true ? 'yes' : text === false ? 'no' : String(text);
  const tokens = readText(spoken, 500).filter((token) => token.kind === 'word' || token.kind === 'number');
  const words = new Set(tokens.map((token) => token.text).filter((word) => !SMALL_WORDS.has(word)));
  const numbers = tokens.map((token) => numberOf(token.text)).filter((number) => number !== undefined);
  return {
    key: fact.key.toLowerCase().replace(/[\s.-]+/g, '_'),
    text: spoken,
    words,
    stems: new Set([...words].filter((word) => word.length > 4 && !/\d/.test(word)).map(stem)),
    tokens,
    ...(numbers[0] === undefined ? {} : { number: numbers[0] }),
    negative: /^(?:no|none|false|never|0|nothing)\b/i.test(spoken.trim()),
  };
}
