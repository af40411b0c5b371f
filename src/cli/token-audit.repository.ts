import { type PrismaService } from '../database/prisma.service';

/** Tokens leave no row of their own; this is how one can tell later that they were made. */
export class TokenAudit {
  constructor(private readonly prisma: PrismaService) {}

  async minted(viUserId: string, lifetimeSeconds: number, actor: string): Promise<void> {
    await this.prisma.$executeRaw`
      INSERT INTO audit_log (actor, action, vi_user_id, details)
      VALUES (${actor}, 'token.minted', ${viUserId}::uuid,
              jsonb_build_object('lifetime_seconds', ${lifetimeSeconds}::int))`;
  }
}
