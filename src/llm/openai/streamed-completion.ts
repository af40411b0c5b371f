import { createParser } from 'eventsource-parser';
import { type ModelEvent } from '../language-model';
import { type BoundedBody } from './bounded-body';
import { type CompletionDraft } from './completion-draft';
import { type Deadline } from './deadline';
import { parseObject } from './json-guards';

/** How long usage and the end of the stream are waited for once the answer is complete. */
const AFTER_FINISH_MS = 1_000;

/** Reads a `text/event-stream` answer: the deltas that arrive in one network chunk become one event. */
export async function* streamedCompletion(
  body: BoundedBody,
  draft: CompletionDraft,
  deadline: Deadline,
): AsyncGenerator<ModelEvent, void> {
  const decoder = new TextDecoder();
  let done = false;
  const parser = createParser({
    onEvent: ({ data }) => {
      if (done) return;
      if (data === '[DONE]') done = true;
      else draft.accept(parseObject(data));
    },
  });

  let ending = false;
  for (;;) {
    const bytes = await readUnlessFinished(body, draft, deadline);
    if (bytes) parser.feed(decoder.decode(bytes, { stream: true }));
    // The last event may lack its empty line; once the answer is whole, what is left over is of no interest.
    else if (!draft.finished) parser.feed(`${decoder.decode()}\n\n`);
    if (draft.takeProgress()) deadline.token();
    const text = draft.takeText();
    if (text !== '') {
      deadline.pause();
      yield { type: 'text', text };
      deadline.resume();
    }
    if (!bytes) break;
    if (draft.finished && !ending) {
      ending = true;
      deadline.grace(AFTER_FINISH_MS);
    }
  }
  yield* draft.end();
}

/** After finish_reason nothing that can be lost matters any more. */
async function readUnlessFinished(
  body: BoundedBody,
  draft: CompletionDraft,
  deadline: Deadline,
): Promise<Uint8Array | undefined> {
  try {
    return await body.read();
  } catch (error) {
    if (draft.finished && !deadline.callerLeft) return undefined;
    throw error;
  }
}
