import { demand } from './demand';
import { type SmokeContext } from './smoke-context';
import { type StreamEvent } from './vi-api';

const OPENING = [
  'pipeline.start',
  'pipeline.relationship_context',
  'pipeline.continuity_pack',
  'pipeline.ambiguity_check',
];
const GENERATION = ['generation.token', 'governor.violation'];

/** The stream has the contract's events in their order, and its tokens are the answer. */
export async function streamHappyPath(smoke: SmokeContext): Promise<void> {
  const events = await smoke.stream(smoke.credentials.token, {
    message: 'hello',
    userId: smoke.guest('stream'),
  });
  demandOrder(events);
  const ids = events.map(({ id }) => id);
  demand(ids.every(Boolean) && new Set(ids).size === ids.length, 'an id of its own for every event', ids);
  const begun = events[0]?.data ?? {};
  const complete = events.at(-1)?.data ?? {};
  for (const name of ['record_id', 'conversation_id', 'vi_user_id']) {
    const same = typeof begun[name] === 'string' && begun[name] === complete[name];
    demand(same, `the same ${name} at both ends`, [begun[name], complete[name]]);
  }
  const text = events
    .filter(({ event }) => event === 'generation.token')
    .map(({ data }) => String(data['text']))
    .join('');
  demand(text !== '' && text === complete['output'], 'tokens that make up the final output', {
    tokens: text,
    output: complete['output'],
  });
}

function demandOrder(events: readonly StreamEvent[]): void {
  const types = events.map(({ event }) => event);
  const error = events.find(({ event }) => event === 'error');
  demand(error === undefined, 'no error event', error?.data);
  demand(types.slice(0, OPENING.length).join() === OPENING.join(), OPENING.join(', '), types);
  const middle = types.slice(OPENING.length, -1);
  demand(
    middle.includes('generation.token') && middle.every((type) => GENERATION.includes(type)),
    'generation.token after pipeline.ambiguity_check',
    types,
  );
  demand(types.at(-1) === 'pipeline.complete', 'pipeline.complete as the last event', types);
}
