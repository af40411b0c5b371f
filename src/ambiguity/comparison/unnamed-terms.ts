import { type Analysis, type Token } from '../language/analysis';
import { comparativeAt } from './comparative';

const LONG = 10;
/** Relations that hold between two things, by part of speech. */
const RELATION_VERB =
  /^(?:differ|differs|compare|compares|contrast|rank|rate|grade|rival|outperform|outperforms|outrank|surpass|surpasses|beats?|prefer|prefers|preferred|favou?r|distinguish|distinguishes|equal|equals|match|matches)$/;
const RELATION_ADJECTIVE =
  /^(?:different|similar|identical|alike|equal|equivalent|comparable|distinct|interchangeable|preferable|superior|inferior)$/;
const RELATION_NOUN =
  /^(?:differences?|similarit(?:y|ies)|distinctions?|gap|gaps|comparisons?|advantages?|disadvantages?|drawbacks?|upsides?|downsides?|pros|cons|contrast|contrasts|trade-offs?|tradeoffs?)$/;
/** Phrases that set things against each other; each begins where it is found. */
const RELATION_PHRASES: readonly (readonly string[])[] = [
  ['side', 'by', 'side'],
  ['best', 'to', 'worst'],
  ['worst', 'to', 'best'],
  ['stack', 'up'],
  ['measure', 'up'],
  ['in', 'common'],
  ['apart'],
  ['tell', 'apart'],
  ['the', 'same', 'as'],
  ['more', 'like'],
  ['closer', 'to'],
  ['choose', 'between'],
  ['pick', 'between'],
  ['decide', 'between'],
  ['former', 'or', 'the', 'latter'],
  ['of', 'the', 'two'],
  ['of', 'the', 'three'],
];
/** Words that stand for what is compared. */
const STANDS_FOR =
  /^(?:it|they|them|this|that|these|those|one|ones|both|two|three|each|either|neither|other|others|another|former|latter|first|second|third|last|previous|original|mine|yours|hers|his|ours|theirs|all|versions?|options?|ones|choices?|alternatives?|any|before|rest)$/;
/** Carries the comparison without naming a side of it. */
const CARRIES =
  /^(?:put|come|came|comes|turn|turned|turns|set|sets|setting|look|looks|looked|seem|seems|seemed|taste|tastes|tasted|feel|feels|felt|sound|sounds|sounded|work|works|worked|run|runs|ran|make|makes|made|give|get|gets|got|tell|show|explain|describe|list|name|summari[sz]e|point|see|know|think|say|main|key|biggest|major|big|much|real|actual|quality|order|sort|arrange|line|stand|did|done|went|way|ways|say|means|mean|quick|short|please|so|exactly|really|also|actually|bit|lot|even|still|rather|quite|twice|half|just|almost|nearly|best|worst|good|well|as|not|never|recommend|suggest|choose|pick|take|go|kind|terms)$/;
const CHANGES = /^(?:make|get|turn|put|do|set)$/;
/** A clause of its own, a time or a person: something else is told. */
const ELSEWHERE =
  /^(?:i|we|because|if|when|while|since|after|than|to|during|every|my|who|whom|nobody|everyone)$/;

/** "are those fresher?", "how do they differ?": only stand-ins are compared, and the message names nothing else. */
export function unnamedTerms({ words, tokens }: Analysis): readonly [Token, Token] | undefined {
  if (words.length < 2 || words.length > LONG) return undefined;
  if (tokens.some(({ text }) => text === ':' || text === '"' || text === '\n')) return undefined;
  const relation = relationIn(words);
  if (!relation) return undefined;
  const rest = words.filter((token) => !relation.includes(token));
  const told = rest.some(({ lower }) => ELSEWHERE.test(lower));
  const named = rest.some(
    (token) => !token.grammar && !STANDS_FOR.test(token.lower) && !CARRIES.test(token.lower),
  );
  const [first, last] = [relation[0], relation.at(-1)];
  if (told || named || !first || !last || !words.some(({ lower }) => STANDS_FOR.test(lower)))
    return undefined;
  // "make it shorter" asks for a change of something.
  return CHANGES.test(words[0]?.lower ?? '') && relation.length === 1 ? undefined : [first, last];
}

function relationIn(words: readonly Token[]): readonly Token[] | undefined {
  for (const [i, word] of words.entries()) {
    for (const phrase of RELATION_PHRASES)
      if (phrase.every((part, k) => words[i + k]?.lower === part)) return words.slice(i, i + phrase.length);
    if (RELATION_VERB.test(word.lower) && words[i - 1]?.lower !== 'the') return [word];
    if (RELATION_ADJECTIVE.test(word.lower) && !/^(?:a|an)$/.test(words[i - 1]?.lower ?? '')) return [word];
    if (RELATION_NOUN.test(word.lower)) return [word];
    const graded = comparativeAt(words, i);
    if (graded) return words.slice(i, words.indexOf(graded[1]) + 1);
    // "not as bright as before"
    const [degree, as] = [words[i + 1], words[i + 2]];
    if (
      word.lower === 'as' &&
      degree &&
      as?.lower === 'as' &&
      !/^(?:soon|long|far|well|much)$/.test(degree.lower)
    )
      return words.slice(i, i + 3);
  }
  return undefined;
}
