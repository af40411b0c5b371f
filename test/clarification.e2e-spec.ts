import { TestApp } from './support/app';

jest.setTimeout(60_000);

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

/** Asks as somebody of whom one thing is known. */
async function ask(message: string, authority: string, value: object) {
  const { viUserId } = await app.person();
  await app.sql(`INSERT INTO user_facts (vi_user_id, fact_key, authority, value) VALUES ($1, 'k', $2, $3)`, [
    viUserId,
    authority,
    value,
  ]);
  const token = await app.token(viUserId);
  return {
    answer: (await app.chat({ message }, token)).json,
    events: await app.stream({ message }, token),
  };
}

describe('a question back', () => {
  it.each(['explicit', 'inferred'])('reads out no fact: %s', async (authority) => {
    const { answer, events } = await ask('delete it', authority, { value: 'Rex the dog' });
    expect(answer.ambiguity_detected).toBe(true);
    expect(answer.options).toBeUndefined();
    expect(JSON.stringify(answer)).not.toContain('Rex');
    expect(JSON.stringify(events)).not.toContain('Rex');
  });

  it('quotes the unclear words where no rule forbids them', async () => {
    const { answer } = await ask('compare Vienna', 'locked', { rule: 'never_mention', topic: 'Prague' });
    expect(answer.output).toContain("'compare Vienna'");
  });

  it('keeps a locked rule: what must never be mentioned is not quoted', async () => {
    const { answer, events } = await ask('compare Vienna', 'locked', {
      rule: 'never_mention',
      topic: 'Vienna',
    });
    expect(answer.ambiguity_detected).toBe(true);
    expect(answer.options).toBeUndefined();
    expect(answer.output).toMatch(/What should I compare, and by what\?$/);
    expect(JSON.stringify(events)).not.toContain('Vienna');
  });

  it('says safe words where a rule forbids even the plain question', async () => {
    const { answer } = await ask('compare Vienna', 'locked', { rule: 'never_mention', topic: 'compare' });
    expect(answer.ambiguity_detected).toBe(true);
    expect(answer.output).not.toMatch(/compare/i);
    expect(answer.output).toMatch(/ask again in other words/);
  });
});
