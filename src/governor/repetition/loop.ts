import { type Token } from '../text/token';

/** Copies of a passage before it is a loop and no emphasis: "no, no, no" is three. */
const COPIES = 4;
/** Tokens that a loop must fill at least: a refrain of a few words may well come four times. */
const SHORTEST_LOOP = 24;
/** Lines of nothing but marks (empty tables, rules, drawings) are cheap, so that they need many more. */
const SHORTEST_MARK_LOOP = 100;
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
    // A rule of dashes or an empty row counts once.
    if (token.kind === 'mark' && this.texts[i - 1] === text) return false;
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
    const shortest = this.words * 4 >= this.run ? SHORTEST_LOOP : SHORTEST_MARK_LOOP;
    return this.run >= Math.max(this.period * (COPIES - 1), shortest) * patience;
  }
}
