import { type Token } from '../text/token';

/** A whole sentence, or what stands between two: space, which nobody has to judge and which has no tokens. */
export interface Piece {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Offset in the raw draft, in UTF-16 units. */
  readonly start: number;
}

/** Cuts text that the frontier released where the draft's reader saw sentences end. Pieces do not depend on how the text came. */
export class SentenceCutter {
  private text = '';
  /** Where the tokens of the sentence begin, and how far they have been looked at. */
  private first: number;
  private seen: number;

  /** `tokens` grows with the draft; those of its first `start` characters are there already. */
  constructor(
    private readonly tokens: readonly Token[],
    private start: number,
  ) {
    this.first = this.seen = tokens.length;
  }

  /** The sentences that are complete with this text. */
  push(released: string): Piece[] {
    this.text += released;
    const pieces = this.space();
    for (; this.seen < this.tokens.length; this.seen++) {
      const token = this.tokens[this.seen];
      if (token?.kind !== 'end') continue;
      if (token.end > this.start + this.text.length) break;
      const tokens = this.tokens.slice(this.first, this.seen + 1);
      this.first = this.seen + 1;
      pieces.push(...this.take(token.end - this.start, tokens), ...this.space());
    }
    return pieces;
  }

  /** What is left behind the last sentence of a draft that is complete: nothing that can be read as words. */
  rest(): Piece[] {
    return this.take(this.text.length, []);
  }

  private space(): Piece[] {
    return this.take(this.text.length - this.text.trimStart().length, []);
  }

  private take(length: number, tokens: readonly Token[]): Piece[] {
    if (length <= 0) return [];
    const piece = { text: this.text.slice(0, length), tokens, start: this.start };
    this.text = this.text.slice(length);
    this.start += length;
    return [piece];
  }
}
