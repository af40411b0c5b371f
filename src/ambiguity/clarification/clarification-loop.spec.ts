import { type HistoryMessage } from '../../turn/continuity-pack';
import { mayClarify, turnOf } from './clarification-loop';

const asked = (question: string, request = 'delete it'): readonly HistoryMessage[] => [
  { role: 'user', content: request },
  { role: 'assistant', content: question, kind: 'clarification' },
];

describe('turnOf', () => {
  it('joins the answer to a clarification with the request', () => {
    expect(turnOf('the draft', asked("What does 'it' refer to?"))).toEqual({
      kind: 'answer',
      joined: 'delete it\nthe draft',
    });
  });

  it('takes any message after an ordinary answer for a new one', () => {
    const history: readonly HistoryMessage[] = [
      { role: 'user', content: 'hello' },
      { role: 'assistant', content: 'Hello!', kind: 'message' },
    ];
    expect(turnOf('the draft', history)).toEqual({ kind: 'fresh' });
    expect(turnOf('the draft', [])).toEqual({ kind: 'fresh' });
  });

  it.each(['never mind', 'forget it', 'hello', ''])('does not take %j for an answer', (message) => {
    expect(turnOf(message, asked('What?'))).toEqual({ kind: 'fresh' });
  });

  it('takes a long message for a new request', () => {
    const message = 'please write me a list of all the museums in Zagreb that are open on Monday mornings';
    expect(turnOf(message, asked('What?'))).toEqual({ kind: 'fresh' });
  });

  it('joins nothing with a request that made no sense', () => {
    const history = asked('Could you clarify what you mean? A few more words would help.', 'so what not');
    expect(turnOf('a recipe', history)).toEqual({ kind: 'fresh' });
  });
});

describe('mayClarify', () => {
  it('asks once, never twice in a row', () => {
    expect(mayClarify([])).toBe(true);
    expect(mayClarify(asked('What?'))).toBe(false);
    expect(
      mayClarify([...asked('What?'), { role: 'user', content: 'a' }, { role: 'assistant', content: 'b' }]),
    ).toBe(true);
  });
});
