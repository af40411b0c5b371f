import { type Group, People } from '../setup/people';

export type Mode = 'json' | 'stream';

/** Something that answers turns, and how to ask it. */
export interface Target {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Makes the next request's body; `answered` frees the person to ask something else. */
  readonly ask: () => { readonly body: string; readonly answered: () => void };
  /** What a stream holds from the first word of the answer on. */
  readonly firstToken: string;
  /** What a complete answer holds; a turn without it did not do what is measured. */
  readonly complete: readonly string[];
}

/** Asks for people; `bodyOf` puts their question into a server's words. */
function asking(group: Group, bodyOf: (question: string, userId: string) => object): Target['ask'] {
  const people = new People(group);
  return () => {
    const { person, question } = people.take();
    return { body: JSON.stringify(bodyOf(question, person.id)), answered: () => people.giveBack(person) };
  };
}

export function modelTarget(port: number, mode: Mode): Target {
  return {
    port,
    path: '/v1/chat/completions',
    headers: {},
    ask: asking('few', (content) => ({
      model: 'scripted',
      messages: [{ role: 'user', content }],
      stream: mode === 'stream',
    })),
    firstToken: '"content":',
    complete: [mode === 'stream' ? '[DONE]' : '"usage"'],
  };
}

export function floorTarget(port: number, mode: Mode): Target {
  return {
    port,
    path: mode === 'stream' ? '/chat/stream' : '/chat',
    headers: {},
    ask: asking('few', (message, userId) => ({ message, userId })),
    firstToken: 'event: token',
    complete: ['"output":"'],
  };
}

export function viTarget(port: number, mode: Mode, group: Group, apiKey: string): Target {
  return {
    port,
    path: mode === 'stream' ? '/v1/chat/stream' : '/v1/chat',
    headers: { authorization: `Bearer ${apiKey}` },
    ask: asking(group, (message, userId) => ({ message, userId })),
    firstToken: 'event: generation.token',
    // Neither a question back nor a second draft.
    complete: ['"output":"', '"ambiguity_detected":false', '"attempts":1,'],
  };
}
