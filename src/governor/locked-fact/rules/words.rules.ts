import { Automaton } from '../../phrase/automaton';
import { PhraseMatcher } from '../../phrase/matcher';
import { readText } from '../../text/read-text';
import { type Constraint, type ConstraintKind } from './constraint';

/** Rules about particular words: never say, always say, how to address. */
export const WORD_RULES: readonly ConstraintKind[] = [
  {
    names:
      /^never_?(?:say|mention|use|call)$|^(?:forbidden|banned)_?(?:words?|phrases?)$|^do_?not_?(?:say|mention)$/,
    create: (parameter) => {
      const matcher = matcherFor(parameter);
      if (!matcher) return undefined;
      return {
        rule: 'never_say',
        advice: 'The answer used words that the person never wants to read.',
        accept: (token) => matcher.accept(token)[0]?.start,
        holdFrom: () => matcher.holdFrom(undefined),
      };
    },
  },
  {
    names: /^always_?(?:say|mention|include|end_with|sign)$|^must_?(?:say|include)$/,
    create: (parameter) => {
      const matcher = matcherFor(parameter);
      if (!matcher) return undefined;
      let said = false;
      return {
        rule: 'always_say',
        advice: `The answer must contain the words that the person asked for.`,
        accept: (token) => {
          said ||= matcher.accept(token).length > 0;
          return undefined;
        },
        finish: (end) => (said ? undefined : end),
      } satisfies Constraint;
    },
  },
];

function matcherFor(parameter: unknown): PhraseMatcher | undefined {
  const phrases = (Array.isArray(parameter) ? parameter : [parameter]).filter((p) => typeof p === 'string');
  const patterns = phrases
    .map((phrase) =>
      readText(phrase, 500)
        .filter((token) => token.kind === 'word' || token.kind === 'number')
        .map((token) => token.text)
        .join(' '),
    )
    .filter((pattern) => pattern !== '');
  return patterns.length > 0 ? new PhraseMatcher(new Automaton([patterns])) : undefined;
}
