import { said, type Slot } from '../slot';

const MALE = 'sir|mr|mister|gentleman|king|lad|bro|dude|son';
const FEMALE = "ma'am|maam|madam|mrs|ms|miss|lady|queen|lass|sis";

/** How the person is spoken of and to. */
export const PRONOUNS: Slot = {
  id: 'pronouns',
  keys: /^(?:pronouns?|gender|sex)$/,
  frames: () => [
    {
      id: 'stated',
      patterns: [
        'your (preferred)? pronouns (are|,)',
        'you (use|go by)',
        'you are (a|an) (man|woman|boy|girl|gentleman|lady)',
        'as (a|an) (man|woman|gentleman|lady)',
      ],
    },
    {
      id: 'addressed',
      patterns: [
        `(hi|hello|hey|yes|no|thanks|thank you|dear|good morning|good evening|good afternoon|welcome|welcome back|sorry|of course|certainly) ,? (my)? (good)? (${MALE}|${FEMALE})`,
        `, (${MALE}|${FEMALE}) (,|$)`,
        `^ (${MALE}|${FEMALE}) ,`,
      ],
      presupposes: true,
      addresses: true,
    },
  ],
  contradicts: (claim, value) => {
    const text = value.text.toLowerCase();
    const male = /\bhe\b|\bman\b|\bmale\b/.test(text);
    const female = /\bshe\b|\bwoman\b|\bfemale\b/.test(text);
    const words = claim.frame === 'stated' ? claim.tokens : claim.tokens.slice(0, claim.after);
    const saysMale = words.some((token) =>
      /^(?:sir|mr|mister|gentleman|king|lad|bro|dude|son|he|him|man|boy)$/.test(token.text),
    );
    const saysFemale = words.some((token) =>
      /^(?:ma'am|maam|madam|mrs|ms|miss|lady|queen|lass|sis|she|her|woman|girl)$/.test(token.text),
    );
    const saysThey = said(claim).some((token) => token.text === 'they');
    if (saysThey) return claim.frame === 'stated' && !/they/.test(text);
    return (saysMale && !male) || (saysFemale && !female);
  },
};
