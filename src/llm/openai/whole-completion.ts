import { type ModelEvent } from '../language-model';
import { type BoundedBody } from './bounded-body';
import { type CompletionDraft } from './completion-draft';
import { parseObject } from './json-guards';

/** Reads an `application/json` answer; its text is one event. */
export async function* wholeCompletion(
  body: BoundedBody,
  draft: CompletionDraft,
): AsyncGenerator<ModelEvent, void> {
  const chunks: Uint8Array[] = [];
  for (let chunk = await body.read(); chunk; chunk = await body.read()) chunks.push(chunk);
  draft.accept(parseObject(Buffer.concat(chunks).toString('utf8')));
  const text = draft.takeText();
  if (text !== '') yield { type: 'text', text };
  yield* draft.end();
}
