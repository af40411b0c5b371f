import { COLORS } from '../../lexicon/things';
import { mentions, said, type Claim, type LockedValue, type Slot } from '../slot';
import { differs, typeOf } from '../typed-value';
import { isYesOrNo } from './measure.slot';

const EMPTY = new Set(
  'a an the is are was not also very so on in at always that what of and or your my it this quite really one still now being to for important good great fine clear already set known'.split(
    ' ',
  ),
);
/** Ends of a key that name the kind of its value and not the thing: "meeting_time", "mother_name". */
const KIND_WORDS =
  /^(?:time|date|day|name|number|type|status|level|info|current|preferred|preference|my|user|colou?r)$/;
/** Other words for the thing that a key names. */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['meeting', 'appointment call'],
      ['appointment', 'meeting visit'],
      ['exam', 'test examination'],
      ['mother', 'mum mom mama'],
      ['father', 'dad papa'],
      ['eyesight', 'vision sight eyes'],
      ['vision', 'eyesight sight eyes'],
      ['size', 'size'],
      ['computer', 'laptop machine notebook'],
      ['laptop', 'computer machine notebook'],
      ['flight', 'plane departure'],
      ['wife', 'spouse partner'],
      ['husband', 'spouse partner'],
      ['wake', 'alarm'],
      ['alarm', 'alarm wake-up'],
      ['doctor', 'gp physician'],
      ['boss', 'manager supervisor'],
      ['manager', 'boss supervisor'],
      ['vacation', 'holiday trip'],
      ['holiday', 'vacation trip'],
      ['trip', 'journey holiday vacation'],
      ['deadline', 'due'],
    ] as const
  ).map(([word, others]) => [word, others.split(' ')]),
);
/** Deeds that a key stands for, whose time or place is the value. */
const DEEDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['wedding', ['you ~1 (get|getting|got|be|are|were) married', 'you ~1 (marry|married)']],
  ['flight', ['you ~1 (fly|flying|take off)']],
  ['wake', ['you ~1 (get up|wake up)']],
  ['bedtime', ['you ~1 go to (bed|sleep)']],
  ['exam', ['you ~1 (sit|take|write) (the|your) exam']],
  ['move', ['you ~1 (move|are moving)']],
  ['moving', ['you ~1 (move|are moving)']],
  ['start', ['you ~1 start']],
  ['size', ['you (wear|take|need) (a)? size']],
  ['surgery', ['you ~1 (have|are having) (the|your)? (surgery|operation)']],
]);
const JOINED =
  '(is|are|was|were|will be|has been|starts|begins|ends|opens|leaves|departs|arrives|takes place|falls|runs|at|on|of|named|called|remains|,)';

/**
 * Every other fact. The key names the thing, and its value has a type: "your <thing> is ...", "your ... <thing>",
 * "your <thing> <Name>" say something else of it where they give another value of that type.
 */
export const ANY: Slot = {
  id: 'any',
  keys: /./,
  frames: (value) => {
    if (isYesOrNo(value)) return [];
    const words = wordsOf(value);
    if (words.length === 0) return [];
    const thing = headsOf(words).join('|');
    return [
      { id: 'is', patterns: [`your ~1 (${thing}) ~1 ${JOINED}`] },
      { id: 'is_not', patterns: [`your ~1 (${thing}) (is|are) not`] },
      { id: 'named', patterns: [`your ~1 (${thing}) (#|@)`], presupposes: true },
      {
        id: 'modified',
        patterns: [`your ~3 (${thing})`, `you (are|have|use|chose) (on)? (the|a) ~1 . (${thing})`],
      },
      ...(USED.test(value.key)
        ? [
            {
              id: 'used',
              patterns: [
                'which you ~1 (use|have|prefer|run)',
                'you ~1 (use|write|code in|program in|develop in) @',
              ],
            },
          ]
        : []),
      { id: 'has', patterns: [`you (have|got|had) ~2 (${thing})`] },
      { id: 'deed', patterns: words.flatMap((word) => DEEDS.get(word) ?? []) },
    ];
  },
  contradicts: (claim, value) => {
    const type = typeOf(value);
    const words = said(claim).slice(0, 6);
    switch (claim.frame) {
      case 'is_not':
        return mentions(words, value);
      case 'named':
        return namesAnother(claim, value);
      case 'modified':
        return isModifiedOtherwise(claim, value);
      case 'used':
        return usesAnother(claim, value);
      case 'has':
        return isDescribedOtherwise(claim, value);
      case 'deed':
        return differs(words, value, type);
      default:
        return words[0]?.text !== 'not' && (differs(words, value, type) || isAnother(claim, value));
    }
  },
};

/** "Your mother Elvira", "your size 36". */
function namesAnother(claim: Claim, value: LockedValue): boolean {
  const name = claim.tokens[claim.after - 1];
  if (!name || name.text === 'i' || mentions(claim.tokens.slice(0, claim.after + 2), value)) return false;
  const type = typeOf(value);
  return name.kind === 'number' ? differs(claim.tokens.slice(claim.after - 1), value, type) : type === 'name';
}

/** "Your Thursday exam", "your O positive blood": capitals and numbers between "your" and the thing. */
function isModifiedOtherwise(claim: Claim, value: LockedValue): boolean {
  const between = claim.tokens.slice(1, claim.after - 1);
  if (between.length === 0 || mentions(between, value)) return false;
  if (value.tokens.some((token) => COLORS.has(token.text)))
    return between.some((token) => COLORS.has(token.text));
  const type = typeOf(value);
  if (type === 'name') return between.some((token) => token.capital && token.text.length > 1);
  return differs(between, value, type);
}

/** Things of which a person uses one, known by their names. */
const USED = /editor|browser|system|app$|language|tool|provider|bank|console|camera|framework|database|ide$/;

/** "In Emacs, which you use", "you write Python". */
function usesAnother({ before, tokens, after }: Claim, value: LockedValue): boolean {
  if (typeOf(value) !== 'name' || mentions(before, value) || mentions(tokens, value)) return false;
  const named = tokens[0]?.text === 'which' ? before[before.length - 1] : tokens[after - 1];
  return named?.capital === true && named.text.length > 1 && named.text !== 'i';
}

/** "You have perfect vision" of somebody short-sighted. */
function isDescribedOtherwise(claim: Claim, value: LockedValue): boolean {
  const described = claim.tokens.slice(2, claim.after - 1).filter((token) => !EMPTY.has(token.text));
  const quality = described[0];
  return (
    described.length === 1 &&
    quality !== undefined &&
    typeOf(value) === 'word' &&
    /^(?:perfect|excellent|good|great|normal|no|bad|poor|terrible|weak|strong|high|low|healthy|dry|oily|curly|straight|long|short)$/.test(
      quality.text,
    ) &&
    !mentions(described, value)
  );
}

function isAnother(claim: Claim, value: LockedValue): boolean {
  const words = said(claim).slice(0, 5);
  const content = words.filter((token) => !EMPTY.has(token.text));
  const first = content[0];
  if (!first || mentions(words, value)) return false;
  const type = typeOf(value);
  // A time or a date is contradicted by another one only.
  if (type === 'time' || type === 'date') return false;
  // Names and numbers name a value; other words may describe it.
  if (first.capital || first.kind === 'number') return true;
  return value.tokens.length === 1 && content.length === 1 && claim.tokens[claim.after - 1]?.text !== 'at';
}

function wordsOf({ key }: LockedValue): string[] {
  const all = key
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);
  const words = all.filter((word) => !KIND_WORDS.test(word));
  return words.length > 0 ? words : all;
}

/** The key's words as a phrase, without the kind of its value, and what else the thing is called. */
function headsOf(words: readonly string[]): string[] {
  const phrase = words.join(' ');
  const last = words[words.length - 1] ?? phrase;
  const others = [...(ALIASES.get(last) ?? []), ...(ALIASES.get(words[0] ?? '') ?? [])];
  // "shoe size" is spoken of as the size.
  return [...new Set([phrase, ...(/^(?:size|blood|plan|seat)$/.test(last) ? [last] : []), ...others])];
}
