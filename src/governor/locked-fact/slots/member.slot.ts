import * as classes from '../../lexicon/classes';
import { type Kinds } from '../../lexicon/things';
import { type Token } from '../../text/token';
import { mentions, type Claim, type Frame, type LockedValue, type Slot } from '../slot';

/** A class of which the person has one member, and the words that tie a member to the person. */
interface Family {
  readonly keys: RegExp;
  readonly kinds: Kinds;
  /** "you <verb> the cello" */
  readonly verbs: string;
  /** "as a Catholic you ...", "you are a beginner" */
  readonly being?: boolean;
  /** "your brown eyes", "your eyes are brown" */
  readonly of?: string;
}

const FAMILIES: readonly Family[] = [
  { keys: /instrument/, kinds: classes.INSTRUMENTS, verbs: 'play|practise|practice|study|own|learn' },
  {
    keys: /religio|faith|belief/,
    kinds: classes.RELIGIONS,
    verbs: 'follow|practise|practice|attend',
    being: true,
  },
  { keys: /browser/, kinds: classes.BROWSERS, verbs: 'use|have|run|open|prefer' },
  {
    keys: /computer|laptop|operating_?system|^os$|desktop/,
    kinds: classes.SYSTEMS,
    verbs: 'use|have|run|own|work on',
  },
  {
    keys: /drink|beverage|coffee|tea/,
    kinds: classes.DRINKS,
    verbs: 'drink|take|order|prefer|have|like|love',
  },
  { keys: /sport/, kinds: classes.SPORTS, verbs: 'play|do|train|practise|practice|go', being: true },
  {
    keys: /major|degree|studies|field|subject|study/,
    kinds: classes.STUDIES,
    verbs: 'study|studied|read|major in|teach',
    being: true,
  },
  {
    keys: /commute|transport|way_to_work/,
    kinds: classes.TRANSPORT,
    verbs: 'take|ride|commute by|go by|travel by|use',
  },
  {
    keys: /^home(?:_type)?$|housing|dwelling/,
    kinds: classes.DWELLINGS,
    verbs: 'live in|have|rent|own|bought',
  },
  { keys: /^home(?:_type)?$|housing|tenure/, kinds: classes.TENURE, verbs: '', being: true },
  { keys: /season/, kinds: classes.SEASONS, verbs: 'love|prefer|like' },
  { keys: /eye_?colou?r|^eyes$/, kinds: classes.LOOKS, verbs: '', of: 'eyes' },
  { keys: /hair/, kinds: classes.LOOKS, verbs: '', of: 'hair' },
  { keys: /level|experience|proficiency/, kinds: classes.LEVELS, verbs: '', being: true },
];

function familiesOf(value: LockedValue): Family[] {
  return FAMILIES.filter(
    ({ keys, kinds }) => keys.test(value.key) && value.tokens.some((token) => kinds.has(token.text)),
  );
}

/** One of a class, told of the person where another one of it is locked: the trumpet for the cello. */
export const MEMBER: Slot = {
  id: 'member',
  keys: /./,
  frames: (value) =>
    familiesOf(value).flatMap(({ kinds, verbs, being, of }): Frame[] => {
      const member = `(${[...kinds.keys()].filter((word) => /^[a-z]+$/.test(word)).join('|')})`;
      const frames: Frame[] = of
        ? [
            {
              id: 'one',
              patterns: [
                `your ~1 ${member} ${of}`,
                `your ${of} (is|are) ~1 ${member}`,
                `you have ~1 ${member} ${of}`,
              ],
            },
          ]
        : [{ id: 'one', patterns: [`your ~1 ${member}`, `${member} is your`] }];
      if (verbs)
        frames.push({
          id: 'one',
          patterns: [
            `you ~1 (${verbs}) (the|a|an|your|to|in|on)? ~1 ${member}`,
            `${member} ,? (which|that|where) you ~1 (${verbs})`,
          ],
        });
      if (being)
        frames.push(
          { id: 'one', patterns: [`you are (a|an)? ~1 ${member}`] },
          { id: 'as', patterns: [`(as|being|like) (a|an) ~1 ${member}`], whole: true },
        );
      return frames;
    }),
  contradicts: (claim, value) => {
    if (claim.frame === 'as' && !speaksToPerson(claim)) return false;
    const inside = claim.tokens.slice(0, claim.after);
    if (
      inside.some((token) => /^(?:not|could|can|should|might|may|would|will|to)$/.test(token.text)) ||
      mentions(claim.tokens, value)
    )
      return false;
    return familiesOf(value).some(({ kinds }) => {
      const own = kindsOf(value.tokens, kinds);
      const stated = kindsOf(inside, kinds);
      return stated.size > 0 && ![...stated].some((kind) => own.has(kind));
    });
  },
};

function kindsOf(tokens: readonly Token[], kinds: Kinds): Set<string> {
  return new Set(tokens.map((token) => kinds.get(token.text)).filter((kind) => kind !== undefined));
}

/** "As a Catholic you ..." is of the person; "as a Catholic priest said" is not. */
function speaksToPerson({ tokens, after }: Claim): boolean {
  return tokens.slice(after, after + 3).some((token) => /^(?:you|your)$/.test(token.text));
}
