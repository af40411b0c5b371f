import { type TurnEvent } from '../turn/turn-event';
import { tap, type TurnEnd, type TurnObserver } from './turn-observer';

const token = (text: string): TurnEvent => ({ type: 'generation.token', text });
const complete = { type: 'pipeline.complete' } as TurnEvent;

async function* turn(events: readonly TurnEvent[], failure?: Error): AsyncGenerator<TurnEvent, void> {
  await Promise.resolve();
  for (const event of events) yield event;
  if (failure) throw failure;
}

function recorder(): TurnObserver & { heard: TurnEvent[]; ends: TurnEnd[] } {
  const heard: TurnEvent[] = [];
  const ends: TurnEnd[] = [];
  return { heard, ends, onEvent: (event) => heard.push(event), onEnd: (end) => ends.push(end) };
}

const collect = async (events: AsyncGenerator<TurnEvent, void>): Promise<TurnEvent[]> => {
  const all: TurnEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
};

describe('tap', () => {
  it('passes every event on and tells every observer', async () => {
    const [a, b] = [recorder(), recorder()];
    const passed = await collect(tap(turn([token('x'), complete]), [a, b], fail));
    expect(passed).toEqual([token('x'), complete]);
    expect(a.heard).toEqual(passed);
    expect(b.heard).toEqual(passed);
    expect(a.ends).toEqual([{ type: 'complete' }]);
  });

  it('tells of a failure and passes it on', async () => {
    const observer = recorder();
    const failure = new Error('x');
    await expect(collect(tap(turn([token('x')], failure), [observer], fail))).rejects.toBe(failure);
    expect(observer.ends).toEqual([{ type: 'failed', error: failure }]);
  });

  it('calls a turn whose reader left cancelled', async () => {
    const observer = recorder();
    const events = tap(turn([token('x'), complete]), [observer], fail);
    await events.next();
    await events.return();
    expect(observer.ends).toEqual([{ type: 'cancelled' }]);
  });

  it('lets no observer break a turn', async () => {
    const broken: TurnObserver = {
      onEvent: () => {
        throw new Error('broken');
      },
    };
    const after = recorder();
    const errors: unknown[] = [];
    await collect(tap(turn([token('x'), complete]), [broken, after], (error) => errors.push(error)));
    expect(errors).toHaveLength(2);
    expect(after.heard).toHaveLength(2);
  });
});

function fail(error: unknown): void {
  throw error instanceof Error ? error : new Error(String(error));
}
