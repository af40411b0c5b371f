import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DomainError } from '../common/domain-error';
import { readMigrations, releaseMigrations } from '../database/migration-files';
import { PrismaService } from '../database/prisma.service';
import { migrationsDirectory } from '../database/project-root';

@Injectable()
export class HealthService implements BeforeApplicationShutdown {
  private stopping = false;
  /** Those of this version; the files of a running version do not change. */
  private readonly known = readMigrations(migrationsDirectory).map(({ id }) => id);

  constructor(private readonly prisma: PrismaService) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  /** The short ids of the release's migrations that the database has, in order. */
  async appliedMigrations(): Promise<string[]> {
    return releaseMigrations(await this.applied());
  }

  async requireReady(): Promise<void> {
    if (this.stopping) throw new DomainError('shutting-down', { retryAfterSeconds: 1 });
    const applied = new Set(await this.applied());
    const pending = this.known.filter((id) => !applied.has(id));
    if (pending.length === 0) return;
    // A database that was rolled back under a running server answers, and serves no turn.
    throw new DomainError('database-unavailable', {
      detail: `Migrations are pending: ${pending.join(', ')}.`,
      retryAfterSeconds: 1,
    });
  }

  private async applied(): Promise<string[]> {
    const rows = await this.prisma.$queryRaw<{ id: string }[]>`SELECT id FROM applied_migrations ORDER BY id`;
    return rows.map((row) => row.id);
  }
}
