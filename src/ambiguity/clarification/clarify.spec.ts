import { type RelationshipContext } from '../../turn/relationship';
import { checkAmbiguity } from '../ambiguity-gate';
import { type ClarificationContext, clarify, clarifyPlainly } from './clarify';

const PUBLIC: RelationshipContext = {
  relationshipType: 'public',
  trustLevel: 0,
  tonePreference: 'neutral',
  voiceProfile: 'public_elegant',
  interactionMode: 'default',
  source: 'default',
};

function ask(message: string, context: Partial<ClarificationContext> = {}) {
  const finding = checkAmbiguity(message, []);
  if (!finding) throw new Error('nothing to clarify');
  return clarify(finding, { message, history: [], relationship: PUBLIC, ...context });
}

describe('clarify', () => {
  it('names the word that is unclear', () => {
    expect(ask('delete it').text).toContain("What does 'it' refer to?");
  });

  it('asks what is weighed, in the words that weigh it', () => {
    expect(ask('Which is better?').text).toContain("What should I compare when you say 'better'?");
  });

  it('begins with the fixed words for a message without sense, and goes on', () => {
    const { text, options } = ask('so what not');
    expect(text).toMatch(/^Could you clarify what you mean\? \S/);
    expect(options).toEqual([]);
  });

  it('offers up to three readings, newest first', () => {
    const history = [{ role: 'user' as const, content: 'I wrote a letter, a poem, an essay and a song.' }];
    const { options, text } = ask('delete it', { history });
    expect(options).toEqual(['song', 'essay', 'poem']);
    expect(text).toContain('"song", "essay" or "poem"?');
  });

  it('quotes and offers nothing when it asks plainly', () => {
    const finding = checkAmbiguity('compare Vienna', []);
    if (!finding) throw new Error('nothing to clarify');
    const { text, options } = clarifyPlainly(finding, { relationship: PUBLIC });
    expect(text).toMatch(/What should I compare, and by what\?$/);
    expect(options).toEqual([]);
  });

  it('keeps the posture', () => {
    const owner = ask('delete it', {
      relationship: { ...PUBLIC, voiceProfile: 'owner_luxury', tonePreference: 'direct' },
    });
    const guarded = ask('delete it', {
      relationship: { ...PUBLIC, tonePreference: 'warm', interactionMode: 'guarded' },
    });
    expect(owner.text).toBe("What does 'it' refer to?");
    expect(guarded.text).toBe(ask('delete it').text);
  });
});
