import { polesOf } from '../lexicon/opposites';
import { isAdjective, lexicon } from '../language/tagger';
import { type Analysis, type Token } from '../language/analysis';

/** Words in -er that compare nothing. */
const NO_COMPARATIVE =
  /^(?:other|another|either|neither|rather|whether|never|ever|over|under|after|later|former|latter|inner|outer|upper|proper|super|clever|bitter|eager|sober|tender|silver|together|however|further|earlier|elder|per|her|water|order|number|offer|answer|enter)$/;
const CHANGE = /^(?:get|gets|got|getting|become|becomes|became|grow|grew|grown|growing|feel|feeling|felt)$/;
const WHEN =
  /^(?:now|today|yesterday|tomorrow|lately|recently|before|after|since|overnight|already|again|anymore|when|if|in|at|during|without|because|sorry|safe|late|soon|the)$/;
const GENERIC = /^(?:options?|alternatives?|choice|version|solution|deal|size)$/;
const PREDICATE =
  /^(?:is|are|was|were|be|'s|looks?|seems?|feels?|sounds?|tastes?|something|anything|bit|much|even|slightly|far|one|any)$/;
const DETERMINER = /^(?:a|an|the|my|your|his|her|its|our|their|this|that|no|some|any|of|for|with|by)$/;
const SPEAKER = /^(?:i|we|you|my|me|us)$/;

/** "is rye healthier?", "a quieter one", "that looks better": compared with what? */
export function openComparative({ words, tokens }: Analysis): readonly [Token, Token] | undefined {
  if (words.length > 9) return undefined;
  for (let i = 0; i < words.length; i += 1) {
    const span = comparativeAt(words, i);
    if (!span) continue;
    const [first, last] = span;
    const after = words[words.indexOf(last) + 1];
    // "a cheaper option": the noun only repeats that there is a choice.
    if (after && GENERIC.test(after.lower) && words.length <= 6 && words.indexOf(after) === words.length - 1)
      return [first, after];
    if (after?.lower === 'one' || after?.lower === 'ones') return [first, after];
    if (after?.lower === 'than') return [first, after];
    // "who is the better player?"
    if (
      after &&
      words[i - 1]?.lower === 'the' &&
      /^(?:which|who|what)$/.test(words[0]?.lower ?? '') &&
      words.indexOf(after) === words.length - 1
    )
      return [first, after];
    // "a better title", "older people": the noun says what kind; nothing is weighed.
    if (after && (!after.grammar || WHEN.test(after.lower)) && !/^(?:please|then|or)$/.test(after.lower))
      return undefined;
    if (after && !/^(?:please|then|or)$/.test(after.lower)) return undefined;
    if (first.lower === last.lower && tokens[i - 1]?.lower === 'the' && words.length > 2) return undefined;
    return weighs(words, i) ? span : undefined;
  }
  return undefined;
}

/** First and last word of a comparative that begins here: "more useful", "quieter". */
export function comparativeAt(words: readonly Token[], i: number): readonly [Token, Token] | undefined {
  const [word, next] = [words[i], words[i + 1]];
  if (!word) return undefined;
  if (/^(?:better|worse|superior|inferior|preferable)$/.test(word.lower)) return [word, word];
  if (/^(?:more|less)$/.test(word.lower)) {
    if (next && (next.pos === 'ADJ' || next.pos === 'ADV') && !next.grammar) return [word, next];
    return next === undefined && /^(?:VERB|PRON|NUM)$/.test(words[i - 1]?.pos ?? '')
      ? [word, word]
      : undefined;
  }
  return isErAdjective(words, i) ? [word, word] : undefined;
}

/** "cheaper", "bigger", "heavier". The tagger takes rarer ones for nouns: then what is left must be an adjective. */
function isErAdjective(words: readonly Token[], i: number): boolean {
  const [word, before, after] = [words[i], words[i - 1]?.lower ?? '', words[i + 1]?.lower];
  const { lower, pos } = word ?? { lower: '', pos: 'X' };
  if (pos === 'PROPN' || lower.length < 5 || !lower.endsWith('er') || NO_COMPARATIVE.test(lower))
    return false;
  const graded = pos === 'ADJ' || pos === 'ADV';
  // Where a noun would want an article: "is Vienna quieter?", "hers came out crispier", "a nearer one".
  const predicate =
    PREDICATE.test(before) ||
    /^ones?$/.test(after ?? '') ||
    (after === undefined && !DETERMINER.test(before) && i > 1);
  if (!graded && !predicate) return false;
  const asks = /^(?:is|are|was|were|does|do|did|would|will|could|might)$/.test(words[0]?.lower ?? '');
  const stem = lower.slice(0, -2);
  return [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/i$/, 'y')].some(
    (form) =>
      lexicon.has(form) &&
      (graded || /^ones?$/.test(after ?? '') || isAdjective(form) || (asks && polesOf(form).ends.length > 0)),
  );
}

/** Whether two things are weighed, rather than a change told of: "my cough got worse" compares with before. */
function weighs(words: readonly Token[], at: number): boolean {
  const before = words.slice(0, at);
  const first = before[0];
  const last = before[before.length - 1];
  // "much cheaper", "even bigger": an answer that nobody asked for.
  if (before.length <= 2 && /^(?:much|even|way|far|slightly|bit|lot)$/.test(last?.lower ?? '')) return true;
  // "do you have anything smaller?"
  if (/^(?:something|anything)$/.test(last?.lower ?? '')) return true;
  if (words.slice(at + 1).some(({ lower }) => WHEN.test(lower))) return false;
  if (first === undefined) return false;
  // "looks nicer"
  if (before.every(({ lower }) => PREDICATE.test(lower))) return before.length === 1;
  // "the old one was better", "I like the first one more"
  const picked =
    before.some(({ lower }, i) => /^(?:one|ones|other)$/.test(lower) && i > 0) &&
    !before.some(({ lower }) => lower === 'of');
  if (picked) return true;
  const demonstrative = /^(?:this|that|it|these|those|they)$/.test(first.lower);
  if (before.some(({ lower }) => CHANGE.test(lower)) && !/^(?:this|that|these|those)$/.test(first.lower))
    return false;
  if (demonstrative || /^(?:which|who|what|something|anything|someone|why|how)$/.test(first.lower))
    return !before.some(({ lower }) => lower === 'to' || lower === 'i');
  // "Python is faster": than what?
  const states =
    /^(?:is|are|looks?|seems?|tastes?|works?)$/.test(last?.lower ?? '') &&
    before.length <= 3 &&
    (first.pos === 'PROPN' || first.pos === 'NOUN');
  if (states && !before.some(({ lower }) => SPEAKER.test(lower))) return true;
  const asks = /^(?:is|are|was|were|isn|does|do|did|would|will|could|might|can|wouldn|won)$/.test(
    first.lower,
  );
  return asks && !before.some(({ lower }) => SPEAKER.test(lower) || lower === 'there');
}
