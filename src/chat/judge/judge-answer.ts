import { SENTENCE_VERDICTS, type SentenceVerdict } from '../../governor/judge/sentence-judge';
import { type AnswerFormat } from '../../llm/language-model';
import { ModelFailure } from '../../llm/model-failure';

/** What the verdict rests on. Named before the verdict, so that the model looks before it judges; shown to nobody. */
const REASONS = ['fact', 'conversation', 'tool', 'none'] as const;

export const JUDGE_ANSWER: AnswerFormat = {
  name: 'verdict',
  schema: {
    type: 'object',
    properties: {
      reason: { type: 'string', enum: REASONS },
      verdict: { type: 'string', enum: SENTENCE_VERDICTS },
    },
    required: ['reason', 'verdict'],
    additionalProperties: false,
  },
};

/** Reads a judge's answer. Anything but exactly the object that was asked for is a `ModelFailure`. */
export function parseVerdict(text: string): SentenceVerdict {
  const answer = parse(text);
  if (typeof answer !== 'object' || answer === null) throw new ModelFailure('bad_response');
  const { reason, verdict, ...others } = answer as Readonly<Record<string, unknown>>;
  const known = SENTENCE_VERDICTS.find((candidate) => candidate === verdict);
  const named = REASONS.find((candidate) => candidate === reason);
  // Whoever can not say what a sentence contradicts has found no contradiction.
  const baseless = known === 'contradicted' && named === 'none';
  if (!known || !named || baseless || Object.keys(others).length > 0) throw new ModelFailure('bad_response');
  return known;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelFailure('bad_response');
  }
}
