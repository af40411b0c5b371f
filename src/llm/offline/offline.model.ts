import { throwIfAborted } from '../abort-error';
import {
  type GenerationRequest,
  LanguageModel,
  type ModelEvent,
  type PromptMessage,
} from '../language-model';
import { offlineReply, plainReply } from './offline-reply';

/** A stream of a few words at a time, so that it looks like one. */
const WORDS_PER_CHUNK = 3;

/**
 * Answers from `knowledge` alone, without any model, and says so: a newcomer sees the whole pipeline work
 * without a key. Deterministic; claims nothing about the person that is not in `knowledge`; calls no tools.
 */
export class OfflineModel extends LanguageModel {
  override readonly name = 'offline';

  override async *generate(
    request: GenerationRequest,
    signal: AbortSignal,
  ): AsyncGenerator<ModelEvent, void> {
    const text = answer(request);
    for (const piece of request.stream ? wordGroups(text) : [text]) {
      throwIfAborted(signal);
      yield { type: 'text', text: piece };
    }
    yield { type: 'finish', reason: 'stop', model: this.name };
  }
}

function answer({ messages, knowledge }: GenerationRequest): string {
  const asked = messages.findLastIndex(({ role }) => role === 'user');
  const question = {
    message: messages[asked]?.content ?? '',
    knowledge,
    earlierAnswers: assistantTexts(messages.slice(0, Math.max(asked, 0))),
  };
  const after = messages.slice(asked + 1);
  // Asked again for the same message: the first answer would only come out once more, and be refused once more.
  return after.length > 0 ? plainReply(question, assistantTexts(after).join('')) : offlineReply(question);
}

function assistantTexts(messages: readonly PromptMessage[]): string[] {
  return messages.flatMap(({ role, content }) => (role === 'assistant' && content ? [content] : []));
}

function wordGroups(text: string): string[] {
  const words = text.match(/\s*\S+/g) ?? [];
  const groups: string[] = [];
  for (let i = 0; i < words.length; i += WORDS_PER_CHUNK)
    groups.push(words.slice(i, i + WORDS_PER_CHUNK).join(''));
  return groups;
}
