import { type Token } from '../text/token';
import { triple } from './word-ids';

/** Copies of a passage before it is a loop and no emphasis: "no, no, no" is three. */
const COPIES = 4;
/** Tokens that a loop must fill at least: a refrain of a few words may well come four times. */
const SHORTEST_LOOP = 24;
/** Loops of nothing but marks (empty tables, drawings) are cheap: an empty grid of nine by nine is 99. */
const SHORTEST_MARK_LOOP = 150;
/** The same empty row so often is no grid any more. */
const EMPTY_ROWS = 15;
const GRAM = 3;
/** "can't" is two. */
export const MOST_TOKENS_OF_A_WORD = 2;

/**
 * Exact loops: the tokens repeat with one period. Each token is compared with the token one period before; the period
 * is guessed from the last time the same three tokens stood together, so that the work per token is constant.
 */
export class LoopDetector {
  private readonly ids: number[] = [];
  private readonly lastSeen = new Map<number, number>();
  private period = 0;
  private run = 0;
  private words = 0;

  /** True when the token completes a loop. `patience` multiplies what is tolerated. */
  accept(token: Token, id: number, patience: number): boolean {
    const { ids } = this;
    const i = ids.length;
    // A rule of dashes counts once.
    if (token.kind === 'mark' && !token.spaced && ids[i - 1] === id) return false;
    ids.push(id);
    const content = token.kind === 'word' || token.kind === 'number';
    if (this.period > 0 && ids[i - this.period] === id) {
      this.run++;
      if (content) this.words++;
    } else {
      this.period = 0;
      this.run = 0;
      this.words = 0;
    }
    if (i >= GRAM) this.guess(i, triple(ids[i - 2] ?? 0, ids[i - 1] ?? 0, id), content);
    return this.period > 0 && this.isLoop(patience);
  }

  /** Whether the next word may complete a loop: until it is known, no part of it may go out. */
  onTheBrink(patience: number): boolean {
    return this.period > 0 && this.run + MOST_TOKENS_OF_A_WORD >= this.shortest(SHORTEST_LOOP) * patience;
  }

  private guess(i: number, gram: number, content: boolean): void {
    if (this.period === 0) {
      const seen = this.lastSeen.get(gram);
      if (seen !== undefined) {
        this.period = i - seen;
        this.run = GRAM;
        this.words = content ? 1 : 0;
      }
    }
    this.lastSeen.set(gram, i);
  }

  private isLoop(patience: number): boolean {
    const { period, run, words } = this;
    if (words === 0 && period > GRAM && run >= period * EMPTY_ROWS * patience) return true;
    const shortest = words * 4 >= run ? SHORTEST_LOOP : SHORTEST_MARK_LOOP;
    return run >= this.shortest(shortest) * patience;
  }

  /** The fewest tokens in the run that are a loop, of at least so many tokens. */
  private shortest(tokens: number): number {
    return Math.max(this.period * (COPIES - 1), tokens);
  }
}
