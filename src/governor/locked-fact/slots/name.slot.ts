import { FIRST_NAMES } from '../../lexicon/people';
import { MONTHS, WEEKDAYS } from '../../lexicon/numbers';
import { COUNTRIES } from '../../lexicon/things';
import { mentions, said, type Claim, type LockedValue, type Slot } from '../slot';

const GREETING =
  '(hi|hello|hey|dear|good morning|good evening|good afternoon|good night|goodnight|good day|welcome|welcome back|thanks|thank you|bye|goodbye|sorry|sure|of course|yes|no|ok|okay|congratulations|happy birthday|certainly|absolutely|see you|cheers|nice to meet you|nice to see you|good to see you|greetings)';
const NO_NAME = new Set(
  'sir madam team all everyone everybody there again friend friends world both folks mr mrs ms dr santa god here i the this that these it we you my in on at for and but so let if as what how who when where why your a an to is are yes no ok of course sure please'.split(
    ' ',
  ),
);

/** How the person is called. Only words that can be a name stand in for one. */
export const NAME: Slot = {
  id: 'name',
  keys: /^(?:first_?|full_?|user_?|preferred_?|nick_?|last_?)?name$|^called$|^address_as$/,
  frames: () => [
    {
      id: 'stated',
      patterns: [
        'your (first|full|last)? name (is|,)?',
        'you are (called|named)',
        'i will call you',
        'call you',
        'you go by',
        'known as',
      ],
    },
    {
      id: 'greeted',
      patterns: [`^ ${GREETING} ,? (my dear)? (mr|mrs|ms|miss)? @`],
      presupposes: true,
      addresses: true,
    },
    {
      id: 'equated',
      patterns: ['^ you are &', '(because|since|as|that|,) you are &', 'you must be &', '^ (my)? dear &'],
    },
    { id: 'not_you', patterns: ['you are not @', 'your name is not @'] },
    {
      id: 'opening',
      patterns: ['^ & ,', '^ & @ ,', '(so|well|now|and|at #|okay|ok|listen) , & ,'],
      presupposes: true,
      addresses: true,
    },
    {
      id: 'closing',
      patterns: [', & $', ', & , (you|your|i|we|let|shall|this|that|here|please|the)'],
      presupposes: true,
      addresses: true,
      whole: true,
    },
    { id: 'vocative', patterns: [', @ $'], presupposes: true, addresses: true, whole: true },
  ],
  contradicts: (claim, value) => {
    const names = claim.tokens.filter((token) => token.capital && !NO_NAME.has(token.text));
    switch (claim.frame) {
      case 'stated': {
        const next = said(claim)[0];
        return next?.capital === true && !NO_NAME.has(next.text) && !mentions(said(claim), value);
      }
      case 'not_you':
        return mentions(claim.tokens.slice(-1), value);
      case 'greeted': {
        const name = claim.tokens[claim.after - 1];
        if (
          !name?.spaced ||
          NO_NAME.has(name.text) ||
          mentions(claim.tokens.slice(claim.after - 1, claim.after + 2), value)
        )
          return false;
        return !outside(name.text);
      }
      case 'equated':
      case 'opening': {
        const first = claim.frame === 'equated' ? claim.tokens[claim.after - 1] : names[0];
        return first !== undefined && FIRST_NAMES.has(first.text) && !value.words.has(first.text);
      }
      case 'vocative':
        return callsAnother(claim, value);
      default: {
        // "Ask your colleague, Richard." says who the colleague is.
        if (/^(?:your|my|his|her|their|our)$/.test(claim.before[claim.before.length - 2]?.text ?? ''))
          return false;
        const name = claim.tokens.find((token, i) => token.capital && i < claim.after);
        return name !== undefined && FIRST_NAMES.has(name.text) && !value.words.has(name.text);
      }
    }
  },
};

/**
 * "That was a good question, Henrik." A name behind the last comma calls somebody, unless it says which one a noun
 * with its article is ("the second city, Izmir") or ends a list.
 */
function callsAnother({ before, tokens }: Claim, value: LockedValue): boolean {
  const name = tokens[0];
  if (
    !name ||
    name.text.length < 3 ||
    NO_NAME.has(name.text) ||
    value.words.has(name.text) ||
    outside(name.text)
  )
    return false;
  const near = before.slice(-5);
  if (near.length === 0 || near.some((token, i) => token.capital && (i > 0 || !token.first))) return false;
  const at = near.findLastIndex((token) =>
    /^(?:the|his|her|its|their|our|your|my|in|from|near|to|of)$/.test(token.text),
  );
  return at < 0 && near.length >= 2;
}

function outside(word: string): boolean {
  return COUNTRIES.has(word) || MONTHS.has(word) || WEEKDAYS.has(word);
}
