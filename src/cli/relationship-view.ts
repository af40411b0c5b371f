import { type PrismaService } from '../database/prisma.service';
import { currentFacts } from '../memory/current-facts';
import { FactRepository } from '../memory/fact.repository';
import { decideRelationship } from '../relationship/relationship.policy';
import { RelationshipRepository } from '../relationship/relationship.repository';
import { type Relationship, type RelationshipContext } from '../turn/relationship';
import { table } from './print';

/** What is stored of a relationship, and what a turn would make of it. */
export interface RelationshipView {
  readonly stored: Relationship | undefined;
  readonly decided: RelationshipContext;
}

/** Decides by the same policy as a turn, from the same facts. */
export async function readRelationship(prisma: PrismaService, viUserId: string): Promise<RelationshipView> {
  const stored = await new RelationshipRepository(prisma).find(viUserId);
  const facts = await new FactRepository(prisma).list(viUserId);
  return { stored, decided: decideRelationship(stored, currentFacts(facts)) };
}

function fields(relationship: Relationship) {
  return {
    relationship_type: relationship.relationshipType,
    trust_level: relationship.trustLevel,
    tone_preference: relationship.tonePreference,
    voice_profile: relationship.voiceProfile,
    interaction_mode: relationship.interactionMode,
  };
}

export function toRelationshipJson({ stored, decided }: RelationshipView) {
  return {
    stored: stored ? fields(stored) : null,
    decided: { ...fields(decided), source: decided.source },
  };
}

export function relationshipTable(view: RelationshipView): string {
  const { stored, decided } = toRelationshipJson(view);
  const rows = Object.entries(decided).map(([name, value]) => {
    const before = stored && name in stored ? String(stored[name as keyof typeof stored]) : '-';
    return [name, before, String(value)];
  });
  return table([['', 'stored', 'decided'], ...rows]);
}
