import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/database/project-root';
import { eventually } from './eventually';
import { type Answer, type Call, EventStream, type Parsed, send } from './http';

const PROJECT = ['src', 'prisma', 'package.json', 'tsconfig.json', '.swcrc', 'node_modules'];
/** Of the environment of the tests only this is handed on: a developer's settings are no part of a test. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'NODE_V8_COVERAGE'];

/**
 * The real server in a process of its own, started as `npm run dev` starts it. Its project root is a
 * directory of links, so that its logs and local secrets are its own and leave nothing behind.
 */
export class ServerProcess {
  readonly ended: Promise<number | null>;
  private output = '';
  private errors = '';
  private port = 0;

  private constructor(
    readonly process: ChildProcess,
    readonly root: string,
  ) {
    this.process.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
    this.process.stderr?.on('data', (chunk: Buffer) => (this.errors += chunk.toString('utf8')));
    this.ended = once(this.process, 'close').then(([code]) => code as number | null);
  }

  /** Starts it and does not wait: for starts that are to fail. */
  static launch(env: Readonly<Record<string, string>>): ServerProcess {
    const root = mkdtempSync(join(tmpdir(), 'vi-server-'));
    for (const name of PROJECT) symlinkSync(join(projectRoot, name), join(root, name));
    const inherited = INHERITED.map((name) => [name, process.env[name]]);
    const child = spawn(
      process.execPath,
      ['--preserve-symlinks', '--preserve-symlinks-main', '-r', '@swc-node/register', 'src/main.ts'],
      {
        cwd: root,
        env: { ...Object.fromEntries(inherited), PORT: '0', ...env } as NodeJS.ProcessEnv,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    return new ServerProcess(child, root);
  }

  /** Starts it and waits until it listens. */
  static async start(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const server = ServerProcess.launch(env);
    void server.ended.then(() => (server.port ||= -1));
    try {
      server.port = await eventually('a server that listens', () => server.listening(), 60_000);
      if (server.port < 0) throw new Error('it ended');
    } catch (cause) {
      await server.stop();
      throw new Error(`the server did not start:\n${server.output}\n${server.errors}`, { cause });
    }
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Everything that it printed. */
  get stdout(): string {
    return this.output;
  }

  get stderr(): string {
    return this.errors;
  }

  /** The lines of its log, parsed. */
  get log(): Record<string, Parsed>[] {
    const lines = this.output.split('\n').filter((line) => line.startsWith('{'));
    return lines.map((line) => JSON.parse(line) as Record<string, Parsed>);
  }

  get stagingFile(): string {
    return join(this.root, 'logs', 'vi-staging.log');
  }

  readStagingFile(): string {
    return existsSync(this.stagingFile) ? readFileSync(this.stagingFile, 'utf8') : '';
  }

  /** The value of an `export NAME="..."` line, which come last of what it prints at its start. */
  exported(name: string): Promise<string> {
    const line = new RegExp(`^export ${name}="([^"]*)"$`, 'm');
    return eventually(`an export of ${name}`, () => line.exec(this.output)?.[1]);
  }

  send(call: Call): Promise<Answer> {
    return send(this.url, call);
  }

  openStream(call: Omit<Call, 'method' | 'path'>): Promise<EventStream> {
    return EventStream.open(this.url, { method: 'POST', path: '/v1/chat/stream', ...call });
  }

  signal(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  /** Ends it in order and removes what it left. @returns its exit code */
  async stop(): Promise<number | null> {
    this.signal('SIGTERM');
    const hard = setTimeout(() => this.signal('SIGKILL'), 15_000);
    const code = await this.ended;
    clearTimeout(hard);
    rmSync(this.root, { recursive: true, force: true });
    return code;
  }

  private listening(): number | undefined {
    if (this.port < 0) return this.port;
    const port = /^\[Vi\] Server listening on port (\d+)$/m.exec(this.output)?.[1];
    return port === undefined ? undefined : Number(port);
  }
}
