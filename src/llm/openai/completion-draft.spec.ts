import { type ModelEvent, type ToolCall } from '../language-model';
import { CompletionDraft } from './completion-draft';

function callsOf(...deltas: readonly object[]): readonly ToolCall[] {
  const draft = new CompletionDraft('m');
  for (const delta of deltas) draft.accept({ choices: [{ delta: { tool_calls: [delta] } }] });
  draft.accept({ choices: [{ delta: {}, finish_reason: 'tool_calls' }] });
  return [...draft.end()].flatMap((event) => (event.type === 'tool_calls' ? event.calls : []));
}

function end(choice: object): ModelEvent[] {
  const draft = new CompletionDraft('m');
  draft.accept({ choices: [choice] });
  const text = draft.takeText();
  return [...(text === '' ? [] : [{ type: 'text' as const, text }]), ...draft.end()];
}

describe('CompletionDraft', () => {
  it('puts interleaved fragments together by index', () => {
    expect(
      callsOf(
        { index: 1, id: 'b', function: { name: 'two', arguments: '' } },
        { index: 0, id: 'a', function: { name: 'one', arguments: '{' } },
        { index: 1, function: { arguments: '[2]' } },
        { index: 0, function: { arguments: '}' } },
      ),
    ).toEqual([
      { id: 'a', name: 'one', arguments: '{}' },
      { id: 'b', name: 'two', arguments: '[2]' },
    ]);
  });

  it('opens a call for a new id where a server gives no index', () => {
    expect(
      callsOf(
        { id: 'a', function: { name: 'one', arguments: '{' } },
        { function: { arguments: '}' } },
        { id: 'b', function: { name: 'two', arguments: '{}' } },
      ),
    ).toEqual([
      { id: 'a', name: 'one', arguments: '{}' },
      { id: 'b', name: 'two', arguments: '{}' },
    ]);
  });

  it('gives calls without an id of their own one', () => {
    const ids = callsOf(
      { index: 0, id: 'same', function: { name: 'one' } },
      { index: 1, id: 'same', function: { name: 'two' } },
      { index: 2, function: { name: 'three' } },
    ).map(({ id }) => id);
    expect(ids).toEqual(['same', 'call_1', 'call_2']);
  });

  it('drops calls that were cut at the token limit', () => {
    const message = {
      content: 'So',
      tool_calls: [{ index: 0, id: 'a', function: { name: 'one', arguments: '{"' } }],
    };
    expect(end({ message, finish_reason: 'length' })).toEqual([
      { type: 'text', text: 'So' },
      { type: 'finish', reason: 'length', model: 'm' },
    ]);
  });

  it('takes a refusal for the answer that it is', () => {
    expect(end({ message: { content: null, refusal: 'No.' }, finish_reason: 'stop' })[0]).toEqual({
      type: 'text',
      text: 'No.',
    });
  });

  it('counts reasoning as progress and shows none of it', () => {
    const draft = new CompletionDraft('m');
    draft.accept({ choices: [{ delta: { reasoning_content: 'hmm' } }] });
    expect([draft.takeProgress(), draft.takeProgress(), draft.takeText()]).toEqual([true, false, '']);
  });

  it.each([
    ['a list of choices that is none', { choices: 'no' }],
    ['a choice that is none', { choices: [7] }],
    ['content that is no text', { choices: [{ delta: { content: 7 } }] }],
    ['a call that is none', { choices: [{ delta: { tool_calls: ['no'] } }] }],
  ])('fails for %s', (_, chunk) => {
    expect(() => new CompletionDraft('m').accept(chunk)).toThrow('bad_response');
  });

  it('takes usage only from numbers', () => {
    const draft = new CompletionDraft('m');
    draft.accept({ usage: { prompt_tokens: '5', completion_tokens: 2 }, choices: [] });
    draft.accept({ choices: [{ delta: { content: 'x' }, finish_reason: 'stop' }] });
    draft.takeText();
    expect([...draft.end()]).toEqual([{ type: 'finish', reason: 'stop', model: 'm' }]);
  });
});
