import fc from 'fast-check';
import { type HistoryMessage } from '../turn/continuity-pack';
import { checkAmbiguity } from './ambiguity-gate';

const reason = (message: string, history: readonly HistoryMessage[] = []): string | undefined =>
  checkAmbiguity(message, history)?.reason;

const ROME: readonly HistoryMessage[] = [
  { role: 'user', content: 'Who designed the Trevi fountain?' },
  { role: 'assistant', content: 'Nicola Salvi did.' },
];
const GREETING: readonly HistoryMessage[] = [
  { role: 'user', content: 'hi' },
  { role: 'assistant', content: 'Hello! How can I help you today?' },
];

describe('checkAmbiguity', () => {
  it.each(['so what not', '', '  \n', 'hjkfdshjk', 'of the in and to', '&&&&&&'])(
    'finds no sense in %j',
    (message) => {
      expect(reason(message)).toBe('MALFORMED_QUERY');
    },
  );

  it.each(['when did he retire?', 'print it twice', 'the second one', 'what about those?', 'undo that'])(
    'misses what %j stands on',
    (message) => expect(reason(message)).toBe('DANGLING_REFERENCE'),
  );

  it.each([
    'which is quieter?',
    'compare Vienna',
    'is rye healthier?',
    'better or worse?',
    'Tesla vs the other',
    'pros and cons of each?',
    'ours is lighter',
    'how much cheaper is the Dell?',
    'should I upgrade?',
    'do you like the other version more?',
    'not quite as fast',
    'give me a comparison',
    'Interesting. Why is the Dell better?',
    'what is best?',
    'which wins?',
    "I'd prefer the other",
  ])('misses a side of %j', (message) => {
    expect(reason(message)).toBe('UNDERSPECIFIED_COMPARISON');
  });

  it.each([
    'tell me a joke without telling a joke',
    'only reply in one word, in great detail',
    'keep the draft but delete the draft',
    'use exactly three words, ten words in total',
    'Write a short but very long summary of War and Peace.',
    'Give me a brief but extremely detailed summary',
    'give me a tall but short glass',
    'summarise the novel in two sentences, using at least five paragraphs',
    'pick a number below 3 that is above 7',
    'a team of four people consisting of three men and three women',
    'a sonnet of twenty lines',
    'meet me before noon, after 3 pm',
    'schedule the call in the morning at 9 pm',
    'wake me up at 6 but let me sleep until 8',
    'a windowless room with large windows',
    'open the window and keep the window shut',
    'I want a hot drink that is ice cold',
    'set the volume to zero and to maximum',
    'add a chapter to the story but do not change the story',
    'unsubscribe me but keep sending me the newsletter',
    'name every guest but leave all of them out',
    'add salt to the soup but do not put any salt in it',
    'plan a table for two for five people',
    'a meeting of ten minutes that lasts two hours',
    'show results from after 2020 that are older than 2010',
    'divide the ten apples into three groups of five',
  ])('finds that %j excludes itself', (message) => expect(reason(message)).toBe('CONTRADICTORY_REQUEST'));

  it.each([
    'status report',
    'hello',
    'hi',
    'ok',
    'Ivana Babić',
    'git push --force',
    'https://example.org',
    '42',
    '🙂',
    'Wie geht es dir?',
    'dove sei stato?',
    '元気ですか',
    'it is raining',
    'is it safe to swim here?',
    'what time is it?',
    'my bike is broken, how do I fix it?',
    'which is bigger, a cat or a dog?',
    'a short poem about a long road',
    'recomend a resturant',
    'so what?',
    'Explain quantum physics simply but thoroughly',
    'Describe photosynthesis quickly yet accurately',
    'a happy but sad song',
    'a simple yet complex melody',
    'write three paragraphs of 100 words each',
    'find flights leaving after 6 pm and arriving before 10 am',
    'divide the fifteen apples into three groups of five',
    'translate hot and cold into Czech',
    'do not add sugar yet, add sugar at the end',
    'iPhone versus Pixel',
    'how much longer will the rain last?',
    'find a hotel above 60 and below 90 euros',
    'thx',
    'lol',
  ])('lets %j pass', (message) => expect(checkAmbiguity(message, [])).toBeNull());

  it.each(['when did he retire?', 'why?', 'which is quieter?', 'the second one'])(
    'lets %j pass once the conversation has named something',
    (message) => expect(checkAmbiguity(message, ROME)).toBeNull(),
  );

  it('takes a greeting for no anchor', () => {
    expect(reason('when did he retire?', GREETING)).toBe('DANGLING_REFERENCE');
  });

  it('points at the word that is unclear', () => {
    const message = 'when did he retire?';
    const span = checkAmbiguity(message, [])?.span;
    expect(message.slice(span?.start, span?.end)).toBe('he');
  });

  it.each([
    ['Which is better?', 'better'],
    ['which one is cheaper?', 'cheaper'],
    ['which is the hottest?', 'hottest'],
    ['which lasts longer?', 'longer'],
    ['which should I buy?', 'buy'],
    ['is rye healthier?', 'healthier'],
  ])('points in %j at what is compared by', (message, words) => {
    const span = checkAmbiguity(message, [])?.span;
    expect(message.slice(span?.start, span?.end)).toBe(words);
  });

  it('never throws, answers within bounds and always the same', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    fc.assert(
      fc.property(texts, (message) => {
        const finding = checkAmbiguity(message, []);
        expect(checkAmbiguity(message, [])).toEqual(finding);
        if (!finding) return;
        expect(finding.confidence).toBeGreaterThanOrEqual(0);
        expect(finding.confidence).toBeLessThanOrEqual(1);
        expect(finding.span.start).toBeLessThanOrEqual(finding.span.end);
        expect(finding.span.end).toBeLessThanOrEqual(message.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['a', 'a ', 'it ', '"', 'no ', 'don’t ', '-', '𝕏', 'and ', '1 word '])(
    'reads 64 KB of %j in time',
    (unit) => {
      const message = unit.repeat(Math.ceil(65_536 / unit.length));
      checkAmbiguity(message, []);
      const started = performance.now();
      for (let i = 0; i < 5; i += 1) checkAmbiguity(message, []);
      // Ten times what it takes, for machines that do other things too.
      expect((performance.now() - started) / 5).toBeLessThan(50);
    },
  );
});
