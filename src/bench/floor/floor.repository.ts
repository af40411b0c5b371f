import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../database/generated/client';

/** One read and one write a turn, with Prisma's raw SQL. */
@Injectable()
export class FloorRepository implements OnModuleDestroy {
  private readonly prisma = new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env['DATABASE_URL'] }),
  });

  async nameOf(userId: string): Promise<string> {
    const [row] = await this.prisma.$queryRaw<
      { name: string }[]
    >`SELECT name FROM people WHERE id = ${userId}`;
    return row?.name ?? 'somebody';
  }

  async store(userId: string, message: string, answer: string): Promise<void> {
    await this.prisma
      .$executeRaw`INSERT INTO turns (person, message, answer) VALUES (${userId}, ${message}, ${answer})`;
  }

  async onModuleDestroy(): Promise<void> {
    await this.prisma.$disconnect();
  }
}
