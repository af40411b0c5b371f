import { FALSE_ALARM_CEILING, runSet, SETS } from './run';

describe('the evaluation set of the Governor', () => {
  it.each(SETS.map((set) => [set.type, set] as const))('%s holds its recorded floor', (_type, set) => {
    const result = runSet(set);
    expect(result.errors.filter((error) => error.startsWith('false alarm'))).toEqual([]);
    expect(result.found / result.bad).toBeGreaterThanOrEqual(set.floor);
  });

  it('has at least 200 items and a ceiling of 1 %', () => {
    const items = SETS.map(runSet).reduce((sum, result) => sum + result.bad + result.good, 0);
    expect(items).toBeGreaterThanOrEqual(200);
    expect(FALSE_ALARM_CEILING).toBeLessThanOrEqual(0.01);
  });
});
