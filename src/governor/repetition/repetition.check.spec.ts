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
});
