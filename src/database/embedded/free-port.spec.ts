import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { chooseFreePort, isPortFree } from './free-port';

describe('a free port', () => {
  it('is below the range of outgoing connections', async () => {
    const port = await chooseFreePort(() => Promise.resolve(true));
    expect(port).toBeGreaterThan(1_024);
    expect(port).toBeLessThan(32_768);
  });

  it('is not one where somebody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await isPortFree(port)).toBe(false);
    server.close();
    await once(server, 'close');
    expect(await isPortFree(port)).toBe(true);
  });

  it('may not exist', async () => {
    await expect(chooseFreePort(() => Promise.resolve(false))).rejects.toThrow(/No free TCP port/);
  });
});
