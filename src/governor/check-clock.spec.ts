import { type Check } from './check';
import { CheckClock } from './check-clock';
import { ReleaseFrontier } from './release-frontier';

describe('CheckClock', () => {
  it('lets the timed steps stand for those between them', () => {
    let now = 0;
    const clock = new CheckClock();
    const checkOf = (name: Check['name'], cost: number) => (): Check => {
      now += 5;
      return {
        name,
        inspect: () => {
          now += cost;
          return undefined;
        },
        safeUpTo: (draft) => draft.length,
      };
    };
    const spy = jest.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      const checks = [checkOf('posture', 1), checkOf('ungrounded', 2)].map(clock.making);
      const frontier = new ReleaseFrontier(checks, '', clock);
      for (let i = 0; i < 80; i += 1) frontier.push('tram ');
      frontier.end();
    } finally {
      spy.mockRestore();
    }
    const { posture, ungrounded, ...others } = clock.spent;
    expect(others).toEqual({ repetition: 0, locked_fact: 0 });
    // A step for each word and one for each chunk, and what is left over less than sixteen of them.
    expect(posture).toBeGreaterThan(5 + 140);
    expect(posture).toBeLessThan(5 + 180);
    expect(ungrounded - 5).toBe(2 * (posture - 5));
  });
});
