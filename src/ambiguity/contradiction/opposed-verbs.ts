import { type Token } from '../language/analysis';
import { stem } from './stem';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem));
const KEEP = stems(
  'keep save preserve retain include list show add allow let open start enable send publish mention tell remember accept',
);
const DROP = stems(
  'delete erase remove discard exclude omit hide drop block forbid close stop disable cancel leave skip ignore forget reject',
);
const WHOLE = /^(?:all|every|everyone|everybody|everything|whole|entire|both|always)$/;
const NONE = /^(?:none|nobody|nothing|no|neither|never)$/;
const LINK = /^(?:and|but|while|yet|also)$/;

/** "keep the draft but delete the draft": one object, two fates. */
export function opposedVerbs(tokens: readonly Token[]): readonly [Token, Token] | undefined {
  const link = tokens.findIndex(({ lower }, i) => i > 0 && LINK.test(lower));
  const [left, right] = [tokens.slice(0, link), tokens.slice(link + 1)];
  const [first, last] = [tokens[0], right[right.length - 1]];
  if (link < 1 || !first || !last || tokens.length > 30) return undefined;
  if (
    tokens.some(({ lower }) =>
      /^(?:then|after|before|first|later|except|if|unless|when|old|new)$/.test(lower),
    )
  )
    return undefined;
  const fates = (side: readonly Token[]) => {
    // "leave it in place" keeps it.
    const left = side.some(({ lower }) => /^(?:intact|alone|untouched|unchanged|place|there)$/.test(lower));
    return {
      keep: left || side.some(({ lower }) => KEEP.has(stem(lower))),
      drop: side.some(({ lower }) => DROP.has(stem(lower)) && !(left && lower === 'leave')),
    };
  };
  const [a, b] = [fates(left), fates(right)];
  const opposed = (a.keep && !a.drop && b.drop) || (a.drop && !a.keep && b.keep);
  if (opposed && sharedObject(left, right)) return [first, last];
  return wholeAndNone(left, right) ? [first, last] : undefined;
}

function sharedObject(left: readonly Token[], right: readonly Token[]): boolean {
  const nouns = new Set(
    left.filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN').map(({ lower }) => stem(lower)),
  );
  const named = right.filter(
    ({ pos, lower }) => (pos === 'NOUN' || pos === 'PROPN') && lower !== 'place' && !DROP.has(stem(lower)),
  );
  const last = named[named.length - 1];
  return last !== undefined && named.every(({ lower }) => nouns.has(stem(lower)));
}

/** "mention every planet and mention no planet", "all guests but no guests". */
function wholeAndNone(left: readonly Token[], right: readonly Token[]): boolean {
  const same = left[0]?.lower === right[0]?.lower;
  const [l, r] = [left.some(({ lower }) => WHOLE.test(lower)), right.some(({ lower }) => NONE.test(lower))];
  if (same && l && r && right.length <= 4) return true;
  const skeleton = (side: readonly Token[]): string =>
    side.map(({ lower }) => (WHOLE.test(lower) || NONE.test(lower) ? '*' : lower)).join(' ');
  const ends = (side: readonly Token[]): readonly Token[] => side.filter(({ pos }) => pos !== 'PUNCT');
  return l && r && skeleton(ends(left)) === skeleton(ends(right));
}
