import { NestFactory } from '@nestjs/core';
import { type INestApplication } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool, type QueryResultRow } from 'pg';
import { AppModule } from '../../src/app.module';
import { configureApp } from '../../src/app.setup';
import { UserTokenService } from '../../src/auth/user-token.service';
import { issueApiKey } from '../../src/common/api-key';
import { loadConfig } from '../../src/config/load-config';
import { projectRoot } from '../../src/database/project-root';
import { type Scope } from '../../src/turn/principal';
import { createTestDatabase, type TestDatabase } from './database';
import { type Answer, type Call, EventStream, send, type ServerSentEvent } from './http';
import { ScriptedModel, type WireMessage } from './scripted-model';

const CHAT = '/v1/chat';
const CLIENT_SCOPES: readonly Scope[] = ['chat', 'identity', 'identity.link'];
const STREAM = '/v1/chat/stream';
let people = 0;

/** The whole of Vi in this process: a database of its own, a scripted model, a free port of loopback. */
export class TestApp {
  private constructor(
    readonly nest: INestApplication,
    readonly url: string,
    readonly model: ScriptedModel,
    readonly database: TestDatabase,
    readonly pool: Pool,
    private readonly dataDir: string,
  ) {}

  /** `env` adds to the settings of a development server that writes no log; `reach` is its way to the database. */
  static async start(
    env: Readonly<Record<string, string>> = {},
    reach = (databaseUrl: string): string => databaseUrl,
  ): Promise<TestApp> {
    const dataDir = mkdtempSync(join(tmpdir(), 'vi-app-'));
    const [model, database] = await Promise.all([ScriptedModel.start(), createTestDatabase()]);
    const config = loadConfig(
      { VI_DATA_DIR: dataDir, OPENAI_BASE_URL: model.baseUrl, LOG_LEVEL: 'silent', ...env },
      projectRoot,
    );
    const nest = await NestFactory.create(AppModule.forRoot(config, reach(database.url)), {
      logger: false,
      abortOnError: false,
      bodyParser: false,
    });
    configureApp(nest);
    await nest.listen(0, '127.0.0.1');
    const { port } = (nest.getHttpServer() as Server).address() as AddressInfo;
    const pool = new Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
    return new TestApp(nest, `http://127.0.0.1:${port}`, model, database, pool, dataDir);
  }

  async stop(): Promise<void> {
    await this.model.stop();
    await this.nest.close();
    await this.pool.end();
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  send(call: Call): Promise<Answer> {
    return send(this.url, call);
  }

  get(path: string, token?: string): Promise<Answer> {
    return this.send({ path, token });
  }

  post(path: string, body: Call['body'], token?: string): Promise<Answer> {
    return this.send({ method: 'POST', path, body: body ?? {}, token });
  }

  chat(body: Call['body'], token?: string): Promise<Answer> {
    return this.post(CHAT, body, token);
  }

  openStream(body: Call['body'], token?: string): Promise<EventStream> {
    return EventStream.open(this.url, { method: 'POST', path: STREAM, body: body ?? {}, token });
  }

  async stream(body: Call['body'], token?: string): Promise<ServerSentEvent[]> {
    return (await this.openStream(body, token)).all();
  }

  async sql<T extends QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.pool.query<T>(text, values)).rows;
  }

  /** What the model was told last: its system prompt, and the conversation after it. */
  get prompt(): { readonly system: string; readonly conversation: readonly WireMessage[] } {
    const [system, ...conversation] = this.model.lastRequest.body.messages;
    return { system: system?.content ?? '', conversation };
  }

  token(viUserId: string, lifetimeSeconds = 600): Promise<string> {
    return this.nest.get(UserTokenService).mint(viUserId, lifetimeSeconds);
  }

  /** A service client with one live key. */
  async client(providers: readonly string[], scopes: readonly Scope[] = CLIENT_SCOPES): Promise<string> {
    const { key, keyId, secretSha256 } = issueApiKey();
    await this.sql(
      `INSERT INTO api_clients (client_id, providers, default_provider, scopes) VALUES ($1, $2, $3, $4)`,
      [`client-${keyId}`, providers, providers[0], scopes],
    );
    await this.sql(`INSERT INTO api_keys (key_id, client_id, secret_sha256) VALUES ($1, $2, $3)`, [
      keyId,
      `client-${keyId}`,
      secretSha256,
    ]);
    return key;
  }

  /** Somebody new, at one provider. */
  async person(provider = 'guest', token?: string): Promise<{ viUserId: string; account: string }> {
    const account = `person-${++people}`;
    const { json } = await this.post('/v1/identity/resolve', { provider, provider_user_id: account }, token);
    return { viUserId: json.vi_user_id as string, account };
  }

  /** How many rows each table of Vi's holds. */
  async rowCounts(): Promise<Record<string, number>> {
    const tables = await this.sql<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int FROM "${name}"`);
    const rows = await this.sql<{ name: string; count: number }>(counts.join(' UNION ALL '));
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  }
}
