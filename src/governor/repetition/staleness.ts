import { type Token } from '../text/token';
import { MOST_TOKENS_OF_A_WORD } from './loop';
import { triple } from './word-ids';

/** Words without anything new after which a reply is stuck. */
const WINDOW = 160;
/** New word triples among them that are still no news. */
const NEWS = 6;
/** So many occurrences of a line or sentence make it one that is "gone through again". */
const WORN = 3;
/** Worn lines in a row after which a reply is stuck. */
const WORN_LINES = 14;

/** Loops that are not exact: the reply goes on, but brings nothing that it has not said before. */
export class StalenessDetector {
  private readonly seen = new Set<number>();
  private readonly news: boolean[] = [];
  private fresh = 0;
  private last = 0;
  private lastButOne = 0;
  private line = '';
  private lineWords = 0;
  private readonly lines = new Map<string, number>();
  private worn = 0;

  /** True when the token shows that the reply is stuck. `patience` multiplies what is tolerated. */
  accept(token: Token, id: number, patience: number): boolean {
    if (token.kind === 'end') return this.endLine(patience);
    if (token.kind === 'mark') {
      this.line += token.text;
      return false;
    }
    this.line += ` ${token.text}`;
    this.lineWords++;
    const gram = triple(this.lastButOne, this.last, id);
    this.lastButOne = this.last;
    this.last = id;
    const fresh = !this.seen.has(gram);
    this.seen.add(gram);
    this.news.push(fresh);
    if (fresh) this.fresh++;
    const window = WINDOW * patience;
    const leaving = this.news.length - 1 - window;
    if (leaving >= 0 && this.news[leaving]) this.fresh--;
    return leaving >= 0 && this.fresh <= NEWS;
  }

  /** Whether the next word may show that the reply is stuck: until it is known, no part of it may go out. */
  onTheBrink(patience: number): boolean {
    const more = MOST_TOKENS_OF_A_WORD;
    // What comes may bring no news, and what leaves the window may have been some.
    return this.news.length + more > WINDOW * patience && this.fresh <= NEWS + more;
  }

  private endLine(patience: number): boolean {
    if (this.lineWords > 0) {
      const count = (this.lines.get(this.line) ?? 0) + 1;
      this.lines.set(this.line, count);
      this.worn = count >= WORN ? this.worn + 1 : 0;
    }
    this.line = '';
    this.lineWords = 0;
    return this.worn >= WORN_LINES * patience;
  }
}
