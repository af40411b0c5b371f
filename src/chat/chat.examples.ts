import { type ApiBodyOptions } from '@nestjs/swagger';
import { ChatDto } from './chat.dto';

/** Requests to try at /docs; the same that the runbook makes. */
export const CHAT_REQUEST: ApiBodyOptions = {
  type: ChatDto,
  examples: {
    account: {
      summary: "An account of the client's default provider",
      value: { message: 'hello', userId: 'test-user-1' },
    },
    identity: {
      summary: 'An account of a named provider',
      value: {
        message: 'What do you know about me?',
        identity: { provider: 'discord', provider_user_id: 'discord_12345' },
      },
    },
    person: { summary: 'With a user token', value: { message: 'status report', audience: 'private' } },
    ambiguous: {
      summary: 'A message that is asked back',
      value: { message: 'so what not', userId: 'test-user-1' },
    },
  },
};

const IDS = {
  record_id: 'b37b9f74-5a4c-4269-976a-8c94f8f47ded',
  conversation_id: '0ffa4593-4cd9-48ba-b97e-d576d4622170',
  vi_user_id: '9412f023-73ab-4b36-8d90-c5ebc0f83678',
};
const RELATIONSHIP = {
  relationship_type: 'public',
  trust_level: 0,
  voice_profile: 'public_elegant',
  tone_preference: 'neutral',
  interaction_mode: 'default',
  source: 'default',
};
const CONTINUITY = {
  locked_facts: 0,
  fact_ledger_size: 0,
  authority_tiers: { locked: 0, explicit: 0, inferred: 0, ephemeral: 0 },
  size_bytes: 150,
};

export const CHAT_ANSWER = {
  output: 'Hello. This comes from memory alone: no language model is configured.',
  ambiguity_detected: false,
  ...IDS,
  relationship: RELATIONSHIP,
  continuity: CONTINUITY,
  governor: { attempts: 1, violations: [], outcome: 'passed' },
  model: 'offline',
};

const event = (type: string, number: number, data: object): string =>
  `event: ${type}\nid: ${IDS.record_id}:${number}\ndata: ${JSON.stringify(data)}\n`;

export const CHAT_EVENTS = [
  event('pipeline.start', 1, { ...IDS, mode: 'governed' }),
  event('pipeline.relationship_context', 2, { ...RELATIONSHIP, resolved_in_ms: 2.422 }),
  event('pipeline.continuity_pack', 3, { ...CONTINUITY, built_in_ms: 2.473 }),
  event('pipeline.ambiguity_check', 4, {
    detected: false,
    reason: null,
    confidence: null,
    checked_in_ms: 0.112,
  }),
  event('generation.token', 5, { text: CHAT_ANSWER.output }),
  event('pipeline.complete', 6, CHAT_ANSWER),
].join('\n');
