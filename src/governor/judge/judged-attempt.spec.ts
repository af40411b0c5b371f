import fc from 'fast-check';
import { GOVERNOR_MODES } from '../../turn/governor-mode';
import { evidence, fact } from '../evidence.fixture';
import { govern, type DraftSource, type GovernOptions } from '../govern';
import { fold, never, scripted } from '../govern.fixture';
import { FAILURES_PER_TURN, SENTENCE_LIMIT_MS, SENTENCES_PER_TURN } from './second-opinion';
import { type Claim, SentenceJudge, type SentenceVerdict } from './sentence-judge';

const GIVEN = evidence({ facts: [fact('survey', 'due in March', 'explicit')] });
const GOOD = [
  'The survey is about a bridge. ',
  'Copper was found in the deck. ',
  'It is due in early spring.',
];
const FALSE = 'The survey was finished a long time ago. ';

/** Answers as it is told and remembers what it was asked. */
class ScriptedJudge extends SentenceJudge {
  override readonly version = 'scripted';
  readonly claims: Claim[] = [];
  readonly signals: AbortSignal[] = [];

  constructor(private readonly answer: (claim: Claim, n: number) => Promise<SentenceVerdict>) {
    super();
  }

  override judge(claim: Claim, _evidence: unknown, signal: AbortSignal): Promise<SentenceVerdict> {
    this.signals.push(signal);
    return this.answer(claim, this.claims.push(claim) - 1);
  }
}

const verdictOn = ({ sentence }: Claim): SentenceVerdict =>
  sentence.includes('finished') ? 'contradicted' : 'unknown';
const honest = (): ScriptedJudge => new ScriptedJudge((claim) => Promise.resolve(verdictOn(claim)));
const silent = (): Promise<never> => new Promise(() => undefined);
const options = (judge: SentenceJudge, rest: Partial<GovernOptions> = {}): GovernOptions => ({
  mode: 'governed',
  maxAttempts: 5,
  deadlineMs: 10_000,
  judge,
  ...rest,
});

describe('a reply that a judge hears', () => {
  it('goes out in whole sentences, with what stands between them', async () => {
    const judge = honest();
    const text = `${GOOD[0]}\n\n- ${GOOD[1]}\n\n${GOOD[2]}\n`;
    const { released, reply } = await fold(
      govern(scripted([text], 3).source, GIVEN, options(judge), never()),
    );
    expect(released).toBe(text);
    expect(judge.claims.map(({ sentence }) => sentence.trim())).toEqual([
      GOOD[0]?.trim(),
      `- ${GOOD[1]?.trim()}`,
      GOOD[2],
    ]);
    expect(judge.claims[1]?.before).toBe(`${GOOD[0]}\n\n`);
    expect(reply.judge).toEqual({ version: 'scripted', judged: 3, contradicted: 0, unchecked: 0 });
  });

  it('never holds what is contradicted, and is continued from the sentence before', async () => {
    const script = scripted([GOOD[0] + FALSE + 'More of it follows here.', GOOD[2] ?? '']);
    const { released, reply, events } = await fold(govern(script.source, GIVEN, options(honest()), never()));
    expect(released).toBe(`${GOOD[0]}${GOOD[2]}`);
    expect(script.requests[1]).toMatchObject({ releasedPrefix: GOOD[0] });
    expect(script.requests[1]?.advice.join()).not.toMatch(/March|survey/);
    expect(events.find(({ type }) => type === 'violation')).toMatchObject({
      violation: { type: 'ungrounded', rule: 'judge' },
      regenerating: true,
    });
    expect(reply.report).toMatchObject({ attempts: 2, outcome: 'regenerated' });
    expect(reply.judge).toMatchObject({ judged: 3, contradicted: 1, unchecked: 0 });
  });

  it('closes with safe words when all five attempts are contradicted', async () => {
    const { released, reply } = await fold(
      govern(scripted([GOOD[0] + FALSE]).source, GIVEN, options(honest()), never()),
    );
    expect(reply.report).toMatchObject({ attempts: 5, outcome: 'completed_safely' });
    expect(released).not.toMatch(/finished/);
  });

  it('lets the whole sentences before a violation out, and not the one that was begun', async () => {
    const script = scripted([
      `${GOOD[0]}The deck is old, and your home in Vienna is far. ${GOOD[2]}`,
      GOOD[1] ?? '',
    ]);
    const given = evidence({ facts: [...GIVEN.pack.facts, fact('city', 'Zagreb')] });
    const { released } = await fold(govern(script.source, given, options(honest()), never()));
    expect(released).toBe(`${GOOD[0]}${GOOD[1]}`);
    expect(script.ended[0]).toBe('aborted');
  });

  it('is heard while the next sentence is written, and its first goes out before the second is there', async () => {
    const source: DraftSource = async function* () {
      yield GOOD[0] ?? '';
      yield 'Copper ';
      await new Promise(() => undefined);
    };
    const leaving = new AbortController();
    const run = govern(source, GIVEN, options(honest()), leaving.signal);
    expect(await run.next()).toMatchObject({ value: { type: 'released', text: GOOD[0] } });
    const pending = run.next();
    leaving.abort(new Error('client left'));
    await expect(pending).rejects.toThrow('client left');
  });

  it('is left by a caller in the middle of a verdict, and the judge hears of it', async () => {
    const judge = new ScriptedJudge(silent);
    const leaving = new AbortController();
    const pending = govern(scripted([GOOD[0] ?? '']).source, GIVEN, options(judge), leaving.signal).next();
    while (judge.signals.length === 0) await new Promise(setImmediate);
    await new Promise(setImmediate);
    leaving.abort(new Error('client left'));
    await expect(pending).rejects.toThrow('client left');
    expect(judge.signals[0]?.aborted).toBe(true);
  });

  it('fails with its source, whatever the judge still thinks of', async () => {
    const source: DraftSource = async function* () {
      yield GOOD[0] ?? '';
      await Promise.resolve();
      throw new Error('upstream is gone');
    };
    const judge = new ScriptedJudge(silent);
    await expect(fold(govern(source, GIVEN, options(judge), never()))).rejects.toThrow('upstream is gone');
    expect(judge.signals[0]?.aborted).toBe(true);
  });

  it('goes out unchecked where the judge fails, and a judge that fails again is left alone', async () => {
    const judge = new ScriptedJudge(() => Promise.reject(new Error('down')));
    const text = Array.from({ length: 5 }, (_, n) => `Stone ${n} lies beside the road.`).join(' ');
    const { released, reply } = await fold(govern(scripted([text]).source, GIVEN, options(judge), never()));
    expect(released).toBe(text);
    expect(judge.claims).toHaveLength(FAILURES_PER_TURN);
    expect(reply.judge).toMatchObject({ judged: 0, contradicted: 0, unchecked: 5 });
  });

  it('waits for a verdict for its limit and no longer', async () => {
    jest.useFakeTimers({ doNotFake: ['performance', 'setImmediate', 'queueMicrotask', 'nextTick'] });
    try {
      const judge = new ScriptedJudge(silent);
      const run = fold(govern(scripted([GOOD[0] ?? '']).source, GIVEN, options(judge), never()));
      while (judge.claims.length === 0) await new Promise(setImmediate);
      let over = false;
      void run.then(() => (over = true));
      await jest.advanceTimersByTimeAsync(SENTENCE_LIMIT_MS - 1);
      expect(over).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      expect((await run).reply.judge).toMatchObject({ judged: 0, unchecked: 1 });
      expect(judge.signals[0]?.aborted).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it('asks for no more sentences than a turn may have, in all attempts together', async () => {
    const judge = honest();
    const stones = Array.from(
      { length: SENTENCES_PER_TURN + 2 },
      (_, n) => `Stone ${n} lies beside the road. `,
    );
    const script = scripted([stones.slice(0, 4).join('') + FALSE, stones.slice(4).join('')]);
    const { released, reply } = await fold(govern(script.source, GIVEN, options(judge), never()));
    expect(released).toBe(stones.join(''));
    expect(judge.claims).toHaveLength(SENTENCES_PER_TURN);
    expect(reply.judge).toMatchObject({ judged: SENTENCES_PER_TURN, contradicted: 1, unchecked: 3 });
  });

  it('asks nobody where nothing is known', async () => {
    const judge = honest();
    const text = GOOD.join('');
    const { reply } = await fold(govern(scripted([text]).source, evidence(), options(judge), never()));
    expect(reply.output).toBe(text);
    expect(judge.claims).toEqual([]);
    expect(reply.judge).toMatchObject({ judged: 0, unchecked: 0 });
  });

  it('is the same however it is cut and however long the verdicts take, and holds nothing contradicted', async () => {
    const sentence = fc.constantFrom(
      ...GOOD.map((good) => `${good.trim()} `),
      FALSE,
      'Is it? ',
      'So. ',
      '\n\n',
    );
    const attempt = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(attempt, { minLength: 2, maxLength: 2 }),
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.nat(6), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...GOVERNOR_MODES),
        async (scripts, size, ticks, mode) => {
          const slow = new ScriptedJudge(async (claim, n) => {
            for (let left = ticks[n % ticks.length] ?? 0; left > 0; left--) await new Promise(setImmediate);
            return verdictOn(claim);
          });
          const limits = { mode, maxAttempts: 2 };
          const late = await fold(
            govern(scripted(scripts, size).source, GIVEN, options(slow, limits), never()),
          );
          const whole = scripted(scripts, 1_000).source;
          const prompt = await fold(govern(whole, GIVEN, options(honest(), limits), never()));
          expect(late.released).toBe(prompt.released);
          expect(late.released).toBe(late.reply.output);
          expect(late.released).not.toMatch(/finished/);
          expect(late.reply.report).toEqual(prompt.reply.report);
        },
      ),
      { numRuns: 150 },
    );
  });
});
