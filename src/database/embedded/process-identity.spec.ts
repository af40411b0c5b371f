import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { currentProcess, isAlive, isRunning, programNameOf } from './process-identity';

describe('a process', () => {
  it('is itself', () => {
    expect(isAlive(currentProcess())).toBe(true);
    expect(programNameOf(process.pid)).toMatch(/node|jest|Main/i);
  });

  it('is not a later one with the same number', () => {
    expect(isAlive({ ...currentProcess(), startedAt: 'long ago' })).toBe(false);
  });

  it('is gone when it has ended', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    expect(isRunning(child.pid ?? 0)).toBe(false);
    expect(programNameOf(child.pid ?? 0)).toBeUndefined();
  });

  it('has a number', () => {
    for (const pid of [0, -1, NaN, 1.5]) expect(isRunning(pid)).toBe(false);
  });
});
