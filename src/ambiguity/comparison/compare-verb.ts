import { type Analysis, type Token } from '../language/analysis';

const PARTNER = /^(?:to|with|and|against|between|among|across|versus|vs|by|from|in|for|of|on)$/;

/** "compare hotels", "how does Lisbon compare?": one side only. */
export function openCompare({ words }: Analysis): readonly [Token, Token] | undefined {
  const at = words.findIndex(({ lower }) => /^(?:compares?|differs?|compared)$/.test(lower));
  const verb = words[at];
  const last = words[words.length - 1];
  if (!verb || !last || words[at - 1]?.lower === 'to') return undefined;
  const rest = words.slice(at + 1);
  if (rest.length > 0 && PARTNER.test(last.lower)) return [verb, last];
  if (rest.some(({ lower }) => PARTNER.test(lower))) return undefined;
  const asked = words[0]?.lower === 'how' && rest.length === 0;
  const ordered =
    at <= 2 &&
    rest.length <= 3 &&
    /^(?:compare)$/.test(verb.lower) &&
    words.slice(0, at).every(({ grammar, pos }) => grammar || pos === 'INTJ');
  const counted =
    rest.some(({ pos, lower }) => pos === 'NUM' && lower !== 'two') ||
    (rest.length > 1 && rest.some(({ lower }) => lower === 'two') && rest[rest.length - 1]?.pos === 'NOUN');
  return (asked || ordered) && !counted ? [verb, last] : undefined;
}

/** "what are the differences?", "what is the difference?", "is that similar?" */
export function openDifference({ words }: Analysis): readonly [Token, Token] | undefined {
  const at = words.findIndex(({ lower }) =>
    /^(?:differences?|similarit(?:y|ies)|similar|different)$/.test(lower),
  );
  const word = words[at];
  if (!word || words.length > 8) return undefined;
  const rest = words.slice(at + 1);
  if (rest.some(({ lower, pos }) => PARTNER.test(lower) || pos === 'NOUN')) return undefined;
  const named = words
    .slice(0, at)
    .some(
      ({ pos, grammar, lower }) =>
        (pos === 'PROPN' || pos === 'NOUN' || /^(?:you|i|we|me|my|your)$/.test(lower)) && !grammar,
    );
  if (
    /^(?:tell|explain|describe)$/.test(words[0]?.lower ?? '') &&
    words[at - 1]?.lower === 'the' &&
    rest.length === 0
  )
    return [word, word];
  const speaker =
    words.length > 2 &&
    words.some(({ lower }) => /^(?:you|i|we|me|my|your|something|anything|make|makes)$/.test(lower));
  return named || speaker ? undefined : [word, word];
}
