import { EXCHANGES } from '../conversation';
import { type Group, peopleOf } from '../setup/people';

export type Mode = 'json' | 'stream';

/** Something that answers turns, and how to ask it. */
export interface Target {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Makes the next request's body. */
  readonly nextBody: () => string;
  /** What a stream holds from the first word of the answer on. */
  readonly firstToken: string;
  /** What a complete answer holds; a turn without it did not do what is measured. */
  readonly complete: readonly string[];
}

function questions(): () => string {
  let asked = 0;
  return () => {
    // The numbers of people are multiples of the number of questions: without the second term each person
    // would ask the same thing every time.
    const next = asked + Math.floor(asked / 40);
    asked++;
    return EXCHANGES[next % EXCHANGES.length]?.question ?? '';
  };
}

export function modelTarget(port: number, mode: Mode): Target {
  const next = questions();
  return {
    port,
    path: '/v1/chat/completions',
    headers: {},
    nextBody: () =>
      JSON.stringify({
        model: 'scripted',
        messages: [{ role: 'user', content: next() }],
        stream: mode === 'stream',
      }),
    firstToken: '"content":',
    complete: [mode === 'stream' ? '[DONE]' : '"usage"'],
  };
}

export function floorTarget(port: number, mode: Mode): Target {
  const next = questions();
  const people = peopleOf('few');
  return {
    port,
    path: mode === 'stream' ? '/chat/stream' : '/chat',
    headers: {},
    nextBody: () => JSON.stringify({ message: next(), userId: people.next().value }),
    firstToken: 'event: token',
    complete: ['"output":"'],
  };
}

export function viTarget(port: number, mode: Mode, group: Group, apiKey: string): Target {
  const next = questions();
  const people = peopleOf(group);
  return {
    port,
    path: mode === 'stream' ? '/v1/chat/stream' : '/v1/chat',
    headers: { authorization: `Bearer ${apiKey}` },
    nextBody: () => JSON.stringify({ message: next(), userId: people.next().value }),
    firstToken: 'event: generation.token',
    // Neither a question back nor a second draft.
    complete: ['"output":"', '"ambiguity_detected":false', '"attempts":1,'],
  };
}
