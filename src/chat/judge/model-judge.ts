import { type GovernorEvidence } from '../../governor/evidence';
import { type Claim, SentenceJudge, type SentenceVerdict } from '../../governor/judge/sentence-judge';
import { type LanguageModel } from '../../llm/language-model';
import { JUDGE_ANSWER, parseVerdict } from './judge-answer';
import { JUDGE_VERSION, judgePrompt } from './judge-prompt';

/** Asks the language model that answers, in a call of its own that knows nothing of the answer's rules and tone. */
export class ModelJudge extends SentenceJudge {
  override readonly version = JUDGE_VERSION;

  constructor(private readonly model: LanguageModel) {
    super();
  }

  override async judge(
    claim: Claim,
    evidence: GovernorEvidence,
    signal: AbortSignal,
  ): Promise<SentenceVerdict> {
    const request = {
      messages: judgePrompt(claim, evidence),
      knowledge: [],
      tools: [],
      answerFormat: JUDGE_ANSWER,
      stream: false,
    };
    let text = '';
    for await (const event of this.model.generate(request, signal)) {
      if (event.type === 'text') text += event.text;
    }
    return parseVerdict(text);
  }
}
