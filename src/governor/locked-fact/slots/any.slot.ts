import { mentions, said, type Slot } from '../slot';
import { isYesOrNo } from './measure.slot';

const EMPTY = new Set(
  'a an the is are was not also very so on in at always that what of and or your my it this quite really one still now being to for important good great fine clear already set known'.split(
    ' ',
  ),
);

/** Every other fact: only "your <key> is <something else>" is clear enough to contradict it. */
export const ANY: Slot = {
  id: 'any',
  keys: /./,
  frames: (value) => {
    const phrase = value.key
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    if (!phrase || isYesOrNo(value)) return [];
    return [
      { id: 'is', patterns: [`your ~1 ${phrase} (is|are|will be|has been|,)`] },
      { id: 'is_not', patterns: [`your ~1 ${phrase} (is|are) not`] },
    ];
  },
  contradicts: (claim, value) => {
    const words = said(claim).slice(0, 5);
    if (claim.frame === 'is_not') return mentions(words, value);
    const content = words.filter((token) => !EMPTY.has(token.text));
    const first = content[0];
    if (!first || words[0]?.text === 'not' || mentions(words, value)) return false;
    // Names and numbers name a value; other words may describe it.
    return first.capital || first.kind === 'number' || (value.tokens.length === 1 && content.length === 1);
  },
};
