import { type Token } from '../text/token';

/** Copies of a passage before it is a loop and no emphasis: "no, no, no" is three. */
const COPIES = 4;
/** Tokens that a loop must fill at least: a refrain of a few words may well come four times. */
const SHORTEST_LOOP = 24;
/** Loops of nothing but marks (empty tables, drawings) are cheap: an empty grid of nine by nine is 99. */
const SHORTEST_MARK_LOOP = 150;
/** The same empty row so often is no grid any more. */
const EMPTY_ROWS = 15;
const GRAM = 3;

/**
 * Exact loops: the tokens repeat with one period. Each token is compared with the token one period before; the period
 * is guessed from the last time the same three tokens stood together, so that the work per token is constant.
 */
export class LoopDetector {
  private readonly texts: string[] = [];
  private readonly lastSeen = new Map<string, number>();
  private period = 0;
  private run = 0;
  private words = 0;

  /** True when the token completes a loop. `patience` multiplies what is tolerated. */
  accept(token: Token, patience: number): boolean {
    const text = token.kind === 'end' ? '\n' : token.text;
    const i = this.texts.length;
    // A rule of dashes counts once.
    if (token.kind === 'mark' && !token.spaced && this.texts[i - 1] === text) return false;
    this.texts.push(text);
    const content = token.kind === 'word' || token.kind === 'number';
    if (this.period > 0 && this.texts[i - this.period] === text) {
      this.run++;
      if (content) this.words++;
    } else {
      this.period = 0;
      this.run = 0;
      this.words = 0;
    }
    if (i >= GRAM) {
      const gram = `${this.texts[i - 2]} ${this.texts[i - 1]} ${text}`;
      const seen = this.lastSeen.get(gram);
      if (this.period === 0 && seen !== undefined) {
        this.period = i - seen;
        this.run = GRAM;
        this.words = content ? 1 : 0;
      }
      this.lastSeen.set(gram, i);
    }
    if (this.period === 0) return false;
    if (this.words === 0 && this.period > GRAM && this.run >= this.period * EMPTY_ROWS * patience)
      return true;
    const shortest = this.words * 4 >= this.run ? SHORTEST_LOOP : SHORTEST_MARK_LOOP;
    return this.run >= Math.max(this.period * (COPIES - 1), shortest) * patience;
  }
}
