import { type Command, Option } from 'commander';
import { type PrismaService } from '../database/prisma.service';
import { RelationshipRepository } from '../relationship/relationship.repository';
import {
  INTERACTION_MODES,
  RELATIONSHIP_TYPES,
  TONE_PREFERENCES,
  VOICE_PROFILES,
} from '../turn/relationship';
import { choice, OPERATOR, viUserId, wholeNumber } from './arguments';
import { changedRelationship, type RelationshipChange } from './changed-relationship';
import { UsageError } from './cli-error';
import { json } from './print';
import { readRelationship, relationshipTable, toRelationshipJson } from './relationship-view';
import { withDatabase } from './with-database';

interface SetOptions {
  type?: RelationshipChange['relationshipType'];
  trust?: number;
  tone?: RelationshipChange['tonePreference'];
  voice?: RelationshipChange['voiceProfile'];
  mode?: RelationshipChange['interactionMode'];
}

export function addRelationshipCommands(program: Command): void {
  const relationship = program.command('relationship').description('how Vi may speak to a person');
  relationship
    .command('set')
    .description('change what is given and keep the rest; takes effect on the next turn')
    .argument('<vi_user_id>', 'the person', viUserId)
    .addOption(choice('--type <type>', 'relationship type; the voice follows it', RELATIONSHIP_TYPES))
    .addOption(new Option('--trust <level>', 'trust level, 0 to 100').argParser(wholeNumber(0, 100)))
    .addOption(choice('--tone <tone>', 'tone preference', TONE_PREFERENCES))
    .addOption(choice('--voice <voice>', 'voice profile', VOICE_PROFILES))
    .addOption(choice('--mode <mode>', 'interaction mode', INTERACTION_MODES))
    .action(set);
  relationship
    .command('show')
    .description('what is stored, and what is decided from it and from locked facts')
    .argument('<vi_user_id>', 'the person', viUserId)
    .option('--json', 'one line of JSON')
    .action(show);
}

async function set(person: string, options: SetOptions): Promise<void> {
  if (Object.keys(options).length === 0) {
    throw new UsageError('Say what to set: --type, --trust, --tone, --voice or --mode.');
  }
  await withDatabase(async (prisma) => {
    const repository = new RelationshipRepository(prisma);
    const changed = changedRelationship(await repository.find(person), {
      relationshipType: options.type,
      trustLevel: options.trust,
      tonePreference: options.tone,
      voiceProfile: options.voice,
      interactionMode: options.mode,
    });
    await repository.save(person, changed, OPERATOR);
    await print(prisma, person, false);
  });
}

async function show(person: string, options: { json?: boolean }): Promise<void> {
  await withDatabase((prisma) => print(prisma, person, options.json ?? false));
}

async function print(prisma: PrismaService, person: string, asJson: boolean): Promise<void> {
  const view = await readRelationship(prisma, person);
  console.log(asJson ? json({ vi_user_id: person, ...toRelationshipJson(view) }) : relationshipTable(view));
}
