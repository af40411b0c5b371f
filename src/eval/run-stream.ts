import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { percentile } from '../bench/measure/statistics';
import { createChecks } from '../governor/create-checks';
import { type GovernorEvidence } from '../governor/evidence';
import { ReleaseFrontier } from '../governor/release-frontier';
import { evidenceOf, type GovernorCase } from './governor';

/** The issue of time is asked for replies of this length, in characters. */
const LENGTH = 2_000;
const WARM_UP_ROUNDS = 20;
const ROUNDS = 20;

interface Reply {
  readonly text: string;
  readonly evidence: GovernorEvidence;
}

/** The replies of a benchmark's `governor-*.jsonl` that nothing is wrong with. */
function goodReplies(directory: string): readonly Reply[] {
  return readdirSync(directory)
    .filter((name) => /^governor-.*\.jsonl$/.test(name))
    .flatMap((name) => readFileSync(join(directory, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GovernorCase & { reply: string; expect: string | null })
    .filter(({ expect }) => expect === null)
    .map((item) => ({ text: item.reply, evidence: evidenceOf(item) }));
}

/** What is held back after each word of a reply, in characters. */
function holds({ text, evidence }: Reply): readonly number[] {
  const frontier = new ReleaseFrontier(createChecks(evidence));
  return (text.match(/\s*\S+/g) ?? []).map((word) => {
    frontier.push(word);
    return frontier.heldLength;
  });
}

/** Milliseconds for all checks over one reply, that of making them included. */
function timeOf({ text, evidence }: Reply): number {
  const begun = performance.now();
  const frontier = new ReleaseFrontier(createChecks(evidence));
  frontier.push(text);
  frontier.end();
  return performance.now() - begun;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** `run-stream --data DIRECTORY`: what good replies wait for, and what the checks take. */
function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  if (values.data === undefined) throw new Error('--data names the directory of a benchmark');
  const replies = goodReplies(values.data);
  const held = replies.map(holds);
  const each = held.flat();
  const longest = held.map((steps) => Math.max(0, ...steps));
  const long = replies
    .filter(({ text }) => text.length >= LENGTH)
    .map((reply) => ({ ...reply, text: reply.text.slice(0, LENGTH) }));
  const rounds = (count: number): number[] => Array.from({ length: count }, () => long.map(timeOf)).flat();
  rounds(WARM_UP_ROUNDS);
  const times = rounds(ROUNDS);
  const row = (name: string, samples: readonly number[], digits: number): void =>
    print(
      `${name.padEnd(46)}${String(samples.length).padStart(7)}` +
        [0.5, 0.99, 1].map((share) => percentile(samples, share).toFixed(digits).padStart(9)).join(''),
    );
  print(`${''.padEnd(46)}      n      p50      p99      max`);
  row('held after a word, characters', each, 0);
  row('the longest hold of a reply, characters', longest, 0);
  row(`all checks over ${LENGTH} characters, ms`, times, 2);
}

main();
