import { stem } from '../text/stem';
import { type Token } from '../text/token';

/** The words of a locked value, read like a draft. */
export interface LockedValue {
  readonly key: string;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  /** Stems of its longer words: a vegetarian and vegetarians are the same. */
  readonly stems: ReadonlySet<string>;
  readonly tokens: readonly Token[];
  /** The first number in it. */
  readonly number?: number;
  readonly negative: boolean;
}

/** What a draft says of the person where a frame matched. */
export interface Claim {
  readonly frame: string;
  /** Words and numbers of the sentence before the frame. */
  readonly before: readonly Token[];
  /** From the start of the frame to the end of its clause: words and numbers only. */
  readonly tokens: readonly Token[];
  /** Index into `tokens` of the first word after the frame. */
  readonly after: number;
}

export interface Frame {
  readonly id: string;
  /** See phrase/pattern.ts. */
  readonly patterns: readonly string[];
  /** A question presupposes it all the same: "How is your cat?" */
  readonly presupposes?: boolean;
  /** Speaks to the person by a name or title: says nothing in a letter that was asked for. */
  readonly addresses?: boolean;
  /** Held to the end of the sentence and judged with all of it. */
  readonly whole?: boolean;
}

/** One kind of fact: how a reply asserts it, and when that contradicts the locked value. */
export interface Slot {
  readonly id: string;
  /** Fact keys, `_` for any separator. */
  readonly keys: RegExp;
  readonly frames: (value: LockedValue) => readonly Frame[];
  readonly contradicts: (claim: Claim, value: LockedValue) => boolean;
}

/** Words after the frame. */
export function said(claim: Claim): readonly Token[] {
  return claim.tokens.slice(claim.after);
}

/** Whether any of the value's own words is among the tokens. */
export function mentions(tokens: readonly Token[], value: LockedValue): boolean {
  return tokens.some(
    (token) => token.text.length > 1 && (value.words.has(token.text) || value.stems.has(stem(token.text))),
  );
}
