import { type HistoryMessage } from '../../turn/continuity-pack';
import { MALFORMED_OPENING } from './malformed-opening';

/** What a message is in the conversation: a request of its own, or what Vi asked for. */
export type Turn = { readonly kind: 'fresh' } | { readonly kind: 'answer'; readonly joined: string };

/** An answer names a thing; whoever writes more than this says it all anew. */
const ANSWER_WORDS = 14;
/** Takes the request back, or begins another subject. */
const DISMISSAL =
  /^(?:no[, ]+)?(?:never ?mind|nvm|forget (?:it|that)|cancel|stop|nothing|skip it|hello|hi|hey|thanks?(?: you)?|bye)\b/i;

/** Joins the answer to a clarification with the request that it was asked about. */
export function turnOf(message: string, history: readonly HistoryMessage[]): Turn {
  const question = lastOf(history, 'assistant');
  const request = lastOf(history, 'user');
  if (question?.kind !== 'clarification' || !request) return { kind: 'fresh' };
  // What had no sense has nothing to be joined with: the person says it again, in full.
  if (question.content.startsWith(MALFORMED_OPENING)) return { kind: 'fresh' };
  const answer = message.trim();
  const words = answer.split(/\s+/, ANSWER_WORDS + 1).length;
  if (answer === '' || words > ANSWER_WORDS || DISMISSAL.test(answer)) return { kind: 'fresh' };
  return { kind: 'answer', joined: `${request.content.trim()}\n${answer}` };
}

/** Never two clarifications in a row: after one that did not help, the model decides for itself. */
export function mayClarify(history: readonly HistoryMessage[]): boolean {
  return lastOf(history, 'assistant')?.kind !== 'clarification';
}

function lastOf(
  history: readonly HistoryMessage[],
  role: HistoryMessage['role'],
): HistoryMessage | undefined {
  return history.findLast((message) => message.role === role);
}
