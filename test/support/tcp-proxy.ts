import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between Vi and PostgreSQL, and can fail as networks and servers do. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private state: 'open' | 'frozen' | 'refusing' = 'open';
  private port = 0;

  private constructor(private readonly server: Server) {}

  static async start(target: URL): Promise<TcpProxy> {
    const server = createServer();
    const proxy = new TcpProxy(server);
    server.on('connection', (near) => {
      if (proxy.state === 'refusing') return void near.resetAndDestroy();
      const far = connect(Number(target.port || 5432), target.hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        proxy.sockets.add(from);
        if (proxy.state === 'frozen') from.pause();
        from.pipe(to);
        from.on('error', () => to.destroy()).on('close', () => to.destroy());
        from.on('close', () => proxy.sockets.delete(from));
        if (proxy.state === 'frozen') from.unpipe(to).pause();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    proxy.port = (server.address() as AddressInfo).port;
    return proxy;
  }

  /** The same database, reached through here. */
  reach(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }

  /** Nothing passes any more, and nothing is closed: like a stopped process or a lost network. */
  freeze(): void {
    this.state = 'frozen';
    for (const socket of this.sockets) socket.pause();
    for (const socket of this.sockets) socket.unpipe();
  }

  /** Breaks all connections and takes no new one. */
  refuse(): void {
    this.state = 'refusing';
    this.breakAll();
  }

  /** As if nothing had been; what was frozen is broken. */
  restore(): void {
    this.state = 'open';
    this.breakAll();
  }

  async stop(): Promise<void> {
    this.breakAll();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private breakAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
