import { TurnsInFlight } from './turns-in-flight';

describe('TurnsInFlight', () => {
  it('passes on that the client left', () => {
    const client = new AbortController();
    const { signal } = new TurnsInFlight().begin(client.signal);
    client.abort(new Error('left'));
    expect(signal.aborted).toBe(true);
    expect(signal.reason).toEqual(new Error('left'));
  });

  it('knows of a client that had left before', () => {
    expect(new TurnsInFlight().begin(AbortSignal.abort()).signal.aborted).toBe(true);
  });

  it('waits for the turns that are under way, and takes no more', async () => {
    const turns = new TurnsInFlight();
    const turn = turns.begin(new AbortController().signal);
    let stopped = false;
    const stop = turns.beforeApplicationShutdown().then(() => (stopped = true));
    await new Promise(setImmediate);
    expect(() => turns.begin(new AbortController().signal)).toThrow(
      expect.objectContaining({ code: 'shutting-down' }),
    );
    expect(stopped).toBe(false);
    turn.end();
    await stop;
    expect(turn.signal.aborted).toBe(false);
  });
});
