import { type KnownFact, parseKnownFacts, statement } from './known-facts';
import { contentWords, relatedFacts } from './word-overlap';

const MAX_LENGTH = 400;

const GREETING = /^\s*(?:hi|hello|hey|howdy|greetings|good (?:morning|afternoon|evening|day))\b/i;
const THANKS = /^\s*(?:thanks|thank you|cheers)\b/i;
const FAREWELL = /^\s*(?:bye|goodbye|good night|see you)\b/i;
const ABOUT_ME =
  /\b(?:(?:know|remember|recall|stored?|learned|saved) (?:all |everything |anything )?(?:about|of|on) me|who am i|about myself)\b/i;
const ABOUT_MY = /\b(?:my|mine|i|me|myself)\b/i;
const QUESTION = /\?|^\s*(?:what|where|when|which|who|whose|how|do|does|am|is|are|tell|name|remind)\b/i;

/** More than this many words are no mere greeting. */
const SHORT_MESSAGE_WORDS = 5;

// Every answer says "no language model is configured" in these words: the notice that may come in each reply.
const NO_MODEL = [
  'No language model is configured, so I answer from memory only.',
  'This comes from memory alone: no language model is configured.',
  'I speak from memory here, because no language model is configured.',
];
const NEEDS_MODEL = [
  'I cannot answer that: no language model is configured.',
  'That is beyond what memory can answer, and no language model is configured.',
  'No language model is configured, so I can only look up what I remember.',
];
const HOW_TO = [
  'Set OPENAI_API_KEY or OPENAI_BASE_URL and start Vi again to get full answers.',
  'An OPENAI_API_KEY, or an OPENAI_BASE_URL with a compatible server, gives full answers.',
  'Full answers come with OPENAI_API_KEY or OPENAI_BASE_URL in the environment.',
];
const NOTHING_ON_RECORD = [
  'I have nothing on record about that.',
  'My memory holds nothing about that.',
  'Nothing that I remember answers that.',
];

export interface OfflineQuestion {
  readonly message: string;
  readonly knowledge: readonly string[];
  /** What was answered before: a sentence that stood there is worded otherwise. */
  readonly earlierAnswers: readonly string[];
}

/** The answer that memory alone can give: the same for the same input, at most 400 characters. */
export function offlineReply({ message, knowledge, earlierAnswers }: OfflineQuestion): string {
  const facts = parseKnownFacts(knowledge);
  const words = contentWords(message);
  const pick = (wordings: readonly string[]) => freshWording(wordings, message, earlierAnswers);
  const short = message.trim().split(/\s+/, SHORT_MESSAGE_WORDS + 1).length <= SHORT_MESSAGE_WORDS;

  if (short && GREETING.test(message)) {
    return sentences([`Hello${called(facts)}.`, pick(NO_MODEL)]);
  }
  if (short && THANKS.test(message)) {
    return sentences([`With pleasure${called(facts)}.`, pick(NO_MODEL)]);
  }
  if (short && FAREWELL.test(message)) {
    return sentences([`Goodbye${called(facts)}.`, pick(NO_MODEL)]);
  }
  if (ABOUT_ME.test(message)) {
    if (facts.length === 0) return sentences(['I have nothing on record about you yet.', pick(NO_MODEL)]);
    return sentences([...facts.map(claim), pick(NO_MODEL)], 1);
  }
  const related = relatedFacts(words, facts);
  const aboutThem = ABOUT_MY.test(message) && QUESTION.test(message);
  if (aboutThem && related.length > 0)
    return sentences([...related.slice(0, 3).map(claim), pick(NO_MODEL)], 1);
  if (aboutThem) return sentences([pick(NOTHING_ON_RECORD), pick(NEEDS_MODEL), pick(HOW_TO)]);
  return sentences([pick(NEEDS_MODEL), ...related.slice(0, 2).map(claim), pick(HOW_TO)], 1);
}

/** An answer that claims nothing; after `begun`, what can follow it. */
export function plainReply({ message, earlierAnswers }: OfflineQuestion, begun: string): string {
  const wordings = begun === '' ? NEEDS_MODEL : NO_MODEL;
  const words = sentences([
    freshWording(wordings, message, [...earlierAnswers, begun]),
    freshWording(HOW_TO, message, [...earlierAnswers, begun]),
  ]);
  return begun === '' || /\s$/.test(begun) ? words : ` ${words}`;
}

function called(facts: readonly KnownFact[]): string {
  const name = facts.find(({ label }) => /^(?:preferred |first |full )?name$|^nickname$/i.test(label));
  return name ? `, ${name.value}` : '';
}

function claim(fact: KnownFact): string {
  const text = statement(fact);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Varies with the message, and avoids what was already said in this conversation while there is a choice. */
function freshWording(wordings: readonly string[], message: string, earlier: readonly string[]): string {
  let hash = 0;
  for (let i = 0; i < Math.min(message.length, 500); i++) hash = (hash * 31 + message.charCodeAt(i)) >>> 0;
  const turned = wordings.map((_, i) => wordings[(hash + i) % wordings.length] ?? '');
  return turned.find((wording) => !earlier.some((answer) => answer.includes(wording))) ?? turned[0] ?? '';
}

/** As many of the sentences as fit, always with the last `closing` ones. */
function sentences(parts: readonly string[], closing = 0): string {
  const end = parts.slice(parts.length - closing);
  let room = MAX_LENGTH - end.reduce((sum, part) => sum + part.length + 1, 0);
  const start = parts.slice(0, parts.length - closing).filter((part) => {
    const fits = part.length + 1 <= room;
    if (fits) room -= part.length + 1;
    return fits;
  });
  return [...start, ...end].join(' ');
}
