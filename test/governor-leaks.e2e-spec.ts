import { TestApp } from './support/app';
import { type ServerSentEvent } from './support/http';
import { type CompletionBody } from './support/scripted-model';
import { type Behaviour } from './support/scripted-model-script';

const STREAMS = 2_000;
const AT_ONCE = 16;
const MAX_ATTEMPTS = 5;

/** Sentences that nothing is wrong with, and that share no telling word with the violations. */
const NEUTRAL = [
  'The tide table lists high and low water for the harbour.',
  'A ferry leaves the northern pier at noon.',
  'Copper pans spread heat evenly across the bottom.',
  'Basil wants sun, water and a warm corner.',
  'The museum shows maps of old trade routes.',
  'Granite weathers slowly in a dry climate.',
  'A short walk leads from the station to the park.',
  'Swallows return when insects are plentiful.',
  'The bridge was built from three kinds of stone.',
  'Paper folds best along the grain.',
];

const LOOP = 'round and round it goes, ';

/** What must not be read, and the words that only it has. */
const VIOLATIONS = [
  { text: 'I love you more than words can carry, my darling.', marks: ['darling'] },
  { text: 'Sleep well, sweetheart.', marks: ['sweetheart'] },
  { text: 'Your name is Marina.', marks: ['Marina'] },
  { text: 'Shall we begin, Petra?', marks: ['Petra'] },
  { text: 'You told me that your knee hurts since the fall.', marks: ['knee', 'hurts'] },
  { text: 'Your daughter Lea will enjoy the zoo.', marks: ['Lea', 'zoo'] },
  { text: 'I have sent the message to your landlord.', marks: ['landlord'] },
  // Words may come a few times: it is the sixth copy that nobody may read.
  { text: `${LOOP.repeat(30)}stop.`, marks: [LOOP.repeat(6)] },
] as const;

/** A small generator of its own, so that a failure can be repeated: mulberry32. */
function randomness(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) % below) | 0;
  };
}

function sentences(random: (below: number) => number): string[] {
  const pool = [...NEUTRAL];
  return Array.from({ length: 3 + random(4) }, () => pool.splice(random(pool.length), 1)[0] ?? '');
}

function cut(text: string, random: (below: number) => number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const length = 1 + random(random(3) === 0 ? 60 : 9);
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}

/** Which stream a request belongs to stands in the person's message. */
function streamOf({ messages }: CompletionBody): number {
  const asked = messages.findLast(({ role, content }) => role === 'user' && content?.includes('Number '));
  return Number(/Number (\d+)/.exec(asked?.content ?? '')?.[1]);
}

/** The violation stands at another place and in another chunking in every stream and attempt. */
function draft(stream: number, attempt: number): Behaviour {
  const random = randomness(stream * 8 + attempt);
  const parts = sentences(random);
  const violates = attempt <= 1 + (stream % MAX_ATTEMPTS);
  if (violates) parts.splice(random(parts.length + 1), 0, violationOf(stream, attempt).text);
  return { type: 'text', text: cut(parts.join(' '), random), deltasPerWrite: 1 + random(4) };
}

function violationOf(stream: number, attempt: number): (typeof VIOLATIONS)[number] {
  return VIOLATIONS[
    (Math.floor(stream / MAX_ATTEMPTS) + attempt) % VIOLATIONS.length
  ] as (typeof VIOLATIONS)[number];
}

describe('streams of a model that violates in attempt after attempt', () => {
  jest.setTimeout(180_000);
  let app: TestApp;
  const attempts = new Map<number, number>();

  beforeAll(async () => {
    app = await TestApp.start();
    app.model.stopRecording().handler = (body) => {
      const stream = streamOf(body);
      const attempt = (attempts.get(stream) ?? 0) + 1;
      attempts.set(stream, attempt);
      return draft(stream, attempt);
    };
    await app.sql(
      `WITH person AS (
         INSERT INTO user_identity_map (vi_user_id, provider, provider_user_id)
         SELECT gen_random_uuid(), 'guest', 'leak-' || n FROM generate_series(0, $1::int - 1) n RETURNING vi_user_id
       ), known AS (INSERT INTO vi_users (vi_user_id) SELECT vi_user_id FROM person)
       INSERT INTO user_facts (vi_user_id, fact_key, authority, value)
       SELECT vi_user_id, 'name', 'locked', '{"value": "Ivana"}' FROM person`,
      [STREAMS],
    );
  });
  afterAll(() => app.stop());

  async function read(stream: number): Promise<void> {
    const message = `Number ${stream}: tell me something about the harbour, please.`;
    const events = await app.stream({
      message,
      identity: { provider: 'guest', provider_user_id: `leak-${stream}` },
    });
    const output = textOf(events);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      for (const mark of violationOf(stream, attempt).marks) {
        if (output.includes(mark))
          throw new Error(`stream ${stream} delivered ${JSON.stringify(mark)}: ${output}`);
      }
    }
    const terminal = events.filter(({ event }) => event === 'pipeline.complete' || event === 'error');
    const expected = {
      violating: 1 + (stream % MAX_ATTEMPTS),
      last: stream % MAX_ATTEMPTS === MAX_ATTEMPTS - 1 ? /withheld|completed_safely/ : /regenerated/,
    };
    expect(terminal).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ event: 'pipeline.complete', data: { output } });
    expect(events.filter(({ event }) => event === 'governor.violation')).toHaveLength(expected.violating);
    expect(events.at(-1)?.data.governor.outcome).toMatch(expected.last);
  }

  it(`deliver no violating character in ${STREAMS} streams, and what they deliver is the answer`, async () => {
    let next = 0;
    const reader = async (): Promise<void> => {
      while (next < STREAMS) await read(next++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, reader));
    expect(attempts.size).toBe(STREAMS);
  });
});

function textOf(events: readonly ServerSentEvent[]): string {
  return events.map(({ event, data }) => (event === 'generation.token' ? String(data.text) : '')).join('');
}
