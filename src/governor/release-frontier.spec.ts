import fc from 'fast-check';
import { createChecks } from './create-checks';
import { type GovernorEvidence } from './evidence';
import { evidence, fact } from './evidence.fixture';
import { ReleaseFrontier } from './release-frontier';

const EARLIER =
  'The northern line runs every ten minutes until late. Buy the ticket before you board the train.';

const EVIDENCES: readonly GovernorEvidence[] = [
  evidence(),
  evidence({
    facts: [
      fact('name', 'Ana'),
      fact('city', 'Zagreb'),
      fact('age', 34),
      fact('pet', 'a dog named Rex'),
      fact('time_format', '24h'),
    ],
    history: [
      { role: 'user', content: 'How do I get to the airport?' },
      { role: 'assistant', content: EARLIER },
    ],
    message: 'And what does it cost?',
  }),
  evidence({
    tools: ['{"flight":"OU 412","departure":"14:20","gate":7,"status":"delayed","delay_min":25}'],
    message: 'When do I leave?',
  }),
  evidence({
    facts: [
      fact('style', { rule: 'never_say', phrase: 'cheap' }),
      fact('limit', { rule: 'max_words', max: 30 }),
    ],
  }),
];

/** Beginnings, middles and ends of what the checks look for, so that chance puts violations together often. */
const PIECES = [
  'I can not',
  "I can't",
  'live',
  'without you',
  'your',
  'You',
  'you live in',
  'Split',
  'Zagreb',
  'Hi',
  'Maria',
  'Ana',
  'my',
  'darling',
  'I am',
  "I'm",
  'so',
  'sorry',
  'deeply',
  'love you',
  'your cat',
  'your dog',
  'At 41',
  'At 34',
  ',',
  '.',
  '?',
  '!',
  '\n',
  '"',
  '`',
  '```',
  '3:15',
  'pm',
  '14:20',
  'gate 9',
  'gate 7',
  'OU 412',
  'Lufthansa',
  'has been',
  'cancelled',
  'The weather is mild',
  'cheap',
  'che',
  'I have',
  'sent',
  'the email',
  'you told me',
  'the northern line runs',
  'every ten minutes until late',
  'Buy the ticket before you board the train',
  'a',
  'of',
  'don',
  "don't",
  'wo',
  "won't",
  '\u200b',
  'é',
  '😀',
  '\ud83d',
  'ｌｏｖｅ',
  'dаrling',
];

const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 24 },
  )
  .chain((pieces) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', '', '  '), { minLength: pieces.length, maxLength: pieces.length })
      .map((gaps) => pieces.map((p, i) => p + (gaps[i] ?? '')).join('')),
  );
const cuts = fc.array(fc.nat(7), { minLength: 1, maxLength: 40 });

interface Outcome {
  released: string;
  violation: string;
}

function release(chunks: readonly string[], given: GovernorEvidence): Outcome {
  const frontier = new ReleaseFrontier(createChecks(given));
  let released = '';
  for (const chunk of chunks) {
    const step = frontier.push(chunk);
    released += step.released;
    if (step.violation) return { released, violation: `${step.violation.rule}@${step.violation.start}` };
  }
  const last = frontier.end();
  return {
    released: released + last.released,
    violation: last.violation ? `${last.violation.rule}@${last.violation.start}` : '',
  };
}

function cut(whole: string, sizes: readonly number[]): string[] {
  const chunks: string[] = [];
  for (let at = 0, i = 0; at < whole.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    chunks.push(whole.slice(at, at + size));
    at += size;
    if (size === 0 && sizes.every((s) => s === 0)) return [whole];
  }
  return chunks;
}

const given = fc.constantFrom(...EVIDENCES);
const RUNS = { numRuns: 300 };

describe('ReleaseFrontier', () => {
  it('releases the same text and finds the same violation however the text is cut', () => {
    fc.assert(
      fc.property(text, cuts, given, (whole, sizes, e) => {
        expect(release(cut(whole, sizes), e)).toEqual(release([whole], e));
      }),
      RUNS,
    );
  });

  it('agrees with a cut at every character', () => {
    fc.assert(
      fc.property(text, given, (whole, e) => {
        expect(release(cut(whole, [1]), e)).toEqual(release([whole], e));
      }),
      RUNS,
    );
  });

  it('releases only a beginning of the text, all of it unless there is a violation, and never the violation', () => {
    fc.assert(
      fc.property(text, given, (whole, e) => {
        const { released, violation } = release([whole], e);
        expect(whole.startsWith(released)).toBe(true);
        if (!violation) expect(released).toBe(whole);
        else expect(released.length).toBeLessThanOrEqual(Number(violation.split('@')[1]));
      }),
      RUNS,
    );
  });

  it('releases text that does not violate when it is read again on its own', () => {
    fc.assert(
      fc.property(text, given, (whole, e) => {
        const { released } = release([whole], e);
        const frontier = new ReleaseFrontier(createChecks(e));
        expect(frontier.push(released).violation).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('releases neutral text at once', () => {
    const frontier = new ReleaseFrontier(createChecks(evidence({ facts: [fact('city', 'Zagreb')] })));
    for (const chunk of ['The ', 'tide ', 'rises ', 'at ', 'noon ', 'today ']) {
      expect(frontier.push(chunk).released).toBe(chunk);
    }
  });

  it('lets go of a phrase as soon as it takes another way', () => {
    const frontier = new ReleaseFrontier(createChecks(evidence()));
    expect(frontier.push('I love you').released).toBe('');
    expect(frontier.push('r idea of a map. ').released).toBe('I love your idea of a map. ');
  });

  it.each([
    ['the case', 'MY DARLING, the shop is open.'],
    ['full width letters', 'Ｍｙ ｄａｒｌｉｎｇ, the shop is open.'],
    ['letters of another alphabet', 'My dаrling, the shop is open.'],
    ['invisible characters', 'My dar\u200bl\u00ading, the shop is open.'],
    ['curly apostrophes', 'The shop is open. I can’t live without you.'],
  ])('sees through %s', (_name, whole) => {
    const { violation } = release([whole], evidence());
    expect(violation).toMatch(/^(?:intimacy|dependency)/);
  });

  it('gives spans in offsets of the raw text', () => {
    const whole = 'Ⅷ ﬁne 😀. My dar\u200bling, yes.';
    const { released } = release([whole], evidence());
    expect(released).toBe('Ⅷ ﬁne 😀. ');
  });

  it('reads every character once: 100 KB in pieces', () => {
    const whole =
      'The tide turns twice a day, and nobody minds it much. '.repeat(3).concat('x').repeat(1) +
      unique(100_000);
    const frontier = new ReleaseFrontier(createChecks(evidence({ facts: [fact('city', 'Zagreb')] })));
    for (const chunk of cut(whole, [5])) frontier.push(chunk);
    frontier.end();
    expect(frontier.draft.inspected).toBe(whole.length);
    expect(frontier.heldLength).toBe(0);
  });
});

/** Prose that does not repeat itself: numbered words. */
function unique(length: number): string {
  let out = '';
  for (let i = 0; out.length < length; i++) out += `word${i} then${i * 7} stone${i * 13}. `;
  return out;
}
