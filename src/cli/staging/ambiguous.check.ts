import { demand } from './demand';
import { type SmokeContext } from './smoke-context';

/** The runbook's unclear message gets a question back, and no model is called. */
export async function ambiguousPrompt(smoke: SmokeContext): Promise<void> {
  const answer = await smoke.chat(smoke.credentials.token, {
    message: 'so what not',
    userId: smoke.guest('ambiguous'),
  });
  demand(answer.ambiguity_detected === true, 'ambiguity_detected true', answer.ambiguity_detected);
  demand(answer.reason === 'MALFORMED_QUERY', 'reason MALFORMED_QUERY', answer.reason);
  const { output } = answer;
  const question = 'Could you clarify what you mean?';
  demand(
    typeof output === 'string' && output.startsWith(question),
    `an output that begins "${question}"`,
    output,
  );
  demand(answer.governor?.attempts === 0, 'governor.attempts 0', answer.governor);
  const record = await smoke.record(String(answer.record_id));
  demand(record.state === 'clarified', 'a record in the state clarified', record.state);
}
