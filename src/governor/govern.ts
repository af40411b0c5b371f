import { type GovernorMode } from '../turn/governor-mode';
import { type GovernorOutcome, type GovernorReport, type Violation } from '../turn/violation';
import { type CheckName } from './check';
import { CheckClock } from './check-clock';
import { createChecks } from './create-checks';
import { type GovernorEvidence } from './evidence';
import { EARLIER_REPLY } from './repetition/repetition.check';
import { ReleaseFrontier, type Release } from './release-frontier';
import { safeClose } from './safe-close';
import { Stitcher } from './stitcher';
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
}

/**
 * Runs attempts until one is clean, releasing text as soon as the mode lets it. Released text is never taken back,
 * and never violates. Rejects with the reason of `signal` when that fires, and with the source's own errors.
 */
export async function* govern(
  source: DraftSource,
  evidence: GovernorEvidence,
  { mode, deadlineMs, ...limits }: GovernOptions,
  signal: AbortSignal,
): AsyncGenerator<GovernedEvent, GovernedReply> {
  const maxAttempts = Math.max(1, Math.min(limits.maxAttempts, MAX_ATTEMPTS));
  const begun = performance.now();
  const violations: GovernorReport['violations'][number][] = [];
  const advice = new Set<string>();
  let output = '';
  const clock = new CheckClock();

  const reply = (outcome: GovernorOutcome, attempts: number): GovernedReply => ({
    output,
    report: { attempts, violations, outcome },
    checkMs: clock.spent,
  });

  let attempt = 1;
  for (; attempt <= maxAttempts; attempt++) {
    const attemptBegun = performance.now();
    const left = deadlineMs - (attemptBegun - begun);
    // The first attempt is bounded by the limits of the source itself: half a good answer helps nobody.
    const upstream = new Upstream(
      (inner) => source({ attempt, releasedPrefix: output, advice: [...advice] }, inner),
      signal,
      attempt > 1 ? left : undefined,
    );
    // Asked once for other words: a model that insists may be right, and an answer again is better than none.
    const mayResend = violations.some(({ rule }) => rule === EARLIER_REPLY);
    const checks = createChecks(evidence, { mayResend, make: clock.making });
    const frontier = new ReleaseFrontier(checks, output, clock);
    const stitcher = new Stitcher(output);
    let violation: Violation | undefined;
    let expired = false;
    let buffered = '';
    try {
      for (let done = false; !done && !violation;) {
        const next = await upstream.next();
        if (next.type === 'expired') {
          expired = true;
          break;
        }
        done = next.type === 'end';
        const text = next.type === 'end' ? stitcher.end() : stitcher.push(next.text);
        for (const release of releases(frontier, text, done)) {
          if (mode === 'buffered') buffered += release.released;
          else if (release.released) {
            output += release.released;
            yield { type: 'released', text: release.released };
          }
          violation ??= release.violation;
        }
      }
    } finally {
      await upstream.close();
    }
    if (expired) break;
    if (!violation) {
      if (buffered) {
        output = buffered;
        yield { type: 'released', text: buffered };
      }
      return reply(attempt === 1 ? 'passed' : 'regenerated', attempt);
    }

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

function releases(frontier: ReleaseFrontier, text: string, done: boolean): Release[] {
  const first = text ? [frontier.push(text)] : [];
  return done && !first[0]?.violation ? [...first, frontier.end()] : first;
}
