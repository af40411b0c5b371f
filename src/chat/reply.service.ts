import { Inject, Injectable } from '@nestjs/common';
import { AmbiguityService } from '../ambiguity/ambiguity.service';
import { MAX_ATTEMPTS } from '../governor/govern';
import { GovernorService } from '../governor/governor.service';
import { type JudgeReport } from '../governor/judge/second-opinion';
import { SentenceJudge } from '../governor/judge/sentence-judge';
import { type FinishReason, LanguageModel } from '../llm/language-model';
import { type AmbiguityFinding, type Clarification } from '../turn/ambiguity';
import { type ContinuityPack } from '../turn/continuity-pack';
import { type TurnAnswer } from '../turn/turn-answer';
import { type TurnEvent } from '../turn/turn-event';
import { ModelDraft } from './model-draft';

/** No new attempt begins after this; the limits of each call are the model's own. */
const GOVERNOR_DEADLINE_MS = 60_000;

export type Reply = Pick<TurnAnswer, 'output' | 'finding' | 'options' | 'governor' | 'model' | 'usage'> & {
  readonly finishReason: FinishReason | undefined;
  /** What each check of the Governor took, in milliseconds. */
  readonly checkMs: Readonly<Record<string, number>>;
  /** Set where a judge heard the answer. */
  readonly judge: JudgeReport | undefined;
};

/** The two ways to reply: a question back, or an answer under the Governor. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly ambiguity: AmbiguityService,
    private readonly governor: GovernorService,
    private readonly model: LanguageModel,
    @Inject(SentenceJudge) private readonly judge: SentenceJudge | null,
  ) {}

  /** Asks back; no model is called. */
  async *clarify(
    finding: AmbiguityFinding,
    message: string,
    pack: ContinuityPack,
  ): AsyncGenerator<TurnEvent, Reply> {
    const clarification = this.question(finding, message, pack);
    yield { type: 'ambiguity_detected', finding, clarification };
    yield { type: 'generation.token', text: clarification.text };
    return {
      output: clarification.text,
      finding,
      options: clarification.options,
      governor: { attempts: 0, violations: [], outcome: 'passed' },
      model: 'none',
      usage: undefined,
      finishReason: undefined,
      checkMs: {},
      judge: undefined,
    };
  }

  /** A question quotes and offers what others wrote: a rule of the person's holds for it as for any answer. */
  private question(finding: AmbiguityFinding, message: string, pack: ContinuityPack): Clarification {
    const evidence = { message, pack, toolOutputs: [] };
    const wordings = this.ambiguity.clarifications(finding, message, pack);
    return (
      wordings.find(({ text }) => this.governor.permits(text, evidence)) ?? {
        text: this.governor.safeWords(evidence),
        options: [],
      }
    );
  }

  /** Lets the model answer; only what the Governor releases goes on. */
  async *generate(
    message: string,
    pack: ContinuityPack,
    stream: boolean,
    signal: AbortSignal,
  ): AsyncGenerator<TurnEvent, Reply> {
    const draft = new ModelDraft(this.model, pack, message, stream);
    const governed = this.governor.govern(
      (attempt, attemptSignal) => draft.attempt(attempt, attemptSignal),
      { message, pack, toolOutputs: draft.toolOutputs },
      { maxAttempts: MAX_ATTEMPTS, deadlineMs: GOVERNOR_DEADLINE_MS, judge: this.judge },
      signal,
    );
    for (;;) {
      const next = await governed.next();
      if (next.done) {
        const { output, report: governor, checkMs, judge } = next.value;
        const { modelName: model, usage, finishReason } = draft;
        return { output, finding: null, options: [], governor, model, usage, finishReason, checkMs, judge };
      }
      const event = next.value;
      if (event.type === 'released') {
        yield { type: 'generation.token', text: event.text };
        continue;
      }
      const { violation, type: _, ...attempt } = event;
      yield { type: 'governor.violation', violationType: violation.type, ...attempt };
    }
  }
}
