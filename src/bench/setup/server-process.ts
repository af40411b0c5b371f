import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Usage } from '../measure/probe';

const START_LIMIT_MS = 20_000;
const STOP_LIMIT_MS = 30_000;
const POLL_MS = 50;

export interface ServerOptions {
  readonly name: string;
  /** A compiled file: a loader that compiles on the way would count as the server's CPU. */
  readonly entry: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
}

/** A server under test in a process of its own, whose standard output, and with it its log, goes to /dev/null. */
export class ServerProcess {
  private errors = '';
  private readonly child: ChildProcess;

  private constructor(private readonly options: ServerOptions) {
    const probe = join(__dirname, '..', 'measure', 'probe.js');
    const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
    this.child = spawn(process.execPath, [...(options.nodeOptions ?? []), '-r', probe, options.entry], {
      env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', PORT: String(options.port), ...options.env },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr?.on(
      'data',
      (data: Buffer) => (this.errors = (this.errors + String(data)).slice(-2_000)),
    );
  }

  /** Starts it and waits until it answers GET /health. */
  static async start(options: ServerOptions): Promise<ServerProcess> {
    const server = new ServerProcess(options);
    const deadline = performance.now() + START_LIMIT_MS;
    while (!(await server.answers())) {
      if (server.child.exitCode !== null || performance.now() > deadline) {
        server.child.kill('SIGKILL');
        throw new Error(`${options.name} does not start.\n${server.errors}`);
      }
      await sleep(POLL_MS);
    }
    return server;
  }

  get port(): number {
    return this.options.port;
  }

  async usage(): Promise<Usage> {
    const answer = once(this.child, 'message', { signal: AbortSignal.timeout(START_LIMIT_MS) });
    this.child.send('usage');
    const [usage] = (await answer) as [Usage];
    return usage;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_LIMIT_MS);
    this.child.kill('SIGTERM');
    await exited;
    clearTimeout(timer);
  }

  private async answers(): Promise<boolean> {
    try {
      return (await fetch(`http://127.0.0.1:${this.options.port}/health`)).ok;
    } catch {
      return false;
    }
  }
}
