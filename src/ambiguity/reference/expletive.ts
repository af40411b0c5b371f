import { type Token } from '../language/analysis';

const WEATHER_OR_TIME =
  /^(?:rain|snow|hail|drizzl|storm|freez|sunn|cloud|wind|humid|breez|fogg|chill|late$|early$|dark|noon|midnight|time$|o'clock|christmas|easter|birthday|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day$|outside$|[ap]m$|degrees|hot$|cold$|warm$|cool$|my$)/;
/** With these "it" stands for the whole situation: "it seems", "it depends", "does it matter if". */
const SITUATION =
  /^(?:seems?|seemed|appears?|turns?|turned|depends?|happens?|matters?|hurts?|okay|ok|fine|alright)$/;
const WARMER = /^(?:warmer|colder|hotter|cooler|darker|wetter|drier|windier|sunnier|rainier|milder)$/;
const PLACE = /^(?:in|at|here|there|outside|inside|today|tomorrow|up|down|now)$/;
/** The sky does these by itself: no verb of being needs to stand with them. */
const SKY = /^(?:rain|snow|hail|drizzl|thunder|pour)(?:s|ed|ing|e[sd])?$/;
/** Verbs whose subject "it" announces an infinitive or a clause that follows. */
const ANNOUNCING =
  /^(?:takes?|took|costs?|makes?|sounds?|looks?|feels?|helps?|means?|sucks?|bothers?|annoys?|surprises?)$/;
const CLAUSE = new Set(['to', 'that', 'if', 'when', 'whether', 'how', 'like', 'because', 'since', 'for']);
/** "Is it expected to end?": the infinitive is said of the thing, not announced. */
const RAISED =
  /^(?:used|expected|supposed|going|able|designed|meant|intended|likely|known|said|allowed|due)$/;
/** Verbs that have "it" for no object in particular. */
const PHRASE =
  /^(?:got|get|forget|stop|cut|screw|damn|hit|beat|quit|love|hate|nailed|made|make|call|keep|play|take|let|be|here|over|did)$/;
const PHRASE_END =
  /^(?:be|go|snow|out|up|simple|real|cool|safe|easy|easily|rain|down|a|together|is|all|for|real)$/;
const IDIOM_BEFORE = /^(?:take|make|get|call|beat|screw|damn|knew|know|calls?|put|that's|'s)$/;
const IDIOM_AFTER = /^(?:easy|all|done|quits|is|for)$/;

/** "It" that stands for nothing said: weather, time, "it is good to know", "take it easy". */
export function isExpletive(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const rest = clauseAfter(tokens, index);
  const [next, second] = rest;
  if (
    rest.length < 4 &&
    tokens.filter(({ sentence }) => sentence === tokens[index]?.sentence).length < 7 &&
    PHRASE.test(before?.lower ?? '') &&
    !/[?]/.test(tokens[tokens.length - 1]?.text ?? '')
  ) {
    if (next === undefined || next.pos === 'PUNCT' || PHRASE_END.test(next.lower)) return true;
  }
  // "when it snows", "it never rains", "is it worth learning?"
  if (rest.slice(0, 2).some(({ lower, pos }) => SKY.test(lower) && pos !== 'NOUN')) return true;
  if (rest.slice(0, 2).some(({ lower }, i) => lower === 'worth' && rest[i + 1]?.lower.endsWith('ing')))
    return true;
  if (isCleft(before, rest) || isElapsed(rest)) return true;
  // "is it warmer in Athens?"
  if (
    predicates(before, next) &&
    rest.some(({ lower }, i) => WARMER.test(lower) && PLACE.test(rest[i + 1]?.lower ?? ''))
  )
    return true;
  // "it is what it is"
  if (/^(?:is|was)$/.test(next?.lower ?? '') && second === undefined && tokens[index - 1]?.lower === 'what')
    return true;
  // "what is it like to be a bot?"
  if (next?.lower === 'like' && second && (second.lower === 'to' || second.lower.endsWith('ing')))
    return true;
  if (
    /^(?:is|'s)$/.test(next?.lower ?? '') &&
    /^(?:what|nothing|me|a|the|my|your|you|him|her|us)$/.test(second?.lower ?? '')
  )
    return true;
  if (IDIOM_BEFORE.test(before?.lower ?? '') && IDIOM_AFTER.test(next?.lower ?? '')) return true;
  if (/^(?:going|over|true)$/.test(next?.lower ?? '') && tokens[0]?.lower === 'how') return true;
  if (
    /^(?:love|like|hate|enjoy|loved|liked|hated|loves)$/.test(before?.lower ?? '') &&
    /^(?:here|there|when|that|in)$/.test(next?.lower ?? '')
  )
    return true;
  if (before?.lower === "'s" && /^(?:that|this)$/.test(tokens[index - 2]?.lower ?? '')) return true;
  if (
    /^(?:is|was|'s)$/.test(before?.lower ?? '') &&
    /^(?:time|day|date|year|month)$/.test(tokens[index - 2]?.lower ?? '') &&
    (next === undefined ||
      /^(?:in|at|now|there|here|right|today|for|by|tomorrow|please|where|again)$/.test(next.lower))
  )
    return !past(tokens);
  if (
    rest.slice(0, 6).some(({ lower }) => WEATHER_OR_TIME.test(lower)) &&
    (predicates(before, next) || /^(?:did|does)$/.test(before?.lower ?? ''))
  )
    return true;
  if (rest.slice(0, 3).some(({ lower }) => SITUATION.test(lower))) return true;
  const announcing =
    predicates(before, next) || ANNOUNCING.test(next?.lower ?? '') || ANNOUNCING.test(second?.lower ?? '');
  return (
    announcing &&
    rest
      .slice(1, 6)
      .some(
        ({ lower }, i) =>
          CLAUSE.has(lower) &&
          !RAISED.test(rest[i]?.lower ?? '') &&
          (lower !== 'for' || i > 0) &&
          i + 2 < rest.length,
      )
  );
}

/** "who was it that called?", "was it Ann who called?", "what year was it when the wall fell?" */
function isCleft(before: Token | undefined, rest: readonly Token[]): boolean {
  const [next] = rest;
  if (!/^(?:is|was|'s)$/.test(before?.lower ?? '') && !/^(?:is|was|'s)$/.test(next?.lower ?? ''))
    return false;
  const link = rest.findIndex(({ lower }) => /^(?:who|that|when|which)$/.test(lower));
  return (
    link >= 0 &&
    link + 2 < rest.length &&
    (link === 0 || /^(?:NOUN|PROPN|PRON)$/.test(rest[link - 1]?.pos ?? ''))
  );
}

/** "it's been ages", "it's no use crying" */
function isElapsed(rest: readonly Token[]): boolean {
  const [be, word, more] = rest.map(({ lower }) => lower);
  if (!/^(?:is|was|'s|has)$/.test(be ?? '')) return false;
  if (word === 'been') return /^(?:a|ages|so|too|years|months|weeks|days|long)$/.test(more ?? '');
  return (
    word === 'no' && /^(?:use|good|point|wonder|big|problem|secret|surprise|joke|accident)$/.test(more ?? '')
  );
}

/** "it is ...", "is it ...". */
function predicates(before: Token | undefined, next: Token | undefined): boolean {
  return (
    /^(?:is|was|be|been|'s|isn|wasn|will|would|'ll|gets?|got)$/.test(next?.lower ?? '') ||
    /^(?:is|was|isn|wasn|n't|will)$/.test(before?.lower ?? '')
  );
}

function past(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }) => lower === 'was');
}

function clauseAfter(tokens: readonly Token[], index: number): readonly Token[] {
  let end = index + 1;
  while (end < tokens.length && tokens[end]?.pos !== 'PUNCT') end += 1;
  return tokens.slice(index + 1, end);
}
