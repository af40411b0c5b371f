import { readOptions } from './options';

it('reads what is asked for', () => {
  const { plan, json } = readOptions(['--quick', '--json', 'figures.json']);
  expect(json).toBe('figures.json');
  expect(plan.rounds).toBeLessThan(readOptions([]).plan.rounds);
});

it('refuses what it does not know', () => {
  expect(() => readOptions(['--fast'])).toThrow();
});
