import { numberOf } from '../../lexicon/numbers';
import { said, type Slot } from '../slot';

const NUMBER =
  '(#|(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (one|two|three|four|five|six|seven|eight|nine)?|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';

/** How old the person is. */
export const AGE: Slot = {
  id: 'age',
  keys: /^age$|^years_old$/,
  frames: () => [
    {
      id: 'age',
      patterns: [
        `you are (only|already|now|just|still|about|almost|nearly)? ${NUMBER}`,
        `your age (is|of)? ${NUMBER}`,
        `(as|being) (a|an) ~2 of ${NUMBER} ,? you`,
        `at (the age of|your age of|age)? ${NUMBER} ,? (~1 ,)? (you|your)`,
        `${NUMBER} year old`,

        `you are an ${NUMBER}`,
      ],
      whole: true,
    },
    { id: 'bound', patterns: ['you are (over|under|past|above|below) #'], whole: true },
    {
      id: 'turning',
      patterns: [`you ~1 (turn|turned|turning|turns) (just)? ${NUMBER}`, `your ${NUMBER} birthday`],
      whole: true,
    },
    {
      id: 'decade',
      patterns: [
        'your (early|mid|late)? (twenties|thirties|forties|fifties|sixties|seventies|eighties|#)',
        'you are (a teenager|in your teens|a minor|underage|a pensioner|retired)',
        '(as|being) (a|an) ~1 (teenager|minor|pensioner|retiree|schoolboy|schoolgirl|pupil|toddler|adolescent|octogenarian|senior|twenty-something) ,? (you|your)',
        'you are ~1 (legal|drinking|full|retirement|school) ~1 age (at|,) #',
      ],
      whole: true,
    },
  ],
  contradicts: (claim, value) => {
    if (value.number === undefined) return false;
    if (claim.frame === 'decade') {
      const last = claim.tokens[claim.after - 1]?.text ?? '';
      const word = (/^you/.test(last) ? claim.tokens[claim.after - 2]?.text : last) ?? '';
      if (claim.tokens.some((token) => token.text === 'age')) return numberOf(word) !== value.number;
      if (/teen|minor|underage|school|pupil|adolescent/.test(word)) return value.number >= 20;
      if (/toddler/.test(word)) return value.number >= 5;
      if (/pensioner|retire|senior|octogenarian/.test(word)) return value.number < 50;
      const decade = DECADES.indexOf(word);
      const from = decade >= 0 ? (decade + 2) * 10 : Number.parseInt(word, 10);
      return from >= 20 && from < 100 && Math.floor(value.number / 10) * 10 !== from;
    }
    if (claim.frame === 'bound') {
      const bound = numberOf(claim.tokens[claim.after - 1]?.text ?? '');
      const next = said(claim)[0]?.text ?? '';
      if (bound === undefined || bound > 120 || !/^(?:|so|and|years?|now|which|but|you)$/.test(next))
        return false;
      return /^(?:under|below)$/.test(claim.tokens[2]?.text ?? '')
        ? value.number >= bound
        : value.number < bound;
    }
    const stated = spoken(claim.tokens.slice(0, claim.after));
    if (stated === undefined || (stated <= 12 && value.number > 12) || stated > 120) return false;
    const next = said(claim)[0]?.text;
    // "You are 20 minutes early" is no age.
    const agePhrase = claim.tokens
      .slice(0, claim.after)
      .some((t) => /^(?:age|aged|old|you|your)$/.test(t.text));
    if (
      !agePhrase ||
      (next !== undefined &&
        /^(?:minutes?|hours?|days?|weeks?|months?|percent|km|kilometres?|miles?|steps?|points?|euros?|dollars?|cm|m|kg|tall|metres?|pages?|characters?|words?|years?)$/.test(
          next,
        ) &&
        !/^years?$/.test(next))
    ) {
      return false;
    }
    if (
      next !== undefined &&
      /^years?$/.test(next) &&
      !/^(?:old|of|young)$/.test(said(claim)[1]?.text ?? 'old')
    )
      return false;
    return claim.frame === 'turning'
      ? stated !== value.number && stated !== value.number + 1
      : stated !== value.number;
  },
};

const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties'];

/** "forty one" is 41: tens and units stand side by side. */
function spoken(tokens: readonly { readonly text: string }[]): number | undefined {
  let value: number | undefined;
  for (const token of tokens) {
    const number = numberOf(token.text);
    if (number === undefined) continue;
    value = value !== undefined && value % 10 === 0 && number < 10 ? value + number : number;
  }
  return value;
}
