import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import { type Pool } from 'pg';
import { connectionPool } from './connection-pool';
import { DatabaseConfig } from './database.config';
import { PrismaClient } from './generated/client';
import { keepsNames, statementNames } from './statement-name';
import { type StatementTag, statementTag } from './statement-tag';

/** The Prisma client of this process. Stops at repositories: no service outside sees its types. */
@Injectable()
export class PrismaService extends PrismaClient implements OnApplicationShutdown {
  /** For the statements of every turn, which Prisma's own way would cost as much again. */
  readonly statement: StatementTag;
  private readonly pool: Pool;

  constructor(config: DatabaseConfig) {
    const pool = connectionPool(config);
    const nameOf = keepsNames(config.url) ? statementNames() : undefined;
    super({ adapter: new PrismaPg(pool, nameOf && { statementNameGenerator: nameOf }) });
    this.pool = pool;
    this.statement = statementTag(pool, nameOf);
  }

  /** Ends all connections, those too that Prisma never knew. */
  async close(): Promise<void> {
    await this.$disconnect();
    await this.pool.end();
  }

  /** The last of the hooks: turns that a stop waits for still store how they end. */
  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
