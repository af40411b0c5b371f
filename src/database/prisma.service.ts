import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
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

  constructor(config: DatabaseConfig) {
    const pool = connectionPool(config);
    const named = keepsNames(config.url);
    const names = named ? { statementNameGenerator: statementNames() } : {};
    super({ adapter: new PrismaPg(pool, { disposeExternalPool: true, ...names }) });
    this.statement = statementTag(pool, named);
  }

  /** The last of the hooks: turns that a stop waits for still store how they end. */
  async onApplicationShutdown(): Promise<void> {
    await this.$disconnect();
  }
}
