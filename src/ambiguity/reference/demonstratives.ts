import { type Token } from '../language/analysis';
import { inIdiom } from './idiom';
import { isMentioned } from './mention';

/** What the room itself shows: "this week", "this chat", "these days". */
const DEIXIS =
  /^(?:morning|afternoon|evening|night|week|weekend|month|year|summer|winter|spring|autumn|fall|season|century|decade|days?|times?|moment|minute|second|instant|chat|conversation|message|case|regard|respect|context|forum|channel|group|thread|server|app|application|site|website|page|bot|service|system|account|card|country|city|town|world|planet|area|place|region|room|house|way|kind|sort|type|stuff|thing|things|one|ones|point|emoji|error|code|text|sentence|question|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|am|pm|christmas|weather|heat|rain|snow|cold|wind|traffic|noise|pandemic|crisis|economy|[\d.]+)$/;
/** Places and things that "this" shows and "that" recalls. */
const RECALLED = /^(?:city|town|country|place|area|region|room|house|page|website|group|channel|thread)$/;
const RELATIVE =
  /^(?:of|named|called|below|that|who|which|where|when|in|with|from|for|you|i|we|they|to|is|are)$/;

/** The index of the first "this", "that", "these" or "those" that points at nothing; -1 where none does. */
export function danglingDemonstrative(tokens: readonly Token[]): number {
  const aboutSpeaker = speaks(tokens);
  return tokens.findIndex(({ lower }, i) => {
    if (lower !== 'this' && lower !== 'that' && lower !== 'these' && lower !== 'those') return false;
    if (namedBefore(tokens, i) || isMentioned(tokens, i) || inIdiom(tokens, i)) return false;
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    if (opens(tokens, i)) return false;
    return standsAlone(next)
      ? alone(tokens, lower, before, next, i)
      : !aboutSpeaker && described(tokens, lower, before, i);
  });
}

/** "after that", "did this help", "undo that", "who made those". */
function alone(
  tokens: readonly Token[],
  lower: string,
  before: Token | undefined,
  next: Token | undefined,
  i: number,
): boolean {
  const ends = next === undefined || next.pos === 'PUNCT';
  if (!before) return fails(tokens, i);
  if (before.lower === 'like' || before.lower === 'than') return false;
  // "thanks for that": what was just done.
  if (before.lower === 'for' && /^(?:thanks|sorry|cheers)$/.test(tokens[i - 2]?.lower ?? '')) return false;
  if (/^(?:did|does|was|were|could|would|had|has)$/.test(before.lower))
    return lower !== 'this' || /^(?:did|was|were|had)$/.test(before.lower);
  if (/^(?:are|do|will|can)$/.test(before.lower) && (lower === 'these' || lower === 'those')) return true;
  // "whose is that?", "why is that?"
  if (
    ends &&
    /^(?:is|was|'s)$/.test(before.lower) &&
    /^(?:whose|why|where|when)$/.test(tokens[i - 2]?.lower ?? '')
  )
    return true;
  if (
    before.pos === 'ADP' ||
    /^(?:by|after|about|for|of|in|with|on|from|to|before|during|against)$/.test(before.lower)
  )
    return ends && !(lower === 'this' && speaks(tokens));
  // A command; what is only felt or seen needs no name: "I love that", "see that?"
  return (
    orders(tokens, before, i) &&
    (ends || /^(?:to|for|again|please|instead|on|in|from|into|with)$/.test(next.lower)) &&
    asks(tokens, i)
  );
}

/** "that didn't help": what was tried, and nobody has said what that was. */
function fails(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:did|does|do|won|wo|can|ca|could|would|will)$/.test(tokens[i + 1]?.lower ?? '') &&
    /^(?:n't|not)$/.test(tokens[i + 2]?.lower ?? '') &&
    /^(?:VERB|NOUN)$/.test(tokens[i + 3]?.pos ?? '') &&
    tokens.length <= i + 7
  );
}

/** A verb before it, maybe with somebody to do it for: "show me that". The first word may be one by its place. */
function orders(tokens: readonly Token[], before: Token, i: number): boolean {
  if (before.pos === 'VERB' || before.lower === 'do') return true;
  if (i === 1) return !before.grammar && before.word && before.pos !== 'INTJ' && before.known;
  return (
    (/^(?:me|us)$/.test(before.lower) && !tokens[i - 2]?.grammar) ||
    (before.lower === 'you' && tokens[i - 2]?.pos === 'VERB')
  );
}

function asks(tokens: readonly Token[], i: number): boolean {
  const first = tokens.find(({ sentence, word }) => word && sentence === tokens[i]?.sentence);
  if (!first) return false;
  if (/^(?:let|love|like|know|think|say|see|mean|means|stop|is|are|that|i|you|we)$/.test(first.lower))
    return false;
  return (
    i <= 2 ||
    first.pos === 'VERB' ||
    first.pos === 'AUX' ||
    first.lower === 'please' ||
    tokens[tokens.length - 1]?.text === '?'
  );
}

/** "that album", "these two abilities": a noun that was talked of, unless words after it say which. */
function described(tokens: readonly Token[], lower: string, before: Token | undefined, i: number): boolean {
  if (
    lower === 'that' &&
    (before?.pos === 'NOUN' || before?.pos === 'VERB' || before?.pos === 'ADJ' || before?.pos === 'PROPN')
  )
    return false;
  let end = i + 1;
  while (/^(?:ADJ|NUM|NOUN|PROPN)$/.test(tokens[end]?.pos ?? '') && tokens[end]?.word) end += 1;
  const noun = tokens[end - 1];
  // "who's that girl?" points at somebody in sight.
  if (/^(?:'s|is)$/.test(before?.lower ?? '') && /^(?:who|what)/.test(tokens[i - 2]?.lower ?? ''))
    return false;
  // "What does this cost?" asks what this does.
  if (
    before &&
    /^(?:do|does|can|will|would|should)$/.test(before.lower) &&
    end === i + 2 &&
    (tokens[end]?.pos ?? 'PUNCT') === 'PUNCT'
  )
    return false;
  if (
    end === i + 1 ||
    noun === undefined ||
    tokens
      .slice(i + 1, end)
      .some((token) => DEIXIS.test(token.lower) && !(lower === 'that' && RECALLED.test(token.lower)))
  )
    return false;
  const after = tokens[end];
  const named = /^(?:named|called|below)$/.test(after?.lower ?? '');
  if (named) return false;
  return lower === 'this' || lower === 'these' || after === undefined || !RELATIVE.test(after.lower);
}

function standsAlone(next: Token | undefined): boolean {
  return (
    next === undefined ||
    !['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(next.pos) ||
    /^(?:expensive|better|for|different)$/.test(next.lower)
  );
}

/** "that" that opens a clause: "the man that left", "I think that he". */
function opens(tokens: readonly Token[], i: number): boolean {
  const [token, before, next] = [tokens[i], tokens[i - 1], tokens[i + 1]];
  if (token?.lower !== 'that' || !before || !next) return false;
  if (/^(?:NOUN|PROPN|ADJ|PRON)$/.test(before.pos) && before.lower !== 'about') return true;
  return before.pos === 'VERB' && /^(?:PRON|DET|PROPN|NOUN|AUX)$/.test(next.pos);
}

/** A clause or a sentence before it has named a thing, or the text that it points to follows. */
function namedBefore(tokens: readonly Token[], i: number): boolean {
  if (tokens.slice(i + 1).some(({ text }) => text === ':' || text === '"' || text === '“' || text === '`'))
    return true;
  let crossed = false;
  for (let k = i - 1; k >= 0; k -= 1) {
    const token = tokens[k];
    if (token?.pos === 'PUNCT' || /^(?:and|but|because|when|if)$/.test(token?.lower ?? '')) crossed = true;
    if (crossed && token && !token.grammar && token.word && /^(?:NOUN|PROPN|ADJ)$/.test(token.pos))
      return true;
  }
  return false;
}

function speaks(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }) => /^(?:i|my|me|we|our|us)$/.test(lower));
}
