import { ANIMALS, CARS, PHONES, type Kinds } from '../../lexicon/things';
import { type Token } from '../../text/token';
import { mentions, said, type Claim, type Frame, type LockedValue, type Slot } from '../slot';

function kindsIn(tokens: readonly Token[], kinds: Kinds): Set<string> {
  return new Set(tokens.map((token) => kinds.get(token.text)).filter((kind) => kind !== undefined));
}

function ownedFrames(kinds: Kinds, nouns: string, verbs: string): Frame[] {
  const members = [...kinds.keys()].join('|');
  return [
    {
      id: 'owned',
      patterns: [`your ~2 (${members})`, `you ~1 (${verbs}) (a|an|the|your|two|three|#)? ~1 (${members})`],
      presupposes: true,
    },
    {
      id: 'none',
      patterns: [
        `you (do not|never) ~1 (have|own|keep|${verbs}) (a|an|any)? ~1 (${nouns}|${members})`,
        `you (have|own) no (${nouns}|${members})`,
        `you are (not|without) ~2 (${nouns})`,
        `(since|as|because) you (are)? (petless|carless)`,
      ],
    },
  ];
}

/** The thing said to be the person's, when it cannot be the locked one. */
function otherThing(claim: Claim, value: LockedValue, kinds: Kinds): boolean {
  const own = kindsIn(value.tokens, kinds);
  if (value.negative && own.size === 0) return claim.frame === 'owned';
  if (own.size === 0) return false;
  const inside = claim.tokens.slice(0, claim.after);
  // "Your golf" is a sport, "your Golf" a car.
  const stated = kindsIn(kinds === CARS ? inside.filter((token) => token.capital) : inside, kinds);
  if (claim.frame === 'owned' && stated.size === 0) return false;
  if (claim.frame === 'none') return stated.size === 0 || [...stated].some((kind) => own.has(kind));
  return ![...stated].some((kind) => own.has(kind));
}

export const PET: Slot = {
  id: 'pet',
  keys: /^(?:pets?|animals?|dog|cat)(?:_name)?$/,
  frames: () => ownedFrames(ANIMALS, 'pet|pets|animal|animals', 'have|own|keep|adopted|got'),
  contradicts: (claim, value) => {
    if (otherThing(claim, value, ANIMALS)) return true;
    // "Your dog Max" where the dog is called Rex.
    const after = said(claim);
    const at = /^(?:is|named|called|name)$/.test(after[0]?.text ?? '') || after[0]?.text === "'s" ? 1 : 0;
    const name = after[at + (after[at]?.text === 'name' ? 2 : 0)] ?? after[at];
    const ownNames = value.tokens.filter((token) => token.capital && !ANIMALS.has(token.text));
    return (
      claim.frame === 'owned' &&
      ownNames.length > 0 &&
      name?.capital === true &&
      name.text !== 'i' &&
      !mentions(after, value)
    );
  },
};

export const CAR: Slot = {
  id: 'car',
  keys: /^(?:car|vehicle|cars?_?(?:model|make)?)$/,
  frames: (value) => [
    ...ownedFrames(CARS, 'car|cars|vehicle', 'drive|own|have|bought|ride'),
    {
      id: 'fuel',
      patterns: ['your (petrol|diesel|gasoline|gas|electric|hybrid) (car|engine|tank|vehicle|suv)'],
    },
    ...variantFrame(value),
  ],
  contradicts: (claim, value) => {
    if (claim.frame === 'fuel')
      return (
        value.words.has('tesla') === !/electric/.test(claim.tokens[1]?.text ?? '') && value.words.has('tesla')
      );
    if (claim.frame === 'variant') return otherVariant(claim, value);
    return otherThing(claim, value, CARS) || (claim.frame === 'owned' && otherVariant(claim, value));
  },
};

export const PHONE: Slot = {
  id: 'phone',
  keys: /^(?:phone|mobile|smartphone|device)(?:_model)?$/,
  frames: (value) => [
    ...ownedFrames(PHONES, 'phone|smartphone', 'use|have|own|carry|bought'),
    { id: 'owned', patterns: [`on (an|a|your) (${[...PHONES.keys()].join('|')}) ,? ~2 you`] },
    ...variantFrame(value),
  ],
  contradicts: (claim, value) => {
    if (claim.frame === 'variant') return otherVariant(claim, value);
    return otherThing(claim, value, PHONES) || (claim.frame === 'owned' && otherVariant(claim, value));
  },
};

/** "Your Model Y": the word before the number or letter that tells the variants apart. */
function variantFrame(value: LockedValue): Frame[] {
  const word = value.tokens.find((token) => token.text === 'model');
  return word ? [{ id: 'variant', patterns: ['your ~1 model'], presupposes: true }] : [];
}

function otherVariant(claim: Claim, value: LockedValue): boolean {
  const own = value.tokens.find((token) => token.kind === 'number');
  if (!own) return false;
  const next = said(claim).find((token) => token.text !== 'model');
  const direct = said(claim).indexOf(next ?? own) <= 1;
  const isVariant =
    next?.kind === 'number' || (claim.tokens[claim.after - 1]?.text === 'model' && next?.text.length === 1);
  return direct && next !== undefined && isVariant && next.text !== own.text;
}
