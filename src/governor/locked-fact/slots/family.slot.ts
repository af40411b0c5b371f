import { numberOf } from '../../lexicon/numbers';
import { type Token } from '../../text/token';
import { mentions, said, type LockedValue, type Slot } from '../slot';

const KIDS = '(child|children|kid|kids|son|sons|daughter|daughters|baby|babies|boys|girls|twins)';
const FEMALE = /^(?:daughters?|girls?|sisters?)$/;
const MALE = /^(?:sons?|boys?|brothers?)$/;

export const CHILDREN: Slot = {
  id: 'children',
  keys: /^(?:children|kids|child|sons?|daughters?|number_of_children)$/,
  frames: () => [
    {
      id: 'kids',
      patterns: [
        `your ~2 ${KIDS}`,
        `you ~1 (have|raise|are raising|had|got) ~2 ${KIDS}`,
        '(as|being) (a|the) (father|mother|parent|mom|dad|mum) of ~1 (#|two|three|four|five|six|one)',
      ],
      presupposes: true,
    },
    {
      id: 'childless',
      patterns: [
        `you (do not|never) ~1 (have|had) ~2 ${KIDS}`,
        `you have no ${KIDS}`,
        'you are childless|you are child free|without ~1 (children|kids) ,? you',
      ],
    },
  ],
  contradicts: (claim, value) => {
    const own = count(value);
    const none = value.negative || own === 0;
    if (claim.frame === 'childless') return !none;
    if (none) return true;
    const inside = claim.tokens.slice(0, claim.after);
    const stated = inside.map((token) => numberOf(token.text)).find((number) => number !== undefined);
    if (stated !== undefined && own !== undefined && stated !== own) return true;
    return genderClash(inside, value, own);
  },
};

export const SIBLINGS: Slot = {
  id: 'siblings',
  keys: /^(?:(?:number_of_)?siblings?|(?:number_of_)?brothers?|(?:number_of_)?sisters?)$/,
  frames: () => [
    {
      id: 'kin',
      patterns: [
        'your ~2 (brother|brothers|sister|sisters|sibling|siblings)',
        'you ~1 have ~2 (brother|brothers|sister|sisters|siblings)',
      ],
      presupposes: true,
    },
    {
      id: 'only',
      patterns: [
        'you are an only child',
        'you (do not have|have no) ~1 (siblings|brothers|sisters|brother|sister)',
      ],
    },
  ],
  contradicts: (claim, value) => {
    const own = count(value);
    const none = value.negative || own === 0;
    if (claim.frame === 'only') return !none;
    if (none) return true;
    const inside = claim.tokens.slice(0, claim.after);
    const stated = inside.map((token) => numberOf(token.text)).find((number) => number !== undefined);
    return (stated !== undefined && own !== undefined && stated !== own) || genderClash(inside, value, own);
  },
};

const PARTNER = '(husband|wife|spouse|partner|girlfriend|boyfriend|fiance|fiancee)';

export const PARTNERSHIP: Slot = {
  id: 'partnership',
  keys: /^(?:marital_status|relationship_status|spouse|partner|husband|wife|girlfriend|boyfriend|married)(?:_name)?$/,
  frames: () => [
    { id: 'partner', patterns: [`your ${PARTNER}`, `you ~1 have a ${PARTNER}`], presupposes: true },
    {
      id: 'status',
      patterns: [
        'you are ~1 (single|married|divorced|engaged|widowed|unmarried|a (bachelor|widow|widower|single))',
        'as (a|an) (single|married|divorced|widowed|unmarried|bachelor|widow|widower|bride|divorcee) ~1',
        'you (do not have|have no) ~1 (husband|wife|spouse|partner|girlfriend|boyfriend)',
      ],
    },
  ],
  contradicts: (claim, value) => {
    const single =
      value.negative ||
      value.words.has('single') ||
      value.words.has('divorced') ||
      value.words.has('widowed');
    const inside = claim.tokens.slice(0, claim.after);
    const stated = inside.map((token) => token.text);
    if (claim.frame === 'partner') {
      if (single)
        return stated.some((word) => /^(?:husband|wife|spouse)$/.test(word)) || value.words.has('single');
      const male = value.words.has('husband') || value.key === 'husband' || value.key === 'boyfriend';
      const female = value.words.has('wife') || value.key === 'wife' || value.key === 'girlfriend';
      if (male && stated.some((word) => /^(?:wife|girlfriend|fiancee)$/.test(word))) return true;
      if (female && stated.some((word) => /^(?:husband|boyfriend|fiance)$/.test(word))) return true;
      const next = said(claim)[0];
      const named = value.tokens.some((token) => token.capital);
      return named && next?.capital === true && next.text !== 'i' && !mentions(said(claim), value);
    }
    const status = stated.find((word) =>
      /^(?:single|married|divorced|engaged|widow(?:ed|er)?|unmarried|bachelor|divorcee)$/.test(word),
    );
    if (status === undefined) return !single;
    if (value.words.has(status)) return false;
    if (/^(?:single|unmarried|divorced|divorcee|widow(?:ed|er)?|bachelor)$/.test(status))
      return !single || value.words.has('married');
    return single;
  },
};

function count(value: LockedValue): number | undefined {
  if (value.number !== undefined) return value.number;
  const numbers = value.tokens.map((token) => numberOf(token.text)).filter((number) => number !== undefined);
  return numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) : undefined;
}

/** "Your son" of a person with two daughters. */
function genderClash(tokens: readonly Token[], value: LockedValue, own: number | undefined): boolean {
  const girls = value.tokens.some((token) => FEMALE.test(token.text)) || /daughter|sister/.test(value.key);
  const boys = value.tokens.some((token) => MALE.test(token.text)) || /^son|brother/.test(value.key);
  if (girls === boys) return false;
  const clash = tokens.some((token) => (girls ? MALE : FEMALE).test(token.text));
  return clash && own !== 0;
}
