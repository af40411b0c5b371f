import { Injectable } from '@nestjs/common';
import { AmbiguityConfig } from '../config/config';
import { DEFAULT_THRESHOLDS } from '../config/gate-thresholds';
import { AMBIGUITY_REASONS, type AmbiguityFinding, type Clarification } from '../turn/ambiguity';
import { type ContinuityPack, type HistoryMessage } from '../turn/continuity-pack';
import { checkAmbiguity } from './ambiguity-gate';
import { clarify, clarifyPlainly } from './clarification/clarify';
import { mayClarify, turnOf } from './clarification/clarification-loop';

interface AmbiguityReading {
  readonly finding: AmbiguityFinding | null;
  readonly message: string;
  readonly answersQuestion: boolean;
}

const GATE_VERSION = 'gate-4';

/** Decides, before any model is called, whether Vi has understood. Without state and without I/O. */
@Injectable()
export class AmbiguityService {
  /** Changes whenever the same message may be judged differently: names the thresholds that an operator has set. */
  readonly version: string;

  constructor(private readonly config: AmbiguityConfig) {
    const own = AMBIGUITY_REASONS.filter(
      (reason) => config.thresholds[reason] !== DEFAULT_THRESHOLDS[reason],
    );
    this.version = [GATE_VERSION, ...own.map((reason) => `${reason}:${config.thresholds[reason]}`)].join(' ');
  }

  /**
   * `message` is what the model should answer: an answer to a clarification comes joined with its request,
   * and `answersQuestion` says so.
   */
  read(message: string, history: readonly HistoryMessage[]): AmbiguityReading {
    const turn = turnOf(message, history);
    const answersQuestion = turn.kind === 'answer';
    const whole = answersQuestion ? turn.joined : message;
    if (!mayClarify(history)) return { finding: null, message: whole, answersQuestion };
    const finding = checkAmbiguity(message, history);
    return {
      finding: finding && finding.confidence >= this.config.thresholds[finding.reason] ? finding : null,
      message: whole,
      answersQuestion,
    };
  }

  /** The question back, in the wordings to try: the one that says most first. */
  clarifications(
    finding: AmbiguityFinding,
    message: string,
    { history, relationship }: ContinuityPack,
  ): readonly Clarification[] {
    return [clarify(finding, { message, history, relationship }), clarifyPlainly(finding, { relationship })];
  }
}
