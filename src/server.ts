import { NestFactory } from '@nestjs/core';
import { existsSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { join } from 'node:path';
import { AppModule } from './app.module';
import { configureApp } from './app.setup';
import { ApiClientRepository } from './auth/api-client.repository';
import { UserTokenService } from './auth/user-token.service';
import { type Config } from './config/config';
import { loadConfig } from './config/load-config';
import { releaseMigrations } from './database/migration-files';
import { Migrator } from './database/migrator';
import { openDatabase } from './database/open-database';
import { migrationsDirectory, projectRoot } from './database/project-root';
import { FrameworkLogger } from './telemetry/framework-logger';
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

/** Starts everything, says so, and stops it in order on SIGTERM or SIGINT. */
export async function startServer(variables: NodeJS.ProcessEnv): Promise<void> {
  const dotenv = join(projectRoot, '.env');
  if (existsSync(dotenv)) process.loadEnvFile(dotenv);
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
    const stop = async (): Promise<void> => {
      try {
        await app.close();
      } finally {
        await database.release();
      }
      process.exit(0);
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
    await app.listen(config.server.port, config.server.host).catch((error: unknown) => {
      throw listenError(error, config.server);
    });
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
