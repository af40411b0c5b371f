import { Automaton } from '../phrase/automaton';
import { PhraseMatcher } from '../phrase/matcher';
import { type Tail } from '../text/draft';
import { asksForAssent } from '../text/tag-question';
import { readText } from '../text/read-text';
import { type Token } from '../text/token';
import { asksForOtherVoice } from '../voice/other-voice';
import { type Claim, type Frame, type LockedValue, type Slot } from './slot';
import { SLOTS } from './slots.table';
import { ANY } from './slots/any.slot';
import { MEMBER } from './slots/member.slot';

/** Words after a frame that may belong to what it says. */
const LONGEST_CLAIM = 8;
/** Before a frame, in its sentence: what follows is asked, supposed or told of someone else, not stated. */
const UNSTATED = new Set(
  'if whether suppose supposing imagine unless do does did when once said says say assuming pretend like not'.split(
    ' ',
  ),
);
const ASKS = new Set('are were is was have has will would can could should might may'.split(' '));

interface Judged {
  readonly slot: Slot;
  readonly frame: Frame;
  readonly value: LockedValue;
}

interface Open extends Judged {
  readonly start: number;
  readonly tokens: Token[];
  after: number;
}

interface Contradiction {
  readonly slot: string;
  readonly start: number;
}

/** Frames depend on the key and the kind of the value, so that a machine is built once for each. */
const automata = new Map<string, Automaton>();
const AUTOMATA_LIMIT = 500;

/** Finds what a draft asserts of the person, clause by clause, and compares it with the locked values. */
export class Claims {
  private readonly kinds: readonly { readonly judged: readonly Judged[]; readonly matcher: PhraseMatcher }[];
  private sentence: Token[] = [];
  private open: Open[] = [];

  private readonly asked: ReadonlySet<string>;
  private readonly otherVoice: boolean;

  /** `message`: what the person wrote in this turn; the things it names may be spoken of. */
  constructor(values: readonly LockedValue[], message: string) {
    this.asked = new Set(values.length > 0 ? readText(message, 4000).map((token) => token.text) : []);
    this.otherVoice = asksForOtherVoice(message);
    this.kinds = values.flatMap((value) =>
      slotsOf(value).flatMap((slot) => {
        const judged = slot.frames(value).map((frame) => ({ slot, frame, value }));
        return judged.length > 0 ? [{ judged, matcher: new PhraseMatcher(automatonFor(judged)) }] : [];
      }),
    );
  }

  accept(token: Token): Contradiction | undefined {
    if (this.kinds.length === 0) return undefined;
    const content = token.kind === 'word' || token.kind === 'number';
    if (content) for (const open of this.open) open.tokens.push(token);
    if (content) this.sentence.push(token);
    for (const { judged, matcher } of this.kinds) {
      for (const match of matcher.accept(token)) this.consider(judged[match.rule], match.start);
    }
    const found = this.close(token);
    if (token.kind === 'end') this.sentence = [];
    return found;
  }

  /** A quotation or code: nothing in it is stated. */
  skip(): void {
    for (const { matcher } of this.kinds) matcher.reset();
  }

  holdFrom(tail: Tail | undefined): number {
    let from = Infinity;
    for (const { matcher } of this.kinds) from = Math.min(from, matcher.holdFrom(tail));
    for (const open of this.open) from = Math.min(from, open.start);
    return from;
  }

  private consider(judged: Judged | undefined, start: number): void {
    if (!judged || !this.stated(start, judged.frame)) return;
    if (judged.frame.addresses && this.otherVoice) return;
    const last = this.sentence[this.sentence.length - 1];
    const opening = this.sentence.find((token) => token.start === start);
    // "[Your Company]" is a blank to fill in.
    if (opening?.blank) return;
    if (judged.frame.presupposes && !judged.frame.addresses && last && this.asked.has(last.text)) return;
    const known = this.open.find((open) => open.frame === judged.frame && open.value === judged.value);
    if (known) {
      // The frame went on: "your name", "your name is".
      if (known.start === start) known.after = known.tokens.length;
      return;
    }
    const tokens = this.sentence.filter((token) => token.start >= start);
    this.open.push({ ...judged, start, tokens, after: tokens.length });
  }

  private stated(start: number, frame: Frame): boolean {
    const before = this.sentence.filter((token) => token.start < start).slice(-5);
    if (before.some((token) => UNSTATED.has(token.text)) && !frame.presupposes) return false;
    if (frame.presupposes === true || !ASKS.has(before[before.length - 1]?.text ?? '')) return true;
    // "Is your ...", "what is your ...": asked. "It is your ...": stated.
    return /^(?:it|they|that|this|these|he|she)$/.test(before[before.length - 2]?.text ?? '');
  }

  /** Judges the claims that the token completes. */
  private close(token: Token): Contradiction | undefined {
    if (this.open.length === 0) return undefined;
    const ends = token.kind === 'end';
    const clause = ends || (token.kind === 'mark' && /[,;:()]/.test(token.text));
    const asked = ends && token.text === '?' && !asksForAssent(this.sentence);
    let found: Contradiction | undefined;
    const still: Open[] = [];
    for (const open of this.open) {
      const full = !open.frame.whole && open.tokens.length >= open.after + LONGEST_CLAIM;
      if (!(open.frame.whole ? ends : clause || full)) {
        still.push(open);
        continue;
      }
      const claim: Claim = {
        frame: open.frame.id,
        before: this.sentence.filter((word) => word.start < open.start),
        tokens: open.tokens,
        after: open.after,
      };
      if ((!asked || open.frame.presupposes) && open.slot.contradicts(claim, open.value)) {
        if (!found || open.start < found.start) found = { slot: open.slot.id, start: open.start };
      } else if (clause && !ends && open.tokens.length === open.after && !open.frame.presupposes)
        still.push(open);
    }
    this.open = still;
    return found;
  }
}

/** The slots for the key; the one for anything only where no other knows the key. */
function slotsOf(value: LockedValue): readonly Slot[] {
  const fitting = SLOTS.filter(
    (slot) => slot !== ANY && slot.keys.test(value.key) && slot.frames(value).length > 0,
  );
  return fitting.some((slot) => slot !== MEMBER) ? fitting : [...fitting, ANY];
}

function automatonFor(judged: readonly Judged[]): Automaton {
  const key = judged
    .map(({ slot, frame, value }) => `${slot.id} ${value.key} ${frame.id} ${frame.patterns.length}`)
    .join(';');
  let automaton = automata.get(key);
  if (!automaton) {
    automaton = new Automaton(judged.map(({ frame }) => frame.patterns));
    if (automata.size < AUTOMATA_LIMIT) automata.set(key, automaton);
  }
  return automaton;
}
