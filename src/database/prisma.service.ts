import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import { connectionPool } from './connection-pool';
import { DatabaseConfig } from './database.config';
import { PrismaClient } from './generated/client';
import { keepsNames, statementNames } from './statement-name';

/** The Prisma client of this process. Stops at repositories: no service outside sees its types. */
@Injectable()
export class PrismaService extends PrismaClient implements OnModuleDestroy {
  constructor(config: DatabaseConfig) {
    const names = keepsNames(config.url) ? { statementNameGenerator: statementNames() } : {};
    super({ adapter: new PrismaPg(connectionPool(config), { disposeExternalPool: true, ...names }) });
  }

  async onModuleDestroy(): Promise<void> {
    await this.$disconnect();
  }
}
