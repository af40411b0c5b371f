import { numberOf } from '../../lexicon/numbers';
import { type Token } from '../../text/token';
import { type Frame, type LockedValue, type Slot } from '../slot';

/** Everything in one unit of its kind: centimetres, kilograms. */
const UNITS: ReadonlyMap<string, readonly [kind: string, factor: number]> = new Map(
  (
    [
      ['length', 1, 'cm centimetres centimeters centimetre centimeter'],
      ['length', 100, 'm metre metres meter meters'],
      ['length', 30.48, 'ft feet foot'],
      ['length', 2.54, 'in inch inches'],
      ['weight', 1, 'kg kilos kilograms kilo kilogram'],
      ['weight', 0.4536, 'lb lbs pounds pound'],
    ] as const
  ).flatMap(([kind, factor, names]) =>
    names.split(' ').map((name): [string, readonly [string, number]] => [name, [kind, factor]]),
  ),
);

function size(tokens: readonly Token[], kind: string): number | undefined {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'number' && numberOf(token.text) === undefined) continue;
    const glued = /^([\d.,]+)([a-z]+)$/.exec(token.text);
    const amount = numberOf(glued?.[1] ?? token.text);
    const unit = UNITS.get(glued?.[2] ?? tokens[i + 1]?.text ?? '');
    if (amount === undefined || (unit && unit[0] !== kind)) continue;
    if (unit) return amount * unit[1];
    // Bare numbers: 1.9 is metres, 190 centimetres.
    if (kind === 'length')
      return amount < 3 ? amount * 100 : amount > 100 && amount < 250 ? amount : undefined;
    return amount > 25 && amount < 300 ? amount : undefined;
  }
  return undefined;
}

function measure(id: string, keys: RegExp, kind: string, tolerance: number, patterns: string[]): Slot {
  return {
    id,
    keys,
    frames: (): Frame[] => [{ id, patterns, whole: true }],
    contradicts: (claim, value) => {
      const own = size(value.tokens, kind);
      const stated = size(claim.tokens, kind);
      return own !== undefined && stated !== undefined && Math.abs(own - stated) > tolerance;
    },
  };
}

export const HEIGHT = measure('height', /^(?:height|body_height|tall)$/, 'length', 1.5, [
  'at # ~1 (tall)? ,? you',
  'you are ~1 #',
  'your height (is|of)? (about|around)? #',
  'your #',
  'being # ',
  'you stand #',
  'your # ~1 (height|frame)',
]);

export const WEIGHT = measure('weight', /^(?:weight|body_weight)$/, 'weight', 1, [
  'you (weigh|are) ~1 #',
  'at # ~1 ,? you',
  'your (body)? weight (is|of)? (about|around)? #',
  'your # (kg|kilos|pounds|lbs)',
]);

/** An amount of money, a goal, a limit. */
export const AMOUNT: Slot = {
  id: 'amount',
  keys: /^(?:budget|salary|income|rent|limit|savings|price_limit|spending.*|daily_goal|goal|target)$/,
  frames: (value) => {
    const noun = value.key.split('_').pop() ?? value.key;
    return [
      {
        id: 'amount',
        patterns: [
          `your ~2 # ~2 (${noun})`,
          `your ~1 (${noun}) (is|of|,|at|allows|covers)? ~2 #`,
          `# ~2 (${noun})`,
          `(${noun}) of ~2 #`,
          ...(/^(?:salary|income)$/.test(noun) ? ['you (earn|make|get|are paid|bring home) ~2 #'] : []),
          ...(noun === 'rent' ? ['you pay ~2 # ~3 (rent|flat|apartment)'] : []),
          ...(noun === 'budget'
            ? [
                'you (can|may) spend ~3 #',
                'with (your)? # ~1 to spend',
                'with (your)? ~1 # (euro|euros|dollars|pounds|eur|usd|gbp|kuna|francs|yen)',
                'you have ~2 # ~1 to spend',
              ]
            : []),
        ],
      },
    ];
  },
  contradicts: (claim, value) => {
    const own = amount(value.tokens);
    const stated = amount(claim.tokens.slice(0, claim.after));
    return own !== undefined && stated !== undefined && own !== stated;
  },
};

function amount(tokens: readonly Token[]): number | undefined {
  return tokens
    .filter((token) => token.kind === 'number')
    .map((token) => numberOf(token.text))
    .find((n) => n !== undefined);
}

/** "left_handed: yes", "smoker: no". */
export const YES_OR_NO: Slot = {
  id: 'yes_or_no',
  keys: /^(?:is_|has_|can_)?[a-z]+(?:_[a-z]+)*$/,
  frames: (value) => {
    if (!isYesOrNo(value)) return [];
    const words = keyWords(value);
    const phrase = words.join(' ');
    const noun = words[words.length - 1] ?? phrase;
    const other = OPPOSITES.get(words[0] ?? '');
    const opposite = other ? [other, ...words.slice(1)].join(' ') : undefined;
    return [
      {
        id: 'affirmed',
        patterns: [
          `you (are|have|own|can|do) (a|an)? ${phrase}`,
          `(as|being) (a|an)? ${phrase}`,
          `you ~1 (${stem(noun)})`,
          `you (wear|use|hold|need|take|keep|drive) (a|an|your)? ${phrase}`,
          `your ${phrase} (hand|habit|side)?`,
        ],
      },
      {
        id: 'denied',
        patterns: [
          `you (are|do|have|can) not (a|an)? (have|own)? (a|an|any)? ${phrase}`,
          `you (do not|never|can not) (${stem(noun)})`,
          `you (do not|never|no longer) ~1 (wear|use|hold|need|take|keep|drive) (a|an|any|your)? ${phrase}`,
          ...(opposite ? [`you are (a|an)? ${opposite}`, `(as|being) (a|an)? ${opposite}`] : []),
        ],
      },
    ];
  },
  contradicts: (claim, value) => (claim.frame === 'affirmed') === value.negative,
};

export function isYesOrNo(value: LockedValue): boolean {
  return /^(?:yes|no|true|false|never|none)$/.test(value.text.toLowerCase().trim());
}

function keyWords(value: LockedValue): string[] {
  return value.key.replace(/^(?:is|has|can)_/, '').split('_');
}

/** smoker -> smoke, smoker; drives -> drive. */
function stem(noun: string): string {
  const base = noun.replace(/(?:er|s)$/, '');
  return [...new Set([base, `${base}e`, noun])].join('|');
}

const OPPOSITES = new Map([
  ['left', 'right'],
  ['right', 'left'],
  ['early', 'late'],
  ['married', 'single'],
]);
