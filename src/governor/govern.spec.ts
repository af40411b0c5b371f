import fc from 'fast-check';
import { type HistoryMessage } from '../turn/continuity-pack';
import { createChecks } from './create-checks';
import { evidence, fact } from './evidence.fixture';
import { GOVERNOR_MODES } from '../turn/governor-mode';
import { govern, type DraftSource, type GovernOptions } from './govern';
import { fold, never, scripted } from './govern.fixture';
import { ReleaseFrontier } from './release-frontier';

const LIMITS: GovernOptions = { mode: 'governed', judge: null, maxAttempts: 5, deadlineMs: 10_000 };
const BUFFERED: GovernOptions = { ...LIMITS, mode: 'buffered' };
const GIVEN = evidence({ facts: [fact('city', 'Zagreb'), fact('name', 'Ana')] });
const CLEAN = 'The tram stops at the square. It takes ten minutes.';
const BAD =
  'The tram stops at the square. Your home in Vienna is far away. Take the train instead, if you like trains.';

describe('govern', () => {
  it('passes a clean draft on as it is', async () => {
    const { released, reply } = await fold(govern(scripted([CLEAN]).source, GIVEN, LIMITS, never()));
    expect(released).toBe(CLEAN);
    expect(reply).toMatchObject({
      output: CLEAN,
      report: { attempts: 1, violations: [], outcome: 'passed' },
    });
    expect(reply.checkMs).toEqual({
      repetition: expect.any(Number),
      locked_fact: expect.any(Number),
      ungrounded: expect.any(Number),
      posture: expect.any(Number),
    });
    expect(Math.min(...Object.values(reply.checkMs))).toBeGreaterThan(0);
  });

  it('aborts the upstream at a violation and continues from what was released', async () => {
    const script = scripted([BAD, 'Your home in Zagreb is near.']);
    const { released, reply, events } = await fold(govern(script.source, GIVEN, LIMITS, never()));
    expect(released).toBe('The tram stops at the square. Your home in Zagreb is near.');
    expect(reply.report).toMatchObject({ attempts: 2, outcome: 'regenerated' });
    expect(script.ended[0]).toBe('aborted');
    expect(script.requests[1]?.releasedPrefix).toBe('The tram stops at the square. ');
    expect(script.requests[1]?.advice.join(' ')).not.toMatch(/Zagreb|Vienna/);
    expect(events.find((e) => e.type === 'violation')).toMatchObject({
      attempt: 1,
      maxAttempts: 5,
      regenerating: true,
    });
  });

  it.each([1, 2, 3, 4])('recovers when the first %i attempts violate', async (k) => {
    const scripts = [...Array.from({ length: k }, () => BAD), 'It takes ten minutes.'];
    const { released, reply } = await fold(govern(scripted(scripts).source, GIVEN, LIMITS, never()));
    expect(released).toBe('The tram stops at the square. It takes ten minutes.');
    expect(reply.report.attempts).toBe(k + 1);
    expect(reply.report.violations).toHaveLength(k);
  });

  it('closes what was begun with safe words after five attempts', async () => {
    const { released, reply, events } = await fold(govern(scripted([BAD]).source, GIVEN, LIMITS, never()));
    expect(reply.report).toMatchObject({ attempts: 5, outcome: 'completed_safely' });
    expect(released.startsWith('The tram stops at the square. ')).toBe(true);
    expect(released).not.toMatch(/Vienna/);
    expect(released.length).toBeGreaterThan('The tram stops at the square. '.length);
    expect(
      events.filter((e) => e.type === 'violation').map((e) => e.type === 'violation' && e.regenerating),
    ).toEqual([true, true, true, true, false]);
  });

  it('withholds when nothing of the model could go out', async () => {
    const { released, reply } = await fold(
      govern(scripted(['My darling, hello.']).source, GIVEN, LIMITS, never()),
    );
    expect(reply.report.outcome).toBe('withheld');
    expect(released).toBe(reply.output);
    expect(released).not.toMatch(/darling/);
    expect(released.length).toBeGreaterThan(20);
  });

  it.each([
    ['goes on', 'It takes ten minutes.'],
    ['says the beginning again', 'The tram stops at the square. It takes ten minutes.'],
    [
      'says the last sentence again with other spacing',
      '\nThe tram stops at the square. It takes ten minutes.',
    ],
  ])('stitches an attempt that %s', async (_name, second) => {
    for (const size of [1, 3, 50]) {
      const { released } = await fold(govern(scripted([BAD, second], size).source, GIVEN, LIMITS, never()));
      expect(released).toBe('The tram stops at the square. It takes ten minutes.');
    }
  });

  it('lets a model that says the same to every question say it, after asking once for other words', async () => {
    const same = 'All is fine today, and the weather seems mild.';
    const history: HistoryMessage[] = [];
    const seen: unknown[] = [];
    for (const message of ['How is the harbour?', 'And the old market?', 'What about the ferry?']) {
      const { reply } = await fold(
        govern(scripted([same]).source, evidence({ history: [...history], message }), LIMITS, never()),
      );
      seen.push([reply.output, reply.report.attempts, reply.report.outcome]);
      history.push({ role: 'user', content: message }, { role: 'assistant', content: reply.output });
    }
    expect(seen).toEqual([
      [same, 1, 'passed'],
      [same, 2, 'regenerated'],
      [same, 2, 'regenerated'],
    ]);
  });

  it('forbids a loop in every attempt, also of what was said before', async () => {
    const same = 'All is fine today, and the weather seems mild. ';
    const history: HistoryMessage[] = [
      { role: 'user', content: 'How is the harbour?' },
      { role: 'assistant', content: same.trim() },
    ];
    const given = evidence({ history, message: 'And the old market?' });
    const { reply } = await fold(govern(scripted([same.repeat(30)]).source, given, LIMITS, never()));
    expect(reply.report.violations.map(({ rule }) => rule)).toEqual([
      'earlier_reply',
      'loop',
      'loop',
      'loop',
      'loop',
    ]);
    expect(reply.report.outcome).toBe('completed_safely');
  });

  it('takes safe words for no earlier reply', async () => {
    const withheld = await fold(govern(scripted(['My darling, hello.']).source, GIVEN, LIMITS, never()));
    const history: HistoryMessage[] = [
      { role: 'user', content: 'How is the harbour?' },
      { role: 'assistant', content: withheld.reply.output },
    ];
    const given = evidence({ history, message: 'And the old market?' });
    const { reply } = await fold(govern(scripted([withheld.reply.output]).source, given, LIMITS, never()));
    expect(reply.report.outcome).toBe('passed');
  });

  it('gives errors of the source on', async () => {
    const source: DraftSource = async function* () {
      yield 'The tram ';
      await Promise.resolve();
      throw new Error('upstream is gone');
    };
    await expect(fold(govern(source, GIVEN, LIMITS, never()))).rejects.toThrow('upstream is gone');
  });

  it('ends at once when its signal fires, even if the source hangs', async () => {
    const controller = new AbortController();
    let inner: AbortSignal | undefined;
    const source: DraftSource = async function* (_request, signal) {
      inner = signal;
      yield 'The tram ';
      await new Promise(() => undefined);
    };
    const run = govern(source, GIVEN, LIMITS, controller.signal);
    await run.next();
    const pending = run.next();
    controller.abort(new Error('client left'));
    await expect(pending).rejects.toThrow('client left');
    expect(inner?.aborted).toBe(true);
  });

  it('stops the source when its consumer leaves', async () => {
    const script = scripted([CLEAN]);
    const run = govern(script.source, GIVEN, LIMITS, never());
    await run.next();
    await run.return(undefined as never);
    expect(script.ended).toEqual(['aborted']);
  });

  it('begins no further attempt after the deadline, and ends one that hangs', async () => {
    const source: DraftSource = async function* (request) {
      if (request.attempt > 1) await new Promise(() => undefined);
      yield BAD;
    };
    const { reply } = await fold(govern(source, GIVEN, { ...LIMITS, deadlineMs: 30 }, never()));
    expect(reply.report.outcome).toBe('completed_safely');
    expect(reply.output).not.toMatch(/Vienna/);
  });

  it('never lets a violation out, whatever violates, wherever and however it is cut', async () => {
    const lead = fc.constantFrom('', 'Well, ', 'The tram stops here. ', 'I ', 'Since ', 'Hi ');
    const poison = fc.constantFrom(
      'my darling, yes.',
      'I can not live without you.',
      'Your home in Vienna is far.',
      'I have sent the email to your landlord.',
    );
    await fc.assert(
      fc.asyncProperty(
        lead,
        poison,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...GOVERNOR_MODES),
        async (l, p, size, k, mode) => {
          const scripts = [...Array.from({ length: k }, () => l + p), 'It takes ten minutes.'];
          const { released, reply } = await fold(
            govern(scripted(scripts, size).source, GIVEN, { ...LIMITS, mode }, never()),
          );
          expect(released).toBe(reply.output);
          expect(released).not.toMatch(/darling|without you|Vienna|email/);
          const frontier = new ReleaseFrontier(createChecks(GIVEN));
          expect(frontier.push(released).violation ?? frontier.end().violation).toBeUndefined();
        },
      ),
      { numRuns: 150 },
    );
  });

  describe('buffered', () => {
    const run = (scripts: readonly string[], size?: number) => {
      const script = scripted(scripts, size);
      return { script, run: govern(script.source, GIVEN, BUFFERED, never()) };
    };

    it('releases a clean draft as one piece, after its end', async () => {
      const { script, run: reply } = run([CLEAN]);
      expect(await reply.next()).toEqual({ done: false, value: { type: 'released', text: CLEAN } });
      expect(script.ended).toEqual(['complete', 'closed']);
      expect(await reply.next()).toMatchObject({ done: true, value: { output: CLEAN } });
    });

    it('leaves nothing of an attempt that violated', async () => {
      const { script, run: reply } = run([BAD, 'It takes ten minutes.']);
      const { released, reply: end, events } = await fold(reply);
      expect(events.map(({ type }) => type)).toEqual(['violation', 'released']);
      expect(released).toBe('It takes ten minutes.');
      expect(end.report).toMatchObject({ attempts: 2, outcome: 'regenerated' });
      expect(script.requests.map(({ releasedPrefix }) => releasedPrefix)).toEqual(['', '']);
      expect(script.ended[0]).toBe('aborted');
    });

    it('withholds after five attempts, however well they began', async () => {
      const { released, reply } = await fold(run([BAD]).run);
      expect(reply.report).toMatchObject({ attempts: 5, outcome: 'withheld' });
      expect(released).not.toMatch(/tram|Vienna/);
    });

    it('releases nothing of an attempt that hangs behind the deadline', async () => {
      const source: DraftSource = async function* (request) {
        yield request.attempt === 1 ? BAD : 'It takes ten minutes. ';
        if (request.attempt > 1) await new Promise(() => undefined);
      };
      const { released, reply } = await fold(govern(source, GIVEN, { ...BUFFERED, deadlineMs: 30 }, never()));
      expect(reply.report.outcome).toBe('withheld');
      expect(released).not.toMatch(/minutes/);
    });

    it('releases all of a clean attempt or safe words, and nothing before either', async () => {
      const sentence = fc.constantFrom(
        'The tram stops. ',
        'It is late. ',
        'My darling, yes. ',
        'Your home in Vienna. ',
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 5 }),
          fc.integer({ min: 1, max: 20 }),
          async (attempts, size) => {
            const scripts = attempts.map((sentences) => sentences.join(''));
            const { events, reply } = await fold(run(scripts, size).run);
            const clean = scripts.find((script) => !/darling|Vienna/.test(script));
            expect(events.findIndex(({ type }) => type === 'released')).toBe(events.length - 1);
            if (clean === undefined) expect(reply.report.outcome).toBe('withheld');
            else expect(reply.output).toBe(clean);
          },
        ),
        { numRuns: 100 },
      );
    });
  });

  it('judges text by the tools that answered before it', async () => {
    const toolOutputs: { tool: string; content: string }[] = [];
    const source: DraftSource = async function* () {
      yield 'One moment. ';
      toolOutputs.push({ tool: 'trams', content: '{"line":"6","minutes":12}' });
      await Promise.resolve();
      yield 'Line 6 takes 12 minutes.';
    };
    const { reply } = await fold(govern(source, { ...GIVEN, toolOutputs }, LIMITS, never()));
    expect(reply.report.outcome).toBe('passed');
  });
});
