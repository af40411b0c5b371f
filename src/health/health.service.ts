import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DomainError } from '../common/domain-error';
import { releaseMigrations } from '../database/migration-files';
import { PrismaService } from '../database/prisma.service';

@Injectable()
export class HealthService implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(private readonly prisma: PrismaService) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  /** The short ids of the release's migrations that the database has, in order. */
  async appliedMigrations(): Promise<string[]> {
    const rows = await this.prisma.$queryRaw<{ id: string }[]>`SELECT id FROM applied_migrations ORDER BY id`;
    return releaseMigrations(rows.map((row) => row.id));
  }

  async requireReady(): Promise<void> {
    if (this.stopping) throw new DomainError('shutting-down', { retryAfterSeconds: 1 });
    await this.prisma.$queryRaw`SELECT`;
  }
}
