import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PrismaService } from '../database/prisma.service';

const INTERVAL_MS = 60_000;
/** A hundred years. */
const EVER_HOURS = 876_000;
/** Rows of one look; what is more waits for the next. */
const AT_ONCE = 1_000;

/**
 * A process that is killed leaves its turns `running`, and nobody comes back to end them. Longer than ten
 * minutes no turn takes, whichever process it belongs to. The start looks at all of them, later looks at those
 * of the last hour (index turn_records_created_at_idx).
 */
@Injectable()
export class InterruptedTurns implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly prisma: PrismaService) {}

  /** The start does not wait for its look: on a large table it reads for a while. */
  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.settle(1), INTERVAL_MS).unref();
    void this.settle(EVER_HOURS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Marks those of the last so many hours as failed, by the database's clock. Where it is away the next look does it. */
  private async settle(hours: number): Promise<void> {
    await this.prisma.$executeRaw`
      UPDATE turn_records SET state = 'failed', error_code = 'interrupted', finished_at = now()
      WHERE state = 'running' AND record_id IN (
        SELECT record_id FROM turn_records
        WHERE state = 'running' AND created_at < now() - interval '10 minutes'
          AND created_at > now() - make_interval(hours => ${hours}::int)
        LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
      )`.catch(() => undefined);
  }
}
