import { createChecks } from '../create-checks';
import { evidence } from '../evidence.fixture';
import { ReleaseFrontier } from '../release-frontier';

const EARLIER =
  'The harbour bus runs every twenty minutes from the old market. The last one leaves before midnight.';
const GIVEN = evidence({
  history: [
    { role: 'user', content: 'Which bus?' },
    { role: 'assistant', content: EARLIER },
  ],
  message: 'And a taxi?',
});

describe('RepetitionCheck', () => {
  it('holds a sentence only while it follows an earlier one word for word', () => {
    const frontier = new ReleaseFrontier(createChecks(GIVEN));
    expect(frontier.push('The harbour bus runs').released).toBe('');
    expect(frontier.push(' late ').released).toBe('The harbour bus runs late ');
  });

  it('releases a first sentence that is said again, and stops at the second', () => {
    const frontier = new ReleaseFrontier(createChecks(GIVEN));
    const first = frontier.push(EARLIER);
    const violation = first.violation ?? frontier.end().violation;
    expect(violation?.rule).toBe('earlier_reply');
    expect(first.released.length).toBeLessThan(EARLIER.length);
  });

  it('stops an endless loop within a few copies', () => {
    const frontier = new ReleaseFrontier(createChecks(evidence()));
    const { violation } = frontier.push('fresh bread and butter, '.repeat(400));
    expect(violation?.rule).toBe('loop');
    expect(violation?.end).toBeLessThan(400);
  });

  it('releases no part of the word that completes a loop, wherever the draft is cut', () => {
    const text = 'fresh bread and butter '.repeat(40);
    const whole = new ReleaseFrontier(createChecks(evidence())).push(text);
    const start = whole.violation?.start ?? 0;
    expect(whole.released).toBe(text.slice(0, start));
    for (let cut = start - 8; cut < start + 8; cut++) {
      const frontier = new ReleaseFrontier(createChecks(evidence()));
      const released = frontier.push(text.slice(0, cut)).released + frontier.push(text.slice(cut)).released;
      expect([cut, released]).toEqual([cut, text.slice(0, start)]);
    }
  });

  it('releases no part of the word that shows that nothing new comes', () => {
    // Three words in an order without a period: after a while no three in a row are new.
    let state = 7;
    const next = (): number => (state = (state * 1103 + 12_345) % 65_536) >> 8;
    const text = Array.from({ length: 400 }, () => ['bread', 'is', 'fresh'][next() % 3]).join(' ');
    const whole = new ReleaseFrontier(createChecks(evidence())).push(text);
    const start = whole.violation?.start ?? 0;
    expect(whole.violation?.rule).toBe('nothing_new');
    for (let cut = start - 8; cut < start + 8; cut++) {
      const frontier = new ReleaseFrontier(createChecks(evidence()));
      const released = frontier.push(text.slice(0, cut)).released + frontier.push(text.slice(cut)).released;
      expect([cut, released]).toEqual([cut, whole.released]);
    }
  });
});
