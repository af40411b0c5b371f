import { Injectable } from '@nestjs/common';
import { type AmbiguityFinding, type Clarification } from '../turn/ambiguity';
import { type ContinuityPack, type HistoryMessage } from '../turn/continuity-pack';
import { checkAmbiguity } from './ambiguity-gate';
import { clarify } from './clarification/clarify';
import { mayClarify, turnOf } from './clarification/clarification-loop';
import { THRESHOLDS } from './thresholds';

/** Decides, before any model is called, whether Vi has understood. Without state and without I/O. */
@Injectable()
export class AmbiguityService {
  /** Changes whenever the same message may be judged differently. */
  readonly version = 'gate-1';

  /** `message` is what the model should answer: an answer to a clarification comes joined with its request. */
  read(
    message: string,
    history: readonly HistoryMessage[],
  ): { finding: AmbiguityFinding | null; message: string } {
    const turn = turnOf(message, history);
    const whole = turn.kind === 'answer' ? turn.joined : message;
    if (!mayClarify(history)) return { finding: null, message: whole };
    const finding = checkAmbiguity(message, history);
    return {
      finding: finding && finding.confidence >= THRESHOLDS[finding.reason] ? finding : null,
      message: whole,
    };
  }

  /** The question back. */
  clarify(finding: AmbiguityFinding, message: string, pack: ContinuityPack): Clarification {
    return clarify(finding, {
      message,
      history: pack.history,
      facts: pack.facts,
      relationship: pack.relationship,
    });
  }
}
