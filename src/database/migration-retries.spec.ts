import { MigrationError } from './migration.error';
import { withRetries } from './migration-retries';

const conflict = (): Error =>
  MigrationError.inScript('x', Object.assign(new Error('locked'), { code: '55P03' }));

describe('withRetries', () => {
  it('tries again while others hold the locks', async () => {
    let attempts = 0;
    const work = (): Promise<string> =>
      ++attempts < 3 ? Promise.reject(conflict()) : Promise.resolve('done');
    expect(await withRetries('x', work)).toBe('done');
    expect(attempts).toBe(3);
  });

  it('gives up in the end and says what to look at', async () => {
    await expect(withRetries('0042_x', () => Promise.reject(conflict()), 2)).rejects.toThrow(
      /0042_x: .*locked by other sessions \(2 attempts\).*pg_stat_activity/,
    );
  });

  it('does not repeat any other failure', async () => {
    let attempts = 0;
    const work = (): Promise<never> => (attempts++, Promise.reject(new Error('syntax')));
    await expect(withRetries('x', work)).rejects.toThrow('syntax');
    expect(attempts).toBe(1);
  });
});
