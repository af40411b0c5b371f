import { type PrismaService } from '../database/prisma.service';

export interface PersonSummary {
  /** Whether any row but an account or a relationship names this person. */
  readonly known: boolean;
  readonly facts: number;
  readonly turns: number;
  readonly conversations: number;
}

/** How much is stored of a person, over the tables of all rooms; for operators to look at. */
export class PersonRepository {
  constructor(private readonly prisma: PrismaService) {}

  async summary(viUserId: string): Promise<PersonSummary> {
    const [row] = await this.prisma.$queryRaw<(Omit<PersonSummary, 'known'> & { person: boolean })[]>`
      SELECT
        EXISTS (SELECT FROM vi_users WHERE vi_user_id = ${viUserId}::uuid) AS person,
        (SELECT count(*)::int FROM user_facts
         WHERE vi_user_id = ${viUserId}::uuid AND (expires_at IS NULL OR expires_at > now())) AS facts,
        (SELECT count(*)::int FROM turn_records JOIN conversations c USING (conversation_id)
         WHERE c.vi_user_id = ${viUserId}::uuid) AS turns,
        (SELECT count(*)::int FROM conversations WHERE vi_user_id = ${viUserId}::uuid) AS conversations`;
    const { person = false, facts = 0, turns = 0, conversations = 0 } = row ?? {};
    return { known: person || facts > 0 || conversations > 0, facts, turns, conversations };
  }
}
