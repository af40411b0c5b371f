import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../src/database/project-root';

/** A TypeScript program of this project in a process of its own. */
export interface Program {
  process: ChildProcess;
  /** The next line that it prints; rejects when it ends first. */
  nextLine(): Promise<string>;
  send(line: string): void;
  /** Waits for the end. */
  ended: Promise<{ code: number | null; output: string; errors: string }>;
}

/** `path` is relative to the project. */
export function startProgram(path: string, args: string[], env: NodeJS.ProcessEnv = {}): Program {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', join(projectRoot, path), ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let errors = '';
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    errors,
    output: lines.join('\n'),
  }));
  let read = 0;
  return {
    process: child,
    ended,
    send: (line) => child.stdin.write(`${line}\n`),
    nextLine: async () => {
      while (lines.length <= read) {
        const first = await Promise.race([once(reader, 'line'), ended]);
        if (!Array.isArray(first) && lines.length <= read)
          throw new Error(`${path} ended early: ${first.errors}`);
      }
      return lines[read++] ?? '';
    },
  };
}
