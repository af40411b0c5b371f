import { createInterface } from 'node:readline';
import { acquireEmbedded } from '../../src/database/embedded/embedded-server';

/** Holds the embedded database of a directory: prints its URL, and releases it at the first line of input. */
async function main(dataDir: string): Promise<void> {
  const { adminUrl, release } = await acquireEmbedded({ dataDir, durable: false });
  console.log(adminUrl);
  // Also when the test that started it is gone.
  createInterface({ input: process.stdin }).once('line', finish).once('close', finish);
  let finishing = false;
  function finish(): void {
    if (finishing) return;
    finishing = true;
    void release().finally(() => process.exit());
  }
}

void main(process.argv[2] ?? '');
