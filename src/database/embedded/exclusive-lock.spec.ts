import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withExclusiveLock } from './exclusive-lock';
import { currentProcess } from './process-identity';

describe('withExclusiveLock', () => {
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'vi lock '))));
  afterEach(() => rmSync(directory, { recursive: true }));

  it('lets one in at a time and leaves one small file', async () => {
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 5 }, () =>
        withExclusiveLock(directory, 30_000, async () => {
          most = Math.max(most, ++inside);
          await new Promise((resolve) => setTimeout(resolve, 5));
          inside--;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(readdirSync(directory)).toHaveLength(1);
  });

  it('is given back when the work fails', async () => {
    await expect(withExclusiveLock(directory, 1_000, () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(await withExclusiveLock(directory, 1_000, () => Promise.resolve('yes'))).toBe('yes');
  });

  it('is taken over from a process that died, also when its number lives again', async () => {
    writeFileSync(join(directory, 'claim-7'), JSON.stringify({ ...currentProcess(), startedAt: 'before' }));
    expect(await withExclusiveLock(directory, 1_000, () => Promise.resolve('yes'))).toBe('yes');
  });

  it('names the process that does not let go', async () => {
    writeFileSync(join(directory, 'claim-1'), JSON.stringify(currentProcess()));
    await expect(withExclusiveLock(directory, 50, () => Promise.resolve())).rejects.toThrow(
      `Process ${process.pid} holds the lock`,
    );
  });
});
