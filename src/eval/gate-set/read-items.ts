import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AmbiguityReason } from '../../turn/ambiguity';
import { type HistoryMessage } from '../../turn/continuity-pack';
import { type GateItem } from './gate-set';

/** A line of a `gate-*.jsonl` of the benchmark; `accept` and `allow` widen what counts as right. */
interface BenchmarkLine {
  readonly source: string;
  readonly message: string;
  readonly history: readonly HistoryMessage[];
  readonly expect: AmbiguityReason | null;
  readonly accept?: readonly AmbiguityReason[];
  readonly allow?: readonly AmbiguityReason[];
}

/** The items of all `gate-*.jsonl` in a directory; the sources are their groups. Throws where there are none. */
export function readItems(directory: string): readonly GateItem[] {
  const names = readdirSync(directory).filter((name) => /^gate-.*\.jsonl$/.test(name));
  if (names.length === 0) throw new Error('the directory holds no gate-*.jsonl');
  return names
    .sort()
    .flatMap((name) => readFileSync(join(directory, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as BenchmarkLine)
    .map(({ source, message, history, expect, accept, allow }) => ({
      group: source,
      message,
      history,
      expected: expect === null ? [] : [expect, ...(accept ?? [])],
      tolerated: allow ?? [],
    }));
}
