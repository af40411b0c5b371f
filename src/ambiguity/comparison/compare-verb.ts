import { type Analysis, type Token } from '../language/analysis';

const TELLING = /^(?:tell|explain|describe|list|name|show|give|summari[sz]e|outline|highlight|state)$/;
const MAIN = /^(?:main|key|biggest|major|important)$/;
const PARTNER = /^(?:to|with|and|against|between|among|across|versus|vs|by|from|in|for|of|on)$/;

/** "compare hotels", "how does Lisbon compare?": one side only. */
export function openCompare({ words }: Analysis): readonly [Token, Token] | undefined {
  const at = words.findIndex(({ lower }) => /^(?:compares?|differs?|compared)$/.test(lower));
  const verb = words[at];
  const last = words[words.length - 1];
  if (at < 0) return comparisonNoun(words);
  if (!verb || !last || words[at - 1]?.lower === 'to') return undefined;
  const rest = words.slice(at + 1);
  if (rest.length > 0 && PARTNER.test(last.lower)) return [verb, last];
  if (rest.some(({ lower }) => PARTNER.test(lower))) return undefined;
  const asked = words[0]?.lower === 'how' && rest.length === 0;
  const ordered =
    at <= 4 &&
    rest.length <= 3 &&
    /^(?:compare)$/.test(verb.lower) &&
    words.slice(0, at).every(({ grammar, pos }) => grammar || pos === 'INTJ');
  const counted =
    rest.some(({ pos, lower }) => pos === 'NUM' && lower !== 'two') ||
    (rest.length > 1 && rest.some(({ lower }) => lower === 'two') && rest[rest.length - 1]?.pos === 'NOUN');
  return (asked || ordered) && !counted ? [verb, last] : undefined;
}

/** "give me a comparison", "a side by side comparison please" */
function comparisonNoun(words: readonly Token[]): readonly [Token, Token] | undefined {
  const noun = words.find(({ lower }) => /^comparisons?$/.test(lower));
  const [last] = words.filter(({ lower }) => lower !== 'please').slice(-1);
  if (!noun || noun !== last || words.length > 9 || /^(?:in|by|no|of|is|what)$/.test(words[0]?.lower ?? ''))
    return undefined;
  const before = words.slice(0, words.indexOf(noun));
  const topic = before.some(
    ({ pos, grammar, lower }) =>
      /^(?:NOUN|PROPN)$/.test(pos) && !grammar && !/^(?:side|price|please)$/.test(lower),
  );
  const asked = /^(?:a|give|make|show|do|can|could|please|i|write|create|let|quick)$/.test(
    words[0]?.lower ?? '',
  );
  return asked && !topic ? [noun, noun] : undefined;
}

/** "what are the differences?", "what is the difference?", "is that similar?" */
export function openDifference({ words }: Analysis): readonly [Token, Token] | undefined {
  const end = words[words.length - 1];
  // "is the second edition any different?"
  const differs =
    /^(?:is|are|was|were)$/.test(words[0]?.lower ?? '') &&
    /^(?:different|similar|equivalent|comparable)$/.test(end?.lower ?? '') &&
    !words.some(({ lower }) => /^(?:every|each|all|everyone|we|you|i|and|no|two)$/.test(lower));
  const gains = /^(?:advantages?|disadvantages?|drawbacks?)$/.test(end?.lower ?? '') && words.length <= 5;
  const opens = /^(?:any|what|whats|the|is|are)$/.test(words[0]?.lower ?? '');
  if (
    end &&
    words.length <= 8 &&
    (differs ||
      (gains && opens && words.slice(0, -1).every(({ grammar, lower }) => grammar || lower === 'main')))
  )
    return [end, end];
  const at = words.findIndex(({ lower }) =>
    /^(?:diff|differences?|distinctions?|gap|similarit(?:y|ies)|similar|different)$/.test(lower),
  );
  const word = words[at];
  if (!word || words.length > 8) return undefined;
  const rest = words.slice(at + 1);
  // "a gap in price" says what is measured, "a gap between the two" what is compared.
  const measured = rest.length === 2 && /^(?:in|of)$/.test(rest[0]?.lower ?? '');
  if (!measured && rest.some(({ lower, pos }) => PARTNER.test(lower) || pos === 'NOUN')) return undefined;
  const named = words
    .slice(0, at)
    .some(
      ({ pos, grammar, lower }) =>
        (pos === 'PROPN' || pos === 'NOUN' || /^(?:you|i|we|me|my|your)$/.test(lower)) && !grammar,
    );
  // "list the main differences"
  const between = words.slice(1, at).filter(({ grammar, pos }) => !grammar && pos !== 'ADJ');
  if (
    TELLING.test(words[0]?.lower ?? '') &&
    rest.length === 0 &&
    between.every(({ lower }) => MAIN.test(lower)) &&
    !words.some(({ lower }) => lower === 'a' || lower === 'no')
  )
    return [word, word];
  const speaker =
    words.length > 2 &&
    words.some(({ lower }) => /^(?:you|i|we|me|my|your|something|anything|make|makes)$/.test(lower));
  return named || speaker ? undefined : [word, word];
}
