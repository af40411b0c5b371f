import { type Reading } from '../detector';
import { type Analysis, type Token } from '../language/analysis';
import { disorder } from '../word-order/order-model';

/** Odds are counted as if half of all messages were salad: real ones begin this far below. */
const PRIOR = 3.1;
/** A message of grammar words alone says nothing in most orders; one with nouns may be a name or a title. */
const GRAMMAR_ONLY = 2.2;
/** Numbers, slang and names that nobody lists stand where the order model expects something else. */
const FOREIGN_MATTER = 4;
/** In a conversation fragments have their sense from what was said. */
const CONVERSATION = 2;

/** The second half of a command leaves out what the first has said: "the front black and the back white". */
const PARALLEL = 1.2;
/** A sentence does not end in "and" or "the". */
const UNFINISHED = 1.2;

/** The order of words in code is not that of English. */
const CODE = /[{}=\\]|[();]\s*;|;\s*$/;

/** 0 to 1: how surely the words stand in no order. */
export function salad({ message, anchored }: Reading): number {
  const { words } = message;
  if (!message.cut && message.english && words.length === 2 && isHeadless(words)) return 0.8;
  if (message.cut || !message.english || words.length < 3 || CODE.test(message.text)) return 0;
  if (new Set(words.map(({ lower }) => lower)).size === 1) return 0;
  // "what about those?" goes on from something; it is not in disorder.
  if (/^(?:what|how)$/.test(words[0]?.lower ?? '') && words[1]?.lower === 'about') return 0;
  if (/^(?:same|like|as)$/.test(words[0]?.lower ?? '') && words.length <= 4) return 0;
  if (
    words.length === 3 &&
    /^(?:is|was|are|were|'s)$/.test(words[1]?.lower ?? '') &&
    /^(?:this|that|these|those|it)$/.test(words[2]?.lower ?? '')
  )
    return 0;
  if (isSpokenOf(message)) return 0;
  const odds = disorder(message);
  if (odds === null) return 0;
  const strange = message.tokens.filter(({ known, word, text }) =>
    word ? !known : /^\p{N}/u.test(text),
  ).length;
  const grammarOnly = words.every(({ grammar }) => grammar);
  const needed =
    PRIOR -
    (grammarOnly ? GRAMMAR_ONLY : 0) +
    (ordersTwice(message) ? PARALLEL : 0) -
    (endsOpen(message) ? UNFINISHED : 0) +
    (anchored && !grammarOnly ? CONVERSATION : 0) +
    (FOREIGN_MATTER * strange) / message.tokens.length;
  return 1 / (1 + Math.exp(needed - odds));
}

/** "its vs it's", "never say never", "is that that correct grammar?": words are weighed, or said twice on purpose. */
function isSpokenOf({ words }: Analysis): boolean {
  const [first, last] = [words[0]?.lower, words.at(-1)?.lower ?? ''];
  if (words.length <= 5 && words.some(({ lower }) => lower === 'vs' || lower === 'versus')) return true;
  if (words.length === 3)
    return (
      first === last ||
      (words[1]?.lower === 'or' && first !== undefined && first.slice(0, 2) === last.slice(0, 2))
    );
  return /^(?:grammatical|grammar|grammatically|spelled|spelt)$/.test(last);
}

function ordersTwice({ tokens }: Analysis): boolean {
  return tokens[0]?.pos === 'VERB' && tokens.slice(2, -1).some(({ lower }) => /^(?:and|but|,)$/.test(lower));
}

function endsOpen({ words }: Analysis): boolean {
  return words.length > 4 && /^(?:and|or|of|the|a|an|but)$/.test(words.at(-1)?.lower ?? '');
}

/** "a of", "the and" */
function isHeadless([first, second]: readonly Token[]): boolean {
  return (
    /^(?:a|an|the)$/.test(first?.lower ?? '') &&
    /^(?:ADP|CCONJ|AUX)$/.test(second?.pos ?? '') &&
    second?.grammar === true
  );
}
