import { checkAmbiguity } from '../ambiguity-gate';

const reason = (message: string): string | undefined => checkAmbiguity(message, [])?.reason;

describe('messages that say nothing', () => {
  it.each([
    'lantern lantern lantern lantern',
    'of of of of',
    'are are are are',
    'nqvbrtex ghzupfw kdirtmoq wsfhjelb',
  ])('asks about %j', (message) => {
    expect(reason(message)).toBe('MALFORMED_QUERY');
  });

  it.each([
    'no no no no',
    'please please please please',
    'why why why why',
    'tbh idk',
    'if(a<b){return a;}',
    'ha ha ha ha ha',
  ])('passes %j', (message) => {
    expect(reason(message)).toBeUndefined();
  });
});
