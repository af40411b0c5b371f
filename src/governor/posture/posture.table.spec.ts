import { Automaton } from '../phrase/automaton';
import { POSTURE_ADVICE, POSTURE_TABLE } from './posture.table';

describe('the posture table', () => {
  it('gives each rule an id of its own, a reason and patterns that compile', () => {
    expect(new Set(POSTURE_TABLE.map((rule) => rule.id)).size).toBe(POSTURE_TABLE.length);
    for (const rule of POSTURE_TABLE) {
      expect(rule.reason.length).toBeGreaterThan(15);
      expect(POSTURE_ADVICE[rule.family]).toBeTruthy();
      expect(() => new Automaton([rule.patterns])).not.toThrow();
    }
  });

  it('starts no phrase with an article, so that the first word of a reply goes out at once', () => {
    const automaton = new Automaton(
      POSTURE_TABLE.filter((rule) => !rule.profiles && !rule.modes).map((rule) => rule.patterns),
    );
    const on = automaton.states[automaton.start]?.on;
    for (const word of ['the', 'an', 'it', 'this', 'that', 'for', 'in', 'and', 'to', 'is'])
      expect(on?.has(word)).toBe(false);
  });
});
