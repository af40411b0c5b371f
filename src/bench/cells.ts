import { floorTarget, modelTarget, type Mode, viTarget } from './load/target';
import { type Cell, type Subject } from './measure/block';
import { type Stage } from './setup/stage';

const MODES: readonly Mode[] = ['json', 'stream'];
const CONNECTIONS = [1, 32] as const;

/** What is measured: by way of asking, then by who is asked. */
export function cellsOf({ model, floor, vi, databases: { apiKey } }: Stage): Cell[][] {
  return MODES.flatMap((mode) =>
    CONNECTIONS.map((connections) => {
      const cell = (subject: Subject, server: Cell['server'], target: Cell['target']): Cell => {
        return { subject, mode, connections, server, target };
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
