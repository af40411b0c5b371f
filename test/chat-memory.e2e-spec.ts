import { ContinuityRepository } from '../src/memory/continuity.repository';
import { TestApp } from './support/app';
import { text } from './support/scripted-model-script';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

jest.setTimeout(60_000);

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());
beforeEach(() => app.model.reset());

const said = () => app.prompt.conversation.map(({ role, content }) => [role, content]);

describe('an account that is met for the first time', () => {
  it('is the person whom it was linked to a moment before, with all that is known of them', async () => {
    const { viUserId } = await app.person();
    await app.sql(
      `INSERT INTO user_facts (vi_user_id, fact_key, authority, value) VALUES ($1, 'name', 'locked', '{"value": "Ana"}')`,
      [viUserId],
    );
    const account = 'linked-meanwhile';
    const memory = app.nest.get(ContinuityRepository);
    const read = memory.read.bind(memory);
    // The link comes after the account was looked for in vain.
    jest.spyOn(memory, 'read').mockImplementationOnce(async (...args) => {
      const known = await read(...args);
      await app.sql(
        `INSERT INTO user_identity_map (vi_user_id, provider, provider_user_id) VALUES ($1, 'guest', $2)`,
        [viUserId, account],
      );
      return known;
    });
    const { json } = await app.chat({ message: 'Tell me about rivers.', userId: account });
    expect(json).toMatchObject({ vi_user_id: viUserId, continuity: { locked_facts: 1 } });
    expect(app.prompt.system).toContain('Ana');
  });

  it('begins one conversation, however many messages come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => app.chat({ message: 'Tell me about rivers.', userId: 'all-at-once' })),
    );
    expect(new Set(answers.map(({ json }) => String(json.conversation_id))).size).toBe(1);
    expect(new Set(answers.map(({ json }) => String(json.vi_user_id))).size).toBe(1);
  });
});

describe('a conversation', () => {
  it('is remembered: the prompt of the second turn holds the first', async () => {
    const { account } = await app.person();
    app.model.next(text('Rivers run to the sea.'), text('Lakes stay.'));
    await app.chat({ message: 'Tell me about rivers.', userId: account });
    await app.stream({ message: 'And about lakes?', userId: account });
    expect(said()).toEqual([
      ['user', 'Tell me about rivers.'],
      ['assistant', 'Rivers run to the sea.'],
      ['user', 'And about lakes?'],
    ]);
  });

  it('goes on by default with the latest one of that provider', async () => {
    const { account, viUserId } = await app.person('guest');
    await app.post('/v1/identity/link', {
      vi_user_id: viUserId,
      provider: 'discord',
      provider_user_id: account,
    });
    const from = async (provider: string): Promise<string> => {
      const identity = { provider, provider_user_id: account };
      return (await app.chat({ message: `hello from ${provider}`, identity })).json.conversation_id as string;
    };
    const guest = await from('guest');
    const discord = await from('discord');
    expect(discord).not.toBe(guest);
    expect(await from('guest')).toBe(guest);
    expect(said().flat().join()).not.toContain('discord');
    expect(await from('discord')).toBe(discord);
  });

  it('begins once, however many first messages come at the same moment', async () => {
    const { account } = await app.person();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => app.chat({ message: 'Tell me about rivers.', userId: account })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(new Set(answers.map(({ json }) => json.conversation_id)).size).toBe(1);
  });

  it('repeats nothing before others that was said in private', async () => {
    const { account } = await app.person();
    const say = async (audience: string, message: string): Promise<string> => {
      await app.chat({ message, audience, userId: account });
      return said().flat().join();
    };
    await say('private', 'Tell me about the surprise party.');
    await say('group', 'Tell me about rivers.');
    const inPublic = await say('public', 'Tell me about lakes.');
    expect(inPublic).not.toMatch(/party|rivers/);
    const inGroup = await say('group', 'Tell me about seas.');
    expect(inGroup).toContain('rivers');
    expect(inGroup).not.toContain('party');
    expect(await say('private', 'Tell me about oceans.')).toMatch(/party.*rivers.*lakes/);
  });

  it('at one provider is closed to a client of another', async () => {
    const { account, viUserId } = await app.person('sovereign');
    const identity = { provider: 'sovereign', provider_user_id: account };
    const private_ = (await app.chat({ message: 'Tell me about rivers.', identity })).json;
    await app.post('/v1/identity/link', {
      vi_user_id: viUserId,
      provider: 'discord',
      provider_user_id: account,
    });
    const bot = await app.client(['discord']);
    const go = { message: 'Go on, please.', userId: account, conversation_id: private_.conversation_id };
    expect((await app.chat(go, bot)).json.code).toBe('conversation-not-found');
    expect((await app.get(`/v1/records/${private_.record_id}`, bot)).json.code).toBe('record-not-found');
    const own = (await app.chat({ message: 'Tell me about lakes.', userId: account }, bot)).json;
    expect(own.vi_user_id).toBe(viUserId);
    expect((await app.get(`/v1/records/${own.record_id}`, bot)).status).toBe(200);
  });

  it('that is named is taken up again, and becomes the latest', async () => {
    const { account, viUserId } = await app.person();
    const first = (await app.chat({ message: 'Tell me about rivers.', userId: account })).json
      .conversation_id;
    const second = '11111111-1111-4111-8111-111111111111';
    await app.sql(
      `INSERT INTO conversations (conversation_id, vi_user_id, provider, last_turn_at) VALUES ($1, $2, 'guest', now() + interval '1 ms')`,
      [second, viUserId],
    );
    const ids = [];
    for (const conversation_id of [undefined, first, undefined]) {
      const { json } = await app.chat({
        message: 'Go on with it, please.',
        userId: account,
        conversation_id,
      });
      ids.push(json.conversation_id);
    }
    expect(ids).toEqual([second, first, first]);
  });

  it('of another person answers 404 like one that does not exist, and nothing is stored', async () => {
    const theirs = (await app.chat({ message: 'hello', userId: (await app.person()).account })).json;
    const { account } = await app.person();
    const before = await app.rowCounts();
    const foreign = await app.chat({
      message: 'hello',
      userId: account,
      conversation_id: theirs.conversation_id,
    });
    const unknown = await app.chat({ message: 'hello', userId: account, conversation_id: UNKNOWN });
    expect(foreign).toMatchObject({ status: 404, json: { code: 'conversation-not-found' } });
    expect(foreign.text).toBe(unknown.text);
    expect(await app.rowCounts()).toEqual(before);
  });

  it('is remembered in bounds: of turns, of characters and of age', async () => {
    const { account, viUserId } = await app.person();
    const { conversation_id } = (await app.chat({ message: 'hello', userId: account })).json;
    const fill = (count: number, content: string, age: string) =>
      app.sql(
        `INSERT INTO turn_records (record_id, conversation_id, vi_user_id, actor, audience, state, input, output, created_at)
         SELECT gen_random_uuid(), $1, $2, 'test', 'private', 'completed', $4 || n, 'yes ' || n,
                now() - $5::interval + n * interval '1 us'
         FROM generate_series(1, $3::int) n`,
        [conversation_id, viUserId, count, content, age],
      );
    const remembered = async (): Promise<string[]> => {
      await app.chat({ message: 'Go on with it, please.', userId: account });
      return app.prompt.conversation.slice(0, -1).map(({ content }) => content ?? '');
    };

    await fill(3, 'ancient ', '8 days');
    expect((await remembered()).join()).not.toContain('ancient');
    await fill(100, 'short ', '0 s');
    const turns = await remembered();
    expect(turns).toHaveLength(40);
    expect(turns.slice(-2)).toEqual(['short 100', 'yes 100']);
    await fill(10, 'long '.repeat(1000), '0 s');
    expect((await remembered()).join('').length).toBeLessThanOrEqual(21_010);
  });

  it('does not remember a turn that failed', async () => {
    const { account } = await app.person();
    app.model.next({ type: 'status', status: 400 });
    expect((await app.chat({ message: 'This one fails.', userId: account })).status).toBe(502);
    await app.chat({ message: 'Tell me about rivers.', userId: account });
    expect(said()).toEqual([['user', 'Tell me about rivers.']]);
  });
});

describe('after a question back', () => {
  it('a short answer is joined to the message that it explains', async () => {
    const { account } = await app.person();
    const asked = await app.chat({ message: 'Which one is better?', userId: account });
    expect(asked.json).toMatchObject({ ambiguity_detected: true, reason: expect.any(String) });
    expect(app.model.requests).toEqual([]);
    const answered = await app.chat({ message: 'tea or coffee', userId: account });
    expect(answered.json.ambiguity_detected).toBe(false);
    const last = app.prompt.conversation.at(-1)?.content;
    expect(last).toContain('Which one is better');
    expect(last).toContain('tea or coffee');
    const { json: record } = await app.get(`/v1/records/${answered.json.record_id}`);
    expect(record).toMatchObject({
      input: 'tea or coffee',
      trace: { answers_record_id: asked.json.record_id },
    });
  });

  it('no second question follows, whatever the answer is', async () => {
    const { account } = await app.person();
    const detected = [];
    for (let turn = 0; turn < 4; turn++) {
      const { json } = await app.chat({ message: 'so what not', userId: account });
      detected.push(json.ambiguity_detected);
    }
    expect(detected).toEqual([true, false, true, false]);
  });

  it('a full new message stands for itself', async () => {
    const { account } = await app.person();
    await app.chat({ message: 'so what not', userId: account });
    const message = 'Please explain in detail how rivers find their way to the sea.';
    const { json } = await app.chat({ message, userId: account });
    expect(json.ambiguity_detected).toBe(false);
    expect(app.prompt.conversation.at(-1)?.content).toBe(message);
  });
});

describe('GET /v1/records/:record_id', () => {
  it('tells what was asked, answered and decided, by which versions and how fast', async () => {
    const { account, viUserId } = await app.person();
    app.model.next(text('My darling, I love you so much.'), text('Rivers run to the sea.'));
    const { json: answer } = await app.chat({
      message: 'Tell me about rivers.',
      userId: account,
      audience: 'group',
    });
    const { status, json } = await app.get(`/v1/records/${answer.record_id}`);
    expect(status).toBe(200);
    const { output, ...decisions } = answer;
    expect(json).toMatchObject({
      record_id: answer.record_id,
      conversation_id: answer.conversation_id,
      vi_user_id: viUserId,
      provider: 'guest',
      audience: 'group',
      state: 'completed',
      input: 'Tell me about rivers.',
      output,
      decisions,
    });
    expect(json.trace.versions).toEqual({
      vi: expect.any(String),
      prompt: expect.any(String),
      gate: expect.any(String),
      governor: expect.any(String),
    });
    for (const stage of ['identity', 'relationship', 'continuity', 'claim', 'ambiguity', 'generation']) {
      expect(json.trace.timings_ms[stage]).toBeGreaterThanOrEqual(0);
    }
    expect(Date.parse(json.finished_at)).toBeGreaterThanOrEqual(Date.parse(json.created_at));
  });

  it('tells of a question back', async () => {
    const { account } = await app.person();
    const { json: answer } = await app.chat({ message: 'so what not', userId: account });
    const { json } = await app.get(`/v1/records/${answer.record_id}`);
    expect(json).toMatchObject({
      state: 'clarified',
      output: answer.output,
      decisions: { reason: 'MALFORMED_QUERY' },
    });
  });

  it('is the same for the streamed turn', async () => {
    const { account } = await app.person();
    const events = await app.stream({ message: 'hello', userId: account });
    const { output, ...decisions } = events.at(-1)?.data ?? {};
    const { json } = await app.get(`/v1/records/${decisions.record_id}`);
    expect(json).toMatchObject({ state: 'completed', output, decisions });
  });

  it('answers the person themselves, and 404 to everybody else as for a record that is not there', async () => {
    const { account, viUserId } = await app.person('guest');
    const { json: answer } = await app.chat({ message: 'hello', userId: account });
    const path = `/v1/records/${answer.record_id}`;
    const other = await app.person();
    expect((await app.get(path, await app.token(viUserId))).status).toBe(200);
    const refused = [
      await app.get(path, await app.token(other.viUserId)),
      await app.get(path, await app.client(['discord'])),
      await app.get(`/v1/records/${UNKNOWN}`),
      await app.get('/v1/records/not-an-id'),
      await app.get(`/v1/records/${answer.record_id}%00`),
    ];
    expect(new Set(refused.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(refused[0]).toMatchObject({ status: 404, json: { code: 'record-not-found' } });
  });
});
