import { Injectable } from '@nestjs/common';
import { PrismaService } from '../database/prisma.service';
import { type Relationship } from '../turn/relationship';
import { type RelationshipRow, toRelationship } from '../turn/relationship.row';

@Injectable()
export class RelationshipRepository {
  constructor(private readonly prisma: PrismaService) {}

  async find(viUserId: string): Promise<Relationship | undefined> {
    const [row] = await this.prisma.$queryRaw<RelationshipRow[]>`
      SELECT relationship_type, trust_level, tone_preference, voice_profile, interaction_mode
      FROM user_relationships WHERE vi_user_id = ${viUserId}::uuid`;
    return row && toRelationship(row);
  }

  /** Writes the whole row; the audit row goes with it. For operators only: no route leads here. */
  async save(viUserId: string, relationship: Relationship, actor: string): Promise<void> {
    const { relationshipType, trustLevel, tonePreference, voiceProfile, interactionMode } = relationship;
    await this.prisma.$executeRaw`
      WITH saved AS (
        INSERT INTO user_relationships
          (vi_user_id, relationship_type, trust_level, tone_preference, voice_profile, interaction_mode)
        VALUES (${viUserId}::uuid, ${relationshipType}, ${trustLevel}, ${tonePreference}, ${voiceProfile}, ${interactionMode})
        ON CONFLICT (vi_user_id) DO UPDATE SET
          relationship_type = excluded.relationship_type, trust_level = excluded.trust_level,
          tone_preference = excluded.tone_preference, voice_profile = excluded.voice_profile,
          interaction_mode = excluded.interaction_mode, updated_at = now()
      )
      INSERT INTO audit_log (actor, action, vi_user_id, details)
      VALUES (${actor}, 'relationship.set', ${viUserId}::uuid,
              jsonb_build_object('relationship_type', ${relationshipType}::text, 'trust_level', ${trustLevel}::int,
                                 'voice_profile', ${voiceProfile}::text, 'interaction_mode', ${interactionMode}::text))`;
  }
}
