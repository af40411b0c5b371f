import { throwIfAborted } from '../abort-error';
import {
  type GenerationRequest,
  LanguageModel,
  type ModelEvent,
  type PromptMessage,
} from '../language-model';
import { offlineReply } from './offline-reply';

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
  const begun = messages.slice(asked + 1).findLast(({ role }) => role === 'assistant')?.content ?? '';
  const reply = offlineReply({
    message: messages[asked]?.content ?? '',
    knowledge,
    earlierAnswers: messages
      .slice(0, Math.max(asked, 0))
      .filter(isAnswer)
      .map(({ content }) => content ?? ''),
  });
  if (begun === '') return reply;
  // Asked to continue an answer that has begun: the rest of the same one, or words that fit after any.
  const rest = reply.startsWith(begun) ? reply.slice(begun.length) : '';
  return rest.trim() === '' ? ' No language model is configured.' : rest;
}

function isAnswer(message: PromptMessage): boolean {
  return message.role === 'assistant';
}

function wordGroups(text: string): string[] {
  const words = text.match(/\s*\S+/g) ?? [];
  const groups: string[] = [];
  for (let i = 0; i < words.length; i += WORDS_PER_CHUNK)
    groups.push(words.slice(i, i + WORDS_PER_CHUNK).join(''));
  return groups;
}
