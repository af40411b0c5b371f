import { type GovernorEvidence } from '../evidence';
import { hasEvidence, isCheckable } from './checkable';
import { type Piece } from './sentence-cutter';
import { type SentenceJudge, type SentenceVerdict } from './sentence-judge';

/** For each sentence, in milliseconds: a small model answers within one second, and readers wait for three. */
export const SENTENCE_LIMIT_MS = 3_000;
/** Asked for in a turn, over all attempts: more than most answers have, and the evidence is paid for with each. */
export const SENTENCES_PER_TURN = 10;
/** A judge that failed so often in a turn is not asked again in it: each failure may have cost the reader the limit. */
export const FAILURES_PER_TURN = 2;

/** `none`: the sentence claims nothing that could be judged. `unchecked`: it does, and there is no verdict. */
export type Opinion = SentenceVerdict | 'unchecked' | 'none';

/** What became of the sentences, each counted when it was its turn to go out. */
export interface JudgeReport {
  /** Which judge it was. */
  readonly version: string;
  /** Got a verdict, whichever. */
  readonly judged: number;
  readonly contradicted: number;
  /** Passed on without the verdict that it should have had: the judge failed, was too slow, or its budget was spent. */
  readonly unchecked: number;
}

/** The judge's part in one turn: what it may cost, and what came of it. */
export class SecondOpinion {
  private asked = 0;
  private failures = 0;
  private judged = 0;
  private contradicted = 0;
  private unchecked = 0;

  constructor(
    private readonly judge: SentenceJudge,
    private readonly evidence: GovernorEvidence,
  ) {}

  get report(): JudgeReport {
    const { judged, contradicted, unchecked } = this;
    return { version: this.judge.version, judged, contradicted, unchecked };
  }

  /** Never rejects. A verdict is asked for at once and waited for within the limit; `signal` has not fired yet. */
  async on({ text, tokens }: Piece, before: string, signal: AbortSignal): Promise<Opinion> {
    if (!isCheckable(tokens) || !hasEvidence(this.evidence)) return 'none';
    if (this.asked >= SENTENCES_PER_TURN || this.failures >= FAILURES_PER_TURN) return 'unchecked';
    this.asked++;
    try {
      return await withinLimit(signal, (inner) =>
        this.judge.judge({ sentence: text, before }, this.evidence, inner),
      );
    } catch {
      // A question that was withdrawn says nothing about the judge.
      if (!signal.aborted) this.failures++;
      return 'unchecked';
    }
  }

  /** Counts a sentence whose turn it is. */
  count(opinion: Opinion): void {
    if (opinion === 'none') return;
    if (opinion === 'unchecked') this.unchecked++;
    else this.judged++;
    if (opinion === 'contradicted') this.contradicted++;
  }
}

/** A judge that heeds no signal is left behind; what it says later is heard by nobody. */
async function withinLimit<T>(signal: AbortSignal, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const timer = setTimeout(stop, SENTENCE_LIMIT_MS);
  signal.addEventListener('abort', stop, { once: true });
  const stopped = new Promise<never>((_, reject) => {
    const leave = (): void => reject(new DOMException('no verdict in time', 'AbortError'));
    controller.signal.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([stopped, ask(controller.signal)]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
