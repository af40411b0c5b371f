import { checkAmbiguity } from '../ambiguity-gate';

const reason = (message: string): string | undefined => checkAmbiguity(message, [])?.reason;

describe('words that look like references', () => {
  it.each([
    'what should I wear if it snows at night?',
    'my roof leaks whenever it pours',
    'is it worth renting a car in Crete?',
    'they say cats have nine lives',
    'how would you spell it out loud: onomatopoeia',
    'a stitch in time saves nine, what does that mean?',
    'bite off more than they can chew meaning',
    'We made it! The last train was already leaving.',
  ])('passes %j', (message) => {
    expect(reason(message)).toBeUndefined();
  });

  it.each([
    'is it possible?',
    'do they say so?',
    'did they say why?',
    'how many people live in that town?',
    'wake him up at 6:45',
    'read me the second paragraph',
    'what does it mean?',
    'is it worth 200 euros?',
  ])('asks about %j', (message) => {
    expect(reason(message)).toBe('DANGLING_REFERENCE');
  });

  it('knows what a list is of when the message says it', () => {
    expect(reason('what is the second step of making bread?')).toBeUndefined();
  });
});
