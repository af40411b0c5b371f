import { drive } from '../load/drive';
import { type Block, type Cell, measureBlock } from './block';

/** A cell with its blocks, one a round. */
export interface Series extends Pick<Cell, 'subject' | 'mode' | 'connections'> {
  readonly blocks: readonly Block[];
}

export interface Plan {
  readonly rounds: number;
  readonly blockMs: number;
  readonly warmUpMs: number;
}

/** Begins every round with another cell, so that none always follows the same one. */
export function rotate<T>(items: readonly T[], by: number): T[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

/**
 * Lets every server compile its code and its caches fill: with all connections, which does it soonest. Node
 * needs some thousand turns before a turn costs what it will cost from then on.
 */
async function warmUp(
  cells: readonly Cell[],
  durationMs: number,
  progress: (text: string) => void,
): Promise<void> {
  const most = Math.max(...cells.map(({ connections }) => connections));
  for (const { subject, mode, connections, target } of cells) {
    if (subject === 'model' || connections < most) continue;
    progress(`warm-up: ${subject}, ${mode}`);
    await drive(target, connections, durationMs);
  }
}

/**
 * Measures all cells in short blocks, in turn: what else the machine does, and what drifts in the course of a
 * run, meets all of them alike. `cells` are grouped: the first index is the way of asking, the second the subject.
 */
export async function interleave(
  cells: readonly (readonly Cell[])[],
  plan: Plan,
  postmaster: number,
  progress: (text: string) => void,
): Promise<Series[]> {
  await warmUp(cells.flat(), plan.warmUpMs, progress);
  const blocks = new Map<Cell, Block[]>(cells.flat().map((cell) => [cell, []]));
  for (let round = 0; round < plan.rounds; round++) {
    progress(`round ${round + 1} of ${plan.rounds}`);
    for (const group of rotate(cells, round)) {
      for (const cell of rotate(group, round)) {
        blocks.get(cell)?.push(await measureBlock(cell, plan.blockMs, postmaster));
      }
    }
  }
  return [...blocks].map(([{ subject, mode, connections }, measured]) => ({
    subject,
    mode,
    connections,
    blocks: measured,
  }));
}
