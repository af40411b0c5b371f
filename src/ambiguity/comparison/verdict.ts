import { type Analysis, type Token } from '../language/analysis';
import { holdsPlace, isPlaceholder } from './placeholder';

const WEIGHING = /^(?:better|worse|cheaper|more|less|same|best|worst)$|^\w{3,}er$/;
const LIKE = /^(?:like|liked|likes|love|loved|enjoy|enjoyed|prefer|preferred|want|trust|trusted)$/;
const UPGRADE = /^(?:upgrade|switch|downgrade)$/;
const BE =
  /^(?:is|was|are|were|'s|looks?|looked|seems?|seemed|sounds?|feels?|felt|tastes?|runs?|works?|worked)$/;
const OWNER = /^(?:mine|yours|hers|his|ours|theirs|whose)$/;

const GENERIC =
  /^(?:version|model|edition|option|one|ones|brand|variant|plan|package|size|design|draft|choice)$/;
const ORDINAL = /^(?:first|second|third|latter|former|last|other|previous|original)$/;

type Span = readonly [Token, Token] | undefined;

/** Comparisons whose sides are words that stand for something: judged before a list of sides is looked for. */
export function openSides({ words }: Analysis): Span {
  return alternatives(words) ?? prosAndCons(words) ?? openVersus(words) ?? asMuchAs(words);
}

/** Verdicts that need another side. */
export function openVerdict({ words }: Analysis): Span {
  return (
    byHowMuch(words) ?? owned(words) ?? liking(words) ?? upgrade(words) ?? worthMore(words) ?? inCommon(words)
  );
}

/** "better or worse?" */
function alternatives(words: readonly Token[]): Span {
  const [first, last] = [words[0], words[words.length - 1]];
  if (!first || !last || words.length < 3 || words.length > 7) return undefined;
  if (!words.some(({ lower }) => lower === 'or')) return undefined;
  const rest = words.filter(({ lower }) => !/^(?:or|is|it|that|this|the|a|much|so|about)$/.test(lower));
  return (rest.length > 0 &&
    rest.every(({ lower }) => /^(?:better|worse|same|different|more|less|cheaper)$/.test(lower))) ||
    isPlaceholder(words)
    ? [first, last]
    : undefined;
}

/** "pros and cons of each?" */
function prosAndCons(words: readonly Token[]): Span {
  const last = words[words.length - 1];
  const of = words.findIndex(({ lower }) => lower === 'of');
  const [noun, before] = [words[of - 1], words[of - 3]];
  if (!last || !noun || words.length > 12) return undefined;
  if (!/^(?:cons|disadvantages|drawbacks|advantages|benefits|strengths|weaknesses)$/.test(noun.lower))
    return undefined;
  return isPlaceholder(words.slice(of + 1)) ? [before ?? noun, last] : undefined;
}

/** "Tesla vs the other", "versus what?" */
function openVersus(words: readonly Token[]): Span {
  const at = words.findIndex(({ lower }) => /^(?:vs|versus)$/.test(lower));
  const [versus, last] = [words[at], words[words.length - 1]];
  if (!versus || !last || words.length > 8) return undefined;
  return at === words.length - 1 || isPlaceholder(words.slice(at + 1)) ? [versus, last] : undefined;
}

/** "not quite as fast", "as good as the other" */
function asMuchAs(words: readonly Token[]): Span {
  const at = words.findIndex(
    ({ lower }, i) =>
      lower === 'as' && /^(?:ADJ|ADV)$/.test(words[i + 1]?.pos ?? '') && !words[i + 1]?.grammar,
  );
  const [as, word] = [words[at], words[at + 1]];
  if (!as || !word || words.length > 10 || /^(?:well|soon|far|long|much|many|possible)$/.test(word.lower))
    return undefined;
  const rest = words.slice(at + 2);
  if (rest.length === 0) {
    if (at === 1 && /^(?:twice|half|just|equally|not|almost|nearly)$/.test(words[0]?.lower ?? ''))
      return [as, word];
    const denied = words
      .slice(0, at)
      .some(({ lower }) => /^(?:not|n't|nearly|just|isn|wasn|is|are)$/.test(lower));
    return denied && !words.slice(0, at).some(({ lower }) => lower === 'twice') ? [as, word] : undefined;
  }
  return rest[0]?.lower === 'as' && isPlaceholder(rest.slice(1)) ? [as, word] : undefined;
}

/** "how much heavier is the Dell?" Time that goes on ("how much longer will it rain?") is no comparison. */
function byHowMuch(words: readonly Token[]): Span {
  const [how, much, comparative] = words;
  const next = comparative && /^(?:more|less)$/.test(comparative.lower) ? words[3] : comparative;
  if (how?.lower !== 'how' || !/^(?:much|far|many)$/.test(much?.lower ?? '') || !comparative || !next)
    return undefined;
  if (!/^(?:better|worse|more|less)$|^\w{3,}er$/.test(comparative.lower) || words.length > 9)
    return undefined;
  const rest = words.slice(words.indexOf(next) + 1);
  if (comparative === next && /^(?:more|less)$/.test(comparative.lower)) return undefined;
  if (next !== comparative && !/^(?:ADJ|ADV)$/.test(next.pos)) return undefined;
  if (/^(?:longer|further|farther|later)$/.test(comparative.lower) && !rest.some(holdsPlace))
    return undefined;
  if (!/^(?:is|are|was|were|does|do|did|would)$/.test(rest[0]?.lower ?? '')) return undefined;
  return rest.some(({ lower }) =>
    /^(?:i|we|you|get|getting|become|need|make|in|now|during|if|at|on)$/.test(lower),
  )
    ? undefined
    : [comparative, next];
}

/** "theirs was nicer", "the latter is more convincing", "whose was neater?" */
function owned(words: readonly Token[]): Span {
  if (words.length > 7) return undefined;
  const at = words.findIndex(({ lower }) => BE.test(lower));
  const side = words
    .slice(0, at)
    .filter(({ lower }) => !/^(?:the|i|think|but|and|so|maybe|no|my|his|her|our|their)$/.test(lower));
  const head = side[side.length - 1];
  if (!head || side.length > 2 || /^(?:everything|weather|it)$/.test(head.lower)) return undefined;
  const the = words.slice(0, at).some(({ lower }) => lower === 'the');
  const kind =
    the && (GENERIC.test(head.lower) || head.pos === 'ADJ') && (side.length === 1 || side[0]?.pos === 'ADJ');
  if (side.length > 1 && !kind) return undefined;
  if (!OWNER.test(head.lower) && !head.lower.endsWith("'s") && !ORDINAL.test(head.lower) && !kind)
    return undefined;
  const said = words
    .slice(at + 1)
    .filter(({ lower }) => !/^(?:much|even|way|far|a|bit|so|slightly)$/.test(lower));
  const [word, more] = said;
  if (!word || said.length > 2) return undefined;
  if (/^(?:more|less)$/.test(word.lower) && more) return [word, more];
  return !more &&
    (/^(?:better|worse)$/.test(word.lower) || (/^\w{3,}er$/.test(word.lower) && word.pos !== 'NOUN'))
    ? [word, word]
    : undefined;
}

/** "do you like the other version more?" */
function liking(words: readonly Token[]): Span {
  const last = words[words.length - 1];
  const at = words.findIndex(({ lower }) => LIKE.test(lower));
  // "I'd prefer the other"
  if (last && at >= 0 && words.length < 9 && /^prefer/.test(words[at]?.lower ?? '')) {
    const picked = words.slice(at + 1);
    if (picked.length > 1 && ORDINAL.test(last.lower) && isPlaceholder(picked)) return [last, last];
    if (picked.length === 0 && words.length <= 5 && words[0]?.lower === 'what') return [last, last];
  }
  if (!last || at < 0 || words.length > 10 || !/^(?:more|better|less|best|most)$/.test(last.lower))
    return undefined;
  const object = words.slice(at + 1, -1);
  return object.some(({ lower }) =>
    /^(?:other|first|second|third|previous|old|new|last|one|former|latter)$/.test(lower),
  )
    ? [last, last]
    : undefined;
}

/** "should I upgrade?", "should I get the larger size?" */
function upgrade(words: readonly Token[]): Span {
  const [first, second] = words;
  const last = words[words.length - 1];
  if (!first || !second || !last || words.length > 9) return undefined;
  if (!/^(?:should|shall|would)$/.test(first.lower) || !/^(?:i|we|you)$/.test(second.lower)) return undefined;
  if (UPGRADE.test(last.lower)) return [last, last];
  const the = words.findIndex(({ lower }) => lower === 'the');
  const weighed = words[the + 1];
  if (!weighed || the < 0 || words.length - the > 4 || !WEIGHING.test(weighed.lower)) return undefined;
  return /^(?:one|ones|size|version|model|option|plan|package|edition|tier|variant|offer)$/.test(
    last.lower,
  ) || last === weighed
    ? [weighed, last]
    : undefined;
}

/** "is it worth paying more?", "is the premium plan worth it more?" */
function worthMore(words: readonly Token[]): Span {
  const at = words.findIndex(({ lower }) => lower === 'worth');
  const [worth, last] = [words[at], words[words.length - 1]];
  if (!worth || !last || words.length > 9) return undefined;
  if (words.length - at > 4 || !/^(?:more|extra|difference|upgrade)$/.test(last.lower)) return undefined;
  return [worth, last];
}

/** "what do both have in common?" */
function inCommon(words: readonly Token[]): Span {
  const last = words[words.length - 1];
  if (last?.lower !== 'common' || words[words.length - 2]?.lower !== 'in' || words.length > 8)
    return undefined;
  const subject = words.filter(
    ({ lower }) => !/^(?:what|do|does|have|has|in|common|anything|the|two|of)$/.test(lower),
  );
  return subject.length === 0 || isPlaceholder(subject) ? [last, last] : undefined;
}
