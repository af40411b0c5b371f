import * as fc from 'fast-check';
import { type GenerationRequest, type PromptMessage } from '../language-model';
import { OfflineModel } from './offline.model';

const KNOWN = [
  'name: Ana',
  'home_city: Lisbon (explicit)',
  '- favorite_color: green (locked)',
  'likes_jazz: true',
];

async function stream(request: Partial<GenerationRequest>, signal = new AbortController().signal) {
  const texts: string[] = [];
  const whole = { messages: [], knowledge: KNOWN, tools: [], stream: true, ...request };
  for await (const event of new OfflineModel().generate(whole, signal)) {
    if (event.type === 'text') texts.push(event.text);
  }
  return texts;
}

const user = (content: string): PromptMessage => ({ role: 'user', content });
const ask = async (message: string, knowledge: readonly string[] = KNOWN) =>
  (await stream({ messages: [user(message)], knowledge })).join('');

describe('the offline responder', () => {
  it('greets by name and says what it is', async () => {
    expect(await ask('Hello!')).toMatch(/^Hello, Ana\. .*no language model is configured/i);
    expect(await ask('Hello!', [])).toMatch(/^Hello\. /);
  });

  it('takes thanks and leave as they are meant', async () => {
    expect(await ask('Thank you!')).toMatch(/^With pleasure, Ana\. /);
    expect(await ask('Good night')).toMatch(/^Goodbye, Ana\. /);
  });

  it.each([
    ['What is my name?', 'Your name is Ana.'],
    ['Where do I live?', 'Your home city is Lisbon.'],
    ['what colour do I like, or my favorite color', 'Your favorite color is green.'],
    ['Do I like jazz?', 'On record, likes jazz: true.'],
  ])('answers "%s" from memory', async (question, answer) => {
    expect(await ask(question)).toContain(answer);
  });

  it.each(['What do you know about me?', 'who am I', 'Tell me everything you remember about me'])(
    'lists what it knows for "%s"',
    async (question) => {
      const answer = await ask(question);
      expect(answer).toContain('Your name is Ana. Your home city is Lisbon. Your favorite color is green.');
    },
  );

  it('owns that it knows nothing', async () => {
    expect(await ask('What do you know about me?', [])).toMatch(/^I have nothing on record about you yet\./);
    expect(await ask('What is my shoe size?')).toMatch(/nothing/i);
  });

  it('says how a model is configured when memory cannot answer', async () => {
    const answer = await ask('Write a poem about Lisbon');
    expect(answer).toMatch(/OPENAI_API_KEY/);
    expect(answer).toMatch(/OPENAI_BASE_URL/);
    expect(answer).toContain('Your home city is Lisbon.');
    expect(answer).not.toContain('green');
  });

  it('is the same for the same input and words itself otherwise in the next turn', async () => {
    const first = await ask('Write a poem');
    expect(await ask('Write a poem')).toBe(first);
    const messages: PromptMessage[] = [
      user('Write a poem'),
      { role: 'assistant', content: first },
      user('Write a poem'),
    ];
    const second = (await stream({ messages })).join('');
    for (const sentence of second.split(/(?<=\.) /)) expect(first).not.toContain(sentence);
  });

  it('claims nothing when its first answer was refused, and fits what was already read', async () => {
    const advice: PromptMessage = { role: 'system', content: 'Avoid this.' };
    const again = (await stream({ messages: [user('Where do I live?'), advice] })).join('');
    expect(again).toMatch(/language model/);
    expect(again).not.toContain('Lisbon');
    const begun: PromptMessage = { role: 'assistant', content: 'Your home city is Lisbon.' };
    const rest = (await stream({ messages: [user('Where do I live?'), begun, advice] })).join('');
    expect(rest).toMatch(/^ .*no language model is configured/i);
  });

  it('reads out no rules', async () => {
    expect(
      await ask('What do you know about me?', ['style: {"rule":"no_emoji"}', 'name: Ana']),
    ).not.toContain('rule');
  });

  it('streams a few words at a time, and gives one piece when asked to', async () => {
    const pieces = await stream({ messages: [user('Hello')] });
    expect(pieces.length).toBeGreaterThan(3);
    const [whole, ...more] = await stream({ messages: [user('Hello')], stream: false });
    expect(more).toEqual([]);
    expect(whole).toBe(pieces.join(''));
  });

  it('stops when its caller leaves', async () => {
    await expect(stream({ messages: [user('Hello')] }, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('stays short and claims nothing that it was not told, whatever is asked and known', async () => {
    const line = fc.tuple(fc.stringMatching(/^[a-z_]{1,30}$/), fc.string({ minLength: 1, maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 300 }),
        fc.array(line, { maxLength: 30 }),
        async (message, lines) => {
          const values = lines.map(([, value]) => value.trim());
          const answer = await ask(
            message,
            lines.map(([key, value]) => `${key}: ${value}`),
          );
          expect(answer.length).toBeLessThanOrEqual(400);
          expect(answer).toMatch(/no language model is configured/i);
          for (const [, value] of answer.matchAll(/\b[Yy]our [a-z ]+ is (.*?)\. /g)) {
            expect(values.some((known) => known.includes(value ?? ''))).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('takes a long message in linear time', async () => {
    const started = performance.now();
    for (const part of ['know about ', 'a'.repeat(16_000), 'good ', ' ', '?what my ']) {
      await ask(part.repeat(16_000 / part.length));
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
