import { COLORS, DAIRY_AND_EGGS, FISH, LANGUAGES, MEAT } from '../../lexicon/things';
import { mentions, said, type Claim, type LockedValue, type Slot } from '../slot';

const DISLIKE =
  'you ~1 (hate|dislike|detest|can not stand|do not (like|enjoy|play|care for|practise|practice|do|eat|drink)|never (play|played|liked|enjoyed|tried|do|eat|drink|have played|have tried)|are not (into|interested in|a fan of|fond of)|are no fan of|gave up|quit|stopped|avoid|do not know how to (play)?|have never (played|tried|done|liked)|have no interest in|have given up|lost interest in)';

/** What the person likes best of its kind: favourite colour, food, music. */
export const FAVORITE: Slot = {
  id: 'favorite',
  keys: /^(?:favou?rite|fav|preferred)_/,
  frames: () => [
    {
      id: 'favorite',
      patterns: [
        'your (favorite|favourite|preferred|beloved|most loved)',
        'you (love|like|prefer|favour|favor|adore) ~3 (most|best|above all|more than)',
      ],
      whole: true,
    },
    { id: 'disliked', patterns: [DISLIKE], whole: true },
    {
      id: 'follows',
      patterns: [
        '(as|being) (a|an)? ~1 @ ~1 (fan|supporter|follower|lover|listener|reader|member)',
        'you ~1 (support|root for|cheer for|follow|listen to|are (a|an) @)',
        'your ~1 (team|club|side|band|artist|author)',
      ],
    },
  ],
  contradicts: (claim, value) => {
    if (claim.frame === 'follows') return followsAnother(claim, value);
    if (claim.frame === 'disliked') return mentions(said(claim).slice(0, 3), value);
    const thing = value.key.replace(/^(?:favou?rite|fav|preferred)_/, '');
    const spoken = claim.tokens.map((token) => token.text.replace('colour', 'color').replace(/s$/, ''));
    const isColor = /colou?r/.test(thing);
    if (
      !claim.tokens.some((token) => token.text === 'most') &&
      !spoken.includes(thing.replace('colour', 'color').split('_')[0] ?? thing)
    ) {
      return false;
    }
    if (mentions(claim.tokens, value)) return false;
    if (isColor) return claim.tokens.some((token) => COLORS.has(token.text));
    if (saidOfAnother(claim)) return true;
    const is = claim.tokens.findIndex(
      (token, i) => i >= claim.after && (token.text === 'is' || token.text === "'s"),
    );
    return (
      is >= 0 &&
      claim.tokens.length > is + 1 &&
      !/^(?:a|an|the|not|also|very|so|on|in|at|always|that|what)$/.test(claim.tokens[is + 1]?.text ?? '')
    );
  },
};

/** "As a Rangers fan", "you support Rangers" of somebody who follows another team, band or author. */
function followsAnother(claim: Claim, value: LockedValue): boolean {
  if (!/team|club|band|artist|singer|author|player/.test(value.key)) return false;
  const named = claim.tokens
    .slice(1, claim.after + 2)
    .filter((token) => token.capital && token.text.length > 1);
  return named.length > 0 && !mentions(claim.tokens, value);
}

/** "Pizza is your favourite food", "I took pizza because it is your favourite food". */
function saidOfAnother({ before }: Claim): boolean {
  const words = before.map((token) => token.text);
  const last = words[words.length - 1] ?? '';
  if (!/^(?:is|are|'s|was|being)$/.test(last)) return false;
  const subject = words[words.length - 2] ?? '';
  if (!/^(?:it|they|that|this|which|these)$/.test(subject))
    return !/^(?:what|who|one|here|there|not|of|\d+)$/.test(subject) && words.length > 1;
  return words.some((word) => CHOOSES.test(word));
}

const CHOOSES =
  /^(?:picked|chose|took|added|got|ordered|made|selected|used|put|booked|planned|cooked|bought|prepared|found|went|suggest|recommend|pick|choose|take|order)$/;

/** What the person does or likes: only a denial, or another thing called the hobby, contradicts it. */
export const HOBBY: Slot = {
  id: 'hobby',
  keys: /^(?:hobby|hobbies|sport|sports|instrument|interests?|passion|likes?|loves?|plays?)$/,
  frames: () => [
    {
      id: 'hobby',
      patterns: [
        'your (main|favorite|favourite|biggest|only|beloved|old)? (hobby|hobbies|pastime|sport|instrument|passion) (is|,|of|are)',
      ],
    },
    {
      id: 'denied',
      patterns: [DISLIKE, 'you are not (a|an)', 'you (do not have|have no) (a|any)? (hobby|hobbies)'],
    },
  ],
  contradicts: (claim, value) => {
    if (claim.frame === 'denied') {
      const inside = claim.tokens.slice(0, claim.after);
      return mentions(said(claim).slice(0, 3), value) || inside.some((token) => /^hobb/.test(token.text));
    }
    const words = said(claim).slice(0, 4);
    return (
      words.length > 0 &&
      !mentions(words, value) &&
      !/^(?:a|an|so|very|not|great|good|that|what|one)$/.test(words[0]?.text ?? '')
    );
  },
};

/** The language the person grew up with. */
export const LANGUAGE: Slot = {
  id: 'language',
  keys: /^(?:native_|first_|mother_)?(?:language|tongue)$/,
  frames: () => [
    {
      id: 'native',
      patterns: [
        'your (native|first|mother|own)? (language|tongue) (is|,)?',
        '(as|being|you are) (a)? (native)? . (native)? speaker',
        '(as|being|you are) (a)? native speaker of',
        'you (are|were) (a)? native (in)?',
        'you (natively speak|grew up speaking|were raised speaking)',
        'you do not (speak|understand|know)',
      ],
      whole: true,
    },
  ],
  contradicts: (claim, value) => {
    const denied = claim.tokens.some((token) => token.text === 'not');
    const near = claim.tokens.slice(0, claim.after + 4);
    if (denied) return mentions(near, value);
    const stated = near.filter((token) => LANGUAGES.has(token.text));
    return stated.length > 0 && !mentions(claim.tokens, value);
  },
};

/** What the person does not eat. */
export const DIET: Slot = {
  id: 'diet',
  keys: /^(?:(?:is_)?(?:vegan|vegetarian|pescatarian)|diet|dietary.*|eating_habits|food_preference|nutrition)$/,
  frames: () => [
    {
      id: 'eats',
      patterns: [
        'you (also|often|usually|really|still|always|already|never)? (eat|eating|love|like|enjoy|enjoyed|ordered|had|prefer|cook|grill|crave|ate)',
        'your (favorite|favourite|usual|beloved|own|daily|weekly|sunday|morning)',
        'your',
        'as (a|an)',
        'you are (a|an)?',
      ],
    },
    { id: 'denied', patterns: ['you are (not|no longer) (a|an)?'] },
  ],
  contradicts: (claim, value) => {
    const words = said(claim).slice(0, 3);
    if (claim.frame === 'denied') return mentions(words, value);
    const lead = claim.tokens[0]?.text;
    if (mentions(claim.tokens, value)) return false;
    const text = words.map((token) => token.text).join(' ');
    if (
      lead === 'as' ||
      /^you are/.test(
        claim.tokens
          .slice(0, 2)
          .map((t) => t.text)
          .join(' '),
      )
    ) {
      return (
        /^(?:meat (?:eater|lover)|omnivore|carnivore|vegan|vegetarian|pescatarian|steak lover|meat eating)/.test(
          text,
        ) && !(value.words.has('vegan') && /^vegetarian/.test(text))
      );
    }
    return words.slice(0, 2).some((token) => forbidden(token.text, value));
  },
};

function forbidden(food: string, value: LockedValue): boolean {
  if (value.negative) return false;
  const vegan = value.words.has('vegan') || /vegan/.test(value.key);
  const vegetarian = vegan || value.words.has('vegetarian') || /vegetarian/.test(value.key);
  const pescatarian = value.words.has('pescatarian') || value.words.has('pescetarian');
  if (MEAT.has(food)) return vegetarian || pescatarian;
  if (FISH.has(food)) return vegetarian;
  return DAIRY_AND_EGGS.has(food) && vegan;
}

/** What the person must not have. */
export const ALLERGY: Slot = {
  id: 'allergy',
  keys: /^(?:allerg(?:y|ies|ic.*)|intoleranc(?:e|es)|intolerant.*)$/,
  frames: () => [
    {
      id: 'denied',
      patterns: [
        'you are not ~1 (allergic|intolerant)',
        'you (have no|do not have) ~2 (allergies|allergy|intolerance|intolerances)',
        'you (can|may) (safely|happily)? (eat|have|drink|enjoy)',
        'safe for you',
      ],
    },
    {
      id: 'other',
      patterns: [
        'you are ~1 (allergic|intolerant) to',
        'your ~1 (allergy|intolerance) (to|is)',
        'your . (allergy|intolerance)',
      ],
    },
  ],
  contradicts: (claim: Claim, value) => {
    const words = said(claim).slice(0, 4);
    if (claim.frame === 'denied') {
      const none = claim.tokens.some((token) => /^allerg(?:y|ies)$/.test(token.text));
      return (none && !value.negative) || mentions(words, value);
    }
    return words.length > 0 && !mentions(claim.tokens, value);
  },
};
