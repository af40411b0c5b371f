import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import { connectionPool } from './connection-pool';
import { DatabaseConfig } from './database.config';
import { PrismaClient } from './generated/client';

/** The Prisma client of this process. Stops at repositories: no service outside sees its types. */
@Injectable()
export class PrismaService extends PrismaClient implements OnModuleDestroy {
  constructor(config: DatabaseConfig) {
    super({ adapter: new PrismaPg(connectionPool(config), { disposeExternalPool: true }) });
  }

  async onModuleDestroy(): Promise<void> {
    await this.$disconnect();
  }
}
