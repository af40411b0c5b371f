import { floorTarget, modelTarget, type Mode, viTarget } from './load/target';
import { type Cell, type Subject } from './measure/block';
import { type Stage } from './setup/stage';

interface Ways {
  readonly modes: readonly Mode[];
  readonly connections: readonly number[];
  readonly spreadMs: number;
}

const AT_ONCE: Ways = { modes: ['json', 'stream'], connections: [1, 32], spreadMs: 0 };
/** Streams held side by side, while the model takes its time. */
const PACED: Ways = { modes: ['stream'], connections: [50], spreadMs: 1_000 };

/** What is measured: by way of asking, then by who is asked. */
export function cellsOf({ model, floor, vi, databases: { apiKey } }: Stage, paced: boolean): Cell[][] {
  const ways = paced ? PACED : AT_ONCE;
  return ways.modes.flatMap((mode) =>
    ways.connections.map((connections) => {
      const cell = (subject: Subject, server: Cell['server'], target: Cell['target']): Cell => {
        return { subject, mode, connections, spreadMs: ways.spreadMs, server, target };
      };
      return [
        cell('model', model, modelTarget(model.port, mode)),
        cell('floor', floor, floorTarget(floor.port, mode)),
        cell('vi', vi, viTarget(vi.port, mode, 'few', apiKey)),
        cell('vi500', vi, viTarget(vi.port, mode, 'many', apiKey)),
      ];
    }),
  );
}
