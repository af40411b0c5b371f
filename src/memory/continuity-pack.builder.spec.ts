import { type HistoryMessage } from '../turn/continuity-pack';
import { type Authority, type Fact } from '../turn/fact';
import { type RelationshipContext } from '../turn/relationship';
import { buildContinuityPack, MAX_PACK_BYTES } from './continuity-pack.builder';

const relationship: RelationshipContext = {
  relationshipType: 'public',
  trustLevel: 0,
  tonePreference: 'neutral',
  voiceProfile: 'public_elegant',
  interactionMode: 'default',
  source: 'default',
};

const fact = (key: string, authority: Authority, text = 'x'): Fact => ({
  factId: key,
  key,
  type: 'context',
  authority,
  scope: 'global',
  value: { value: text },
  confidence: 1,
  source: 'user',
  updatedAt: new Date(0),
});

const said = (content: string): HistoryMessage => ({ role: 'user', content });

describe('buildContinuityPack', () => {
  it('counts what is known by authority', () => {
    const facts = [fact('a', 'locked'), fact('b', 'explicit'), fact('c', 'explicit'), fact('d', 'inferred')];
    const pack = buildContinuityPack(relationship, facts, [said('hi')]);
    expect(pack).toMatchObject({
      lockedFacts: 1,
      factLedgerSize: 4,
      authorityTiers: { locked: 1, explicit: 2, inferred: 1, ephemeral: 0 },
    });
    expect(pack.facts).toEqual(facts);
    expect(pack.history).toHaveLength(1);
    expect(pack.sizeBytes).toBeGreaterThan(0);
  });

  it('drops the oldest messages where it would weigh too much', () => {
    const history = Array.from({ length: 10 }, (_, i) => said(`${i}`.repeat(9_000)));
    const pack = buildContinuityPack(relationship, [fact('a', 'locked')], history);
    expect(pack.history).toEqual(history.slice(-5));
    expect(pack.sizeBytes).toBeLessThanOrEqual(MAX_PACK_BYTES);
  });

  it('leaves out what was guessed before what is locked, and counts it all the same', () => {
    const facts = [
      fact('a', 'locked', 'x'.repeat(40_000)),
      fact('b', 'inferred', 'x'.repeat(20_000)),
      fact('c', 'inferred'),
    ];
    const pack = buildContinuityPack(relationship, facts, []);
    expect(pack.facts.map((f) => f.key)).toEqual(['a', 'c']);
    expect(pack.factLedgerSize).toBe(3);
  });

  it('weighs bytes, not characters', () => {
    const ascii = buildContinuityPack(relationship, [], [said('aaaa')]).sizeBytes;
    const wide = buildContinuityPack(relationship, [], [said('あああa')]).sizeBytes;
    expect(wide - ascii).toBe(6);
  });
});
