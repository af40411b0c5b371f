import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectRoot } from '../src/database/project-root';
import { createTestDatabase, type TestDatabase } from './support/database';

jest.setTimeout(60_000);

describe('npm run dev', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('ends the server when npm is told to end, as the runbook does with pkill', async () => {
    const npm = spawn('npm', ['run', 'dev'], {
      cwd: projectRoot,
      env: { ...process.env, PORT: '0', DATABASE_URL: database.url },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = once(npm, 'exit');
    // The server holds the pipe open for as long as it lives.
    const silent = once(npm.stdout, 'close');
    let port: string | undefined;
    for await (const line of createInterface({ input: npm.stdout })) {
      port = /listening on port (\d+)/.exec(line)?.[1];
      if (port !== undefined) break;
    }
    const health = `http://127.0.0.1:${port}/health/live`;
    expect((await fetch(health)).status).toBe(200);
    npm.stdout.resume();
    npm.kill('SIGTERM');
    await Promise.all([ended, silent]);
    await expect(fetch(health)).rejects.toThrow();
  });
});
