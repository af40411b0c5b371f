import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Holders } from './holders';
import { currentProcess } from './process-identity';

describe('Holders', () => {
  const parent = mkdtempSync(join(tmpdir(), 'vi holders '));
  const directory = join(parent, 'holders');
  const holders = new Holders(directory);
  afterAll(() => rmSync(parent, { recursive: true }));

  it('counts those who live and forgets those who died without a word', () => {
    expect(holders.countLive()).toBe(0);
    const first = holders.add();
    holders.add();
    writeFileSync(join(directory, 'dead'), JSON.stringify({ ...currentProcess(), startedAt: 'before' }));
    writeFileSync(join(directory, 'torn'), '{"pid"');
    expect(holders.countLive()).toBe(2);
    holders.remove(first);
    holders.remove(first);
    expect(holders.countLive()).toBe(1);
  });
});
