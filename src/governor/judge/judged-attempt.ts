import { type Violation } from '../../turn/violation';
import { type Attempt, type AttemptEnd, type AttemptStep } from '../attempt';
import { type DraftAttempt } from '../draft-attempt';
import { type Opinion, type SecondOpinion } from './second-opinion';
import { type Piece, SentenceCutter } from './sentence-cutter';

interface HeldPiece extends Piece {
  /** Absent until it is in. */
  opinion?: Opinion;
  readonly settled: Promise<void>;
}

/**
 * Lets the sentences of a draft out one after another, each when its verdict is in; the judge reads one while the
 * next is written. Of a draft that ends early its whole sentences go out, and the one that was begun does not.
 */
export class JudgedAttempt implements Attempt {
  private readonly cutter: SentenceCutter;
  private readonly held: HeldPiece[] = [];
  private readonly closed = new AbortController();
  private before: string;
  private reading: Promise<void> | undefined;
  private ended: AttemptEnd | undefined;

  /** `signal`: the caller's. The draft hears it by itself, the judge hears it from here. */
  constructor(
    private readonly draft: DraftAttempt,
    private readonly opinion: SecondOpinion,
    private readonly signal: AbortSignal,
  ) {
    this.cutter = new SentenceCutter(draft.tokens, draft.prefix.length);
    this.before = draft.prefix;
    signal.addEventListener('abort', this.stop, { once: true });
  }

  async next(): Promise<AttemptStep> {
    for (;;) {
      const step = this.take();
      if (step) return step;
      const [first] = this.held;
      await Promise.race([...(this.ended ? [] : [this.read()]), ...(first ? [first.settled] : [])]);
      // Where only a verdict was waited for, nobody else has looked.
      this.signal.throwIfAborted();
    }
  }

  async close(): Promise<void> {
    this.stop();
    this.signal.removeEventListener('abort', this.stop);
    await this.draft.close();
  }

  private readonly stop = (): void => this.closed.abort();

  /** What can be told now: text, the end, or nothing yet. */
  private take(): AttemptStep | undefined {
    let released = '';
    for (let first = this.held[0]; first?.opinion; first = this.held[0]) {
      this.held.shift();
      this.opinion.count(first.opinion);
      if (first.opinion === 'contradicted')
        return { released, end: { type: 'violation', violation: contradiction(first) } };
      released += first.text;
    }
    if (this.ended && this.held.length === 0) return { released, end: this.ended };
    return released ? { released } : undefined;
  }

  /** Reads on in the draft; one read at a time, however often it is waited for. */
  private read(): Promise<void> {
    if (!this.reading) {
      this.reading = this.readStep().finally(() => (this.reading = undefined));
      // Where a verdict comes first and ends the attempt, nobody waits for this any more.
      this.reading.catch(() => undefined);
    }
    return this.reading;
  }

  private async readStep(): Promise<void> {
    const { released, end } = await this.draft.next();
    // A verdict was faster and ended the attempt: what still came is heard by nobody.
    if (this.closed.signal.aborted) return;
    for (const piece of this.cutter.push(released)) this.hold(piece);
    if (!end) return;
    if (end.type === 'complete') for (const piece of this.cutter.rest()) this.hold(piece);
    this.ended = end;
    // The verdicts that are still out need no model that writes on.
    await this.draft.close();
  }

  private hold(piece: Piece): void {
    const held: HeldPiece = {
      ...piece,
      settled: this.opinion.on(piece, this.before, this.closed.signal).then((opinion) => {
        held.opinion = opinion;
      }),
    };
    this.held.push(held);
    this.before += piece.text;
  }
}

function contradiction({ start, text }: Piece): Violation {
  return {
    type: 'ungrounded',
    rule: 'judge',
    start,
    end: start + text.length,
    advice:
      'The answer contradicted what is known of the person, what was said before or what a tool answered. State such things exactly as they are given, or leave them out.',
  };
}
