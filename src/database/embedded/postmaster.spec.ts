import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostmaster, parsePostmasterFile, stopPostmaster } from './postmaster';

const FILE = `4711
/var/lib/vi/cluster
1795405515
22675

127.0.0.1
  2182155     65587
ready   
`;

describe('postmaster.pid', () => {
  it('names the server, its port and its state', () => {
    expect(parsePostmasterFile(FILE)).toEqual({ pid: 4711, port: 22675, status: 'ready' });
  });

  it('may be cut short by a crash', () => {
    expect(parsePostmasterFile('4711\n/var')).toEqual({ pid: 4711, port: 0, status: '' });
    expect(parsePostmasterFile('')).toBeUndefined();
    expect(parsePostmasterFile('what')).toBeUndefined();
  });
});

describe('a cluster without a server', () => {
  const cluster = mkdtempSync(join(tmpdir(), 'vi-cluster-'));
  afterAll(() => rmSync(cluster, { recursive: true }));

  it('has nothing to find and nothing to stop', async () => {
    expect(findPostmaster(cluster)).toBeUndefined();
    expect(await stopPostmaster(cluster, 1_000)).toBe(true);
  });
});
