import { isUuid } from '../../common/uuid';
import { demand } from './demand';
import { type SmokeContext } from './smoke-context';

const MESSAGE = 'Please tell me in one sentence what you can help me with.';

/** An ordinary message is answered, the answer says what Vi knew, and the turn can be read afterwards. */
export async function normalPrompt(smoke: SmokeContext): Promise<void> {
  const answer = await smoke.chat(smoke.credentials.token, {
    message: MESSAGE,
    userId: smoke.guest('normal'),
  });
  const { output, continuity, record_id: recordId } = answer;
  demand(typeof output === 'string' && output.trim() !== '', 'an output that is not empty', output);
  demand(answer.ambiguity_detected === false, 'ambiguity_detected false', answer.reason);
  for (const id of [recordId, answer.conversation_id, answer.vi_user_id]) {
    demand(typeof id === 'string' && isUuid(id), 'record_id, conversation_id and vi_user_id as UUIDs', id);
  }
  demand(
    continuity?.locked_facts === 0 && continuity.fact_ledger_size === 0,
    'a guest of whom nothing is known: locked_facts 0 and fact_ledger_size 0',
    continuity,
  );
  const size = continuity.size_bytes;
  demand(typeof size === 'number' && size > 0 && size <= 50_000, 'size_bytes up to 50,000', size);

  const record = await smoke.record(String(recordId));
  demand(record.state === 'completed', 'a record in the state completed', record.state);
  demand(record.input === MESSAGE, 'a record with the message that was sent', record.input);
  demand(record.output === output, 'a record with the output that came', record.output);
}
