import { type Analysis, type Token } from '../language/analysis';

const SPEAKER = /^(?:you|me|us|yourself|your|my|our|we|i|u|ur|yours)$/;

/** First and last token of words that go on from something which nobody has said. */
export function ellipsis({ tokens, words }: Analysis): readonly [Token, Token] | undefined {
  const [first, second] = words;
  const last = tokens[tokens.length - 1];
  if (!first || !last || words.length > 9) return undefined;
  const lead = /^(?:and|but|so|or|ok|okay)$/.test(first.lower) ? 1 : 0;
  const head = words.slice(lead);
  if (/^(?:what|how)$/.test(head[0]?.lower ?? '') && head[1]?.lower === 'about') {
    const topic = head.slice(2);
    if (
      topic.length > 0 &&
      !topic.some(
        ({ lower, pos }) =>
          SPEAKER.test(lower) || (pos === 'VERB' && lower.endsWith('ing') && topic.length > 1),
      )
    )
      return [first, last];
  }
  if (
    first.lower === 'and' &&
    last.text === '?' &&
    words.length <= 5 &&
    !words.some(({ lower, pos }) => SPEAKER.test(lower) || pos === 'VERB')
  )
    return [first, last];
  if (words.length === 2 && second?.lower === 'else' && last.text === '?') return [first, last];
  // "same as before", "like last time"
  if (
    words.length <= 4 &&
    /^(?:same|like|as)$/.test(first.lower) &&
    /^(?:before|time|earlier|previously)$/.test(words.at(-1)?.lower ?? '') &&
    !/^(?:at|a)$/.test(words[1]?.lower ?? '')
  )
    return [first, last];
  if (words.length === 2 && first.lower === 'how' && second?.lower === 'so') return [first, last];
  return undefined;
}
