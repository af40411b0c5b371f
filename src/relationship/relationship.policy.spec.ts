import { type Authority, type Fact, type FactValue } from '../turn/fact';
import { type Relationship } from '../turn/relationship';
import { decideRelationship, DEFAULT_RELATIONSHIP } from './relationship.policy';

const fact = (value: FactValue, authority: Authority = 'locked', key = 'relationship_type'): Fact => ({
  factId: '1',
  key,
  type: 'rule',
  authority,
  scope: 'global',
  value,
  confidence: 1,
  source: 'system',
  updatedAt: new Date(0),
});

const owner: Relationship = {
  relationshipType: 'owner',
  trustLevel: 75,
  tonePreference: 'warm',
  voiceProfile: 'owner_luxury',
  interactionMode: 'default',
};

describe('decideRelationship', () => {
  it('is public, without trust, to somebody of whom nothing is stored', () => {
    expect(decideRelationship(undefined, [])).toEqual({ ...DEFAULT_RELATIONSHIP, source: 'default' });
  });

  it('takes the row as it is', () => {
    expect(decideRelationship(owner, [])).toEqual({ ...owner, source: 'database' });
  });

  it.each<FactValue>([{ value: 'owner' }, { type: 'owner' }])(
    'lets the locked fact %j decide over no row',
    (value) => {
      expect(decideRelationship(undefined, [fact(value)])).toMatchObject({
        relationshipType: 'owner',
        voiceProfile: 'owner_luxury',
        source: 'locked_fact',
      });
    },
  );

  it('lets a locked fact lower what a row says, voice included', () => {
    expect(decideRelationship(owner, [fact({ value: 'public' })])).toMatchObject({
      relationshipType: 'public',
      voiceProfile: 'public_elegant',
      trustLevel: 75,
      source: 'locked_fact',
    });
  });

  it('keeps the voice that the row has when both agree on the type', () => {
    const row: Relationship = { ...owner, voiceProfile: 'public_elegant' };
    expect(decideRelationship(row, [fact({ value: 'owner' })])).toMatchObject({
      voiceProfile: 'public_elegant',
    });
  });

  it.each(['explicit', 'inferred', 'ephemeral'] as const)(
    'never hears a fact of authority %s',
    (authority) => {
      expect(decideRelationship(undefined, [fact({ value: 'owner' }, authority)]).relationshipType).toBe(
        'public',
      );
    },
  );

  it.each<FactValue>([{ value: 'admin' }, { value: true }, { rule: 'owner' }, { value: { type: 'owner' } }])(
    'takes the locked value %j, which is no relationship, for the least',
    (value) => {
      expect(decideRelationship(owner, [fact(value)])).toMatchObject({
        relationshipType: 'public',
        voiceProfile: 'public_elegant',
        source: 'locked_fact',
      });
    },
  );

  it('clamps voice and tone when guarded, and says so', () => {
    const guarded: Relationship = { ...owner, interactionMode: 'guarded' };
    const expected = { voiceProfile: 'public_elegant', tonePreference: 'neutral', source: 'guarded_clamp' };
    expect(decideRelationship(guarded, [])).toMatchObject(expected);
    expect(decideRelationship(guarded, [fact({ value: 'owner' })])).toMatchObject(expected);
  });
});
