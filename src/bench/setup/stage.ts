import { join } from 'node:path';
import { chooseFreePort } from '../../database/embedded/free-port';
import { randomBytes } from 'node:crypto';
import { type Databases, openDatabases } from './databases';
import { ServerProcess } from './server-process';

/** Everything that runs while the bench measures. */
export interface Stage {
  readonly model: ServerProcess;
  readonly floor: ServerProcess;
  readonly vi: ServerProcess;
  readonly databases: Databases;
  close(): Promise<void>;
}

const compiled = (...path: readonly string[]): string => join(__dirname, '..', ...path);

function profiling(directory: string | undefined, name: string): string[] {
  if (directory === undefined) return [];
  return ['--cpu-prof', `--cpu-prof-dir=${directory}`, `--cpu-prof-name=${name}.cpuprofile`];
}

/** Starts the model, the floor and Vi on one PostgreSQL, all on loopback. */
export async function openStage(profile: string | undefined, pace: number | undefined): Promise<Stage> {
  const databases = await openDatabases();
  const servers: ServerProcess[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
    await databases.close();
  };
  const start = async (name: string, entry: string, env: Record<string, string>): Promise<ServerProcess> => {
    const port = await chooseFreePort();
    const nodeOptions = profiling(profile, name);
    const server = await ServerProcess.start({ name, entry, port, env, nodeOptions });
    servers.push(server);
    return server;
  };
  try {
    const model = await start('model', compiled('model.main.js'), {
      ...(pace === undefined ? {} : { PACE_MS: String(pace) }),
    });
    const upstream = { OPENAI_BASE_URL: `http://127.0.0.1:${model.port}/v1` };
    const floor = await start('floor', compiled('floor', 'main.js'), {
      ...upstream,
      DATABASE_URL: databases.floorUrl,
    });
    const vi = await start('vi', compiled('..', 'main.js'), {
      ...upstream,
      DATABASE_URL: databases.viUrl,
      HOST: '127.0.0.1',
      VI_TOKEN_KEYS: `bench:${randomBytes(32).toString('base64url')}`,
    });
    return { model, floor, vi, databases, close };
  } catch (error) {
    await close();
    throw error;
  }
}
