import { NestFactory } from '@nestjs/core';
import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { AppModule } from './app.module';
import { configureApp } from './app.setup';
import { ApiClientRepository } from './auth/api-client.repository';
import { UserTokenService } from './auth/user-token.service';
import { type Config } from './config/config';
import { loadDotenv } from './config/dotenv';
import { loadConfig } from './config/load-config';
import { type RevivalObserver } from './database/embedded/revival';
import { releaseMigrations } from './database/migration-files';
import { Migrator } from './database/migrator';
import { openDatabase } from './database/open-database';
import { migrationsDirectory, projectRoot } from './database/project-root';
import { EventLog } from './telemetry/event-log';
import { FrameworkLogger } from './telemetry/framework-logger';
import { errorName } from './telemetry/log-catalogue';
import { developmentCredentials, exportLines } from './development';

const say = (line: string): void => void process.stdout.write(`[Vi] ${line}\n`);

/**
 * Development brings its database up to date by itself. In production a migration is a step of its own, taken
 * before the code is deployed, and a server that lacks one does not start.
 */
async function migrate(url: string, production: boolean): Promise<string[]> {
  const migrator = new Migrator(url, migrationsDirectory);
  if (!production) await migrator.up();
  const status = await migrator.status();
  const pending = status.filter(({ state }) => state === 'pending').map(({ id }) => id);
  if (pending.length > 0)
    throw new Error(`Migrations are pending: ${pending.join(', ')}. Run npm run migrate:up first.`);
  return releaseMigrations(status.map(({ id }) => id));
}

function listenError(error: unknown, { host, port }: Config['server']): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} of ${host} is in use. Stop what listens there, or start Vi with another: PORT=${port + 1} npm run dev`,
    );
  }
  if (code === 'EACCES')
    return new Error(`Port ${port} of ${host} may not be used by this user; choose one above 1023.`);
  return error;
}

function tellOfRevivals(log: EventLog, onMoved: () => void): RevivalObserver {
  return {
    revived: () => log.write('database_revived', () => ({})),
    failed: (error) => log.write('database_not_revived', () => ({ error: errorName(error) })),
    moved: () => {
      log.write('database_moved', () => ({}));
      onMoved();
    },
  };
}

/** Starts everything, says so, and stops it in order on SIGTERM or SIGINT. */
export async function startServer(variables: NodeJS.ProcessEnv): Promise<void> {
  loadDotenv(projectRoot, variables);
  const config = loadConfig(variables, projectRoot);
  const database = await openDatabase(config);
  try {
    const migrations = await migrate(database.url, config.server.production);
    const app = await NestFactory.create(AppModule.forRoot(config, database.url), {
      logger: ['warn', 'error', 'fatal'],
      abortOnError: false,
      bodyParser: false,
    });
    app.useLogger(app.get(FrameworkLogger));
    configureApp(app);
    const stop = async (exitCode: number): Promise<void> => {
      try {
        await app.close();
      } finally {
        await database.release();
      }
      process.exit(exitCode);
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(0));
    await app.listen(config.server.port, config.server.host).catch((error: unknown) => {
      throw listenError(error, config.server);
    });
    // Connections of this process go to the address that it began with.
    database.keepRunning(tellOfRevivals(app.get(EventLog), () => void stop(1)));
    const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
    say(`Server listening on port ${port}`);
    say(`Migrations applied: ${migrations.join(', ')}`);
    if (config.log.staging) say('STAGING_VALIDATION_MODE enabled');
    if (config.model.provider === 'offline')
      say('No language model is configured: the offline responder answers from memory');
    for (const warning of config.warnings) say(`Warning: ${warning}`);
    if (config.auth.developmentClient) {
      const credentials = await developmentCredentials(
        config,
        app.get(ApiClientRepository),
        app.get(UserTokenService),
      );
      process.stdout.write(`\n${exportLines(database.url, credentials)}\n`);
    }
  } catch (error) {
    await database.release();
    throw error;
  }
}
