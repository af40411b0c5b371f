import { type GovernorMode } from '../turn/governor-mode';
import { type GovernorOutcome, type GovernorReport, type Violation } from '../turn/violation';
import { type Attempt, type AttemptEnd } from './attempt';
import { type CheckName } from './check';
import { CheckClock } from './check-clock';
import { createChecks } from './create-checks';
import { DraftAttempt } from './draft-attempt';
import { type GovernorEvidence } from './evidence';
import { JudgedAttempt } from './judge/judged-attempt';
import { type JudgeReport, SecondOpinion } from './judge/second-opinion';
import { type SentenceJudge } from './judge/sentence-judge';
import { EARLIER_REPLY } from './repetition/repetition.check';
import { ReleaseFrontier } from './release-frontier';
import { safeClose } from './safe-close';
import { Upstream } from './upstream';

export const MAX_ATTEMPTS = 5;

export interface DraftRequest {
  /** From 1. */
  readonly attempt: number;
  /** What has gone out already, which in `buffered` is nothing; the model is asked to continue after it, and may say it again. */
  readonly releasedPrefix: string;
  /** What to avoid, one sentence per violation so far, without private values. */
  readonly advice: readonly string[];
}

/** Text chunks of one attempt. Errors are thrown and reach the caller of `govern`. */
export type DraftSource = (request: DraftRequest, signal: AbortSignal) => AsyncIterable<string>;

export interface GovernLimits {
  /** At most `MAX_ATTEMPTS`. */
  readonly maxAttempts: number;
  /** Milliseconds after which no new attempt begins and a running repeated attempt is ended. */
  readonly deadlineMs: number;
}

export interface GovernOptions extends GovernLimits {
  readonly mode: GovernorMode;
  /** Hears every sentence that the checks let pass; null: nobody does. */
  readonly judge: SentenceJudge | null;
}

export type GovernedEvent =
  | { readonly type: 'released'; readonly text: string }
  | {
      readonly type: 'violation';
      readonly violation: Violation;
      readonly attempt: number;
      readonly maxAttempts: number;
      /** False when the answer is closed with safe words instead. */
      readonly regenerating: boolean;
      /** Milliseconds from the start of the attempt. */
      readonly durationMs: number;
    };

export interface GovernedReply {
  /** The concatenation of all released texts. */
  readonly output: string;
  readonly report: GovernorReport;
  /** Milliseconds spent in each check, over all attempts; see `CheckClock` for how exact. */
  readonly checkMs: Readonly<Record<CheckName, number>>;
  /** What the judge did, where there is one. */
  readonly judge: JudgeReport | undefined;
}

/**
 * Runs attempts until one is clean, releasing text as soon as the mode lets it. Released text is never taken back,
 * and never violates. Rejects with the reason of `signal` when that fires, and with the source's own errors.
 */
export async function* govern(
  source: DraftSource,
  evidence: GovernorEvidence,
  { mode, judge, deadlineMs, ...limits }: GovernOptions,
  signal: AbortSignal,
): AsyncGenerator<GovernedEvent, GovernedReply> {
  const maxAttempts = Math.max(1, Math.min(limits.maxAttempts, MAX_ATTEMPTS));
  const begun = performance.now();
  const violations: GovernorReport['violations'][number][] = [];
  const advice = new Set<string>();
  let output = '';
  const clock = new CheckClock();
  const opinion = judge ? new SecondOpinion(judge, evidence) : undefined;

  const reply = (outcome: GovernorOutcome, attempts: number): GovernedReply => ({
    output,
    report: { attempts, violations, outcome },
    checkMs: clock.spent,
    judge: opinion?.report,
  });

  let attempt = 1;
  for (; attempt <= maxAttempts; attempt++) {
    const attemptBegun = performance.now();
    const left = deadlineMs - (attemptBegun - begun);
    // Asked once for other words: a model that insists may be right, and an answer again is better than none.
    const mayResend = violations.some(({ rule }) => rule === EARLIER_REPLY);
    const checks = createChecks(evidence, { mayResend, make: clock.making });
    const frontier = new ReleaseFrontier(checks, output, clock);
    // The first attempt is bounded by the limits of the source itself: half a good answer helps nobody.
    const upstream = new Upstream(
      (inner) => source({ attempt, releasedPrefix: output, advice: [...advice] }, inner),
      signal,
      attempt > 1 ? left : undefined,
    );
    const draft = new DraftAttempt(upstream, frontier, output);
    const running: Attempt = opinion ? new JudgedAttempt(draft, opinion, signal) : draft;
    let end: AttemptEnd | undefined;
    let buffered = '';
    try {
      while (!end) {
        const step = await running.next();
        end = step.end;
        if (mode === 'buffered') buffered += step.released;
        else if (step.released) {
          output += step.released;
          yield { type: 'released', text: step.released };
        }
      }
    } finally {
      await running.close();
    }
    if (end.type === 'expired') break;
    if (end.type === 'complete') {
      if (buffered) {
        output = buffered;
        yield { type: 'released', text: buffered };
      }
      return reply(attempt === 1 ? 'passed' : 'regenerated', attempt);
    }

    const { violation } = end;
    advice.add(violation.advice);
    violations.push({ type: violation.type, rule: violation.rule, attempt });
    const now = performance.now();
    const regenerating = attempt < maxAttempts && now - begun < deadlineMs;
    yield {
      type: 'violation',
      violation,
      attempt,
      maxAttempts,
      regenerating,
      durationMs: now - attemptBegun,
    };
    if (!regenerating) break;
  }

  const outcome = output.trim() === '' ? 'withheld' : 'completed_safely';
  const close = safeClose(output, evidence);
  if (close) {
    output += close;
    yield { type: 'released', text: close };
  }
  return reply(outcome, Math.min(attempt, maxAttempts));
}
