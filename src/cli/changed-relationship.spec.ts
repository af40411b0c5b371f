import { DEFAULT_RELATIONSHIP } from '../relationship/relationship.policy';
import { type Relationship } from '../turn/relationship';
import { changedRelationship, type RelationshipChange } from './changed-relationship';

const nothing: RelationshipChange = {
  relationshipType: undefined,
  trustLevel: undefined,
  tonePreference: undefined,
  voiceProfile: undefined,
  interactionMode: undefined,
};
const owner: Relationship = {
  ...DEFAULT_RELATIONSHIP,
  relationshipType: 'owner',
  voiceProfile: 'owner_luxury',
};

describe('changedRelationship', () => {
  it('begins with the default where nothing is stored, and keeps what is not given', () => {
    expect(changedRelationship(undefined, { ...nothing, trustLevel: 40 })).toEqual({
      ...DEFAULT_RELATIONSHIP,
      trustLevel: 40,
    });
    expect(changedRelationship(owner, { ...nothing, tonePreference: 'warm' })).toEqual({
      ...owner,
      tonePreference: 'warm',
    });
  });

  it.each([
    ['an owner the owner voice', undefined, 'owner', 'owner_luxury'],
    ['somebody who is the owner no longer the public voice', owner, 'public', 'public_elegant'],
  ] as const)('gives %s', (_, stored, relationshipType, voiceProfile) => {
    expect(changedRelationship(stored, { ...nothing, relationshipType }).voiceProfile).toBe(voiceProfile);
  });

  it('keeps a voice that differs from its type while the type stays', () => {
    const quiet: Relationship = { ...owner, voiceProfile: 'public_elegant' };
    expect(changedRelationship(quiet, { ...nothing, relationshipType: 'owner' })).toEqual(quiet);
  });

  it('takes the voice that is given', () => {
    const change: RelationshipChange = {
      ...nothing,
      relationshipType: 'owner',
      voiceProfile: 'public_elegant',
    };
    expect(changedRelationship(undefined, change).voiceProfile).toBe('public_elegant');
  });
});
