import { closedClassOf, isKindOf } from './kinds';
import { inflections, lemmas } from './lemma';
import { opposite } from './opposites';

describe('lemmas', () => {
  it('takes off inflections, and degree only where it is asked for', () => {
    expect(inflections('stopping')).toContain('stop');
    expect(inflections('starter')).toEqual(['starter']);
    expect(lemmas('tinier')).toContain('tiny');
    expect(lemmas('widen')).toContain('wide');
  });
});

describe('opposite', () => {
  it.each([
    ['huge', 'tiny'],
    ['lower', 'raising'],
    ['unlocked', 'lock'],
    ['opaque', 'transparent'],
    ['tighten', 'loose'],
    ['keep', 'deleting'],
    ['unwelded', 'weld'],
  ])('finds %s and %s at two ends', (a, b) => expect([opposite(a, b), opposite(b, a)]).toEqual([true, true]));

  it.each([
    ['huge', 'large'],
    ['open', 'opened'],
    ['kitchen', 'garden'],
  ])('finds %s and %s at no two ends', (a, b) => expect(opposite(a, b)).toBe(false));
});

describe('kinds', () => {
  it('knows what is a kind of what', () => {
    expect(isKindOf('vodka', 'alcohol')).toBe(true);
    expect(isKindOf('horses', 'animals')).toBe(true);
    expect(isKindOf('animal', 'horse')).toBe(false);
    expect(isKindOf('horse', 'horse')).toBe(false);
  });

  it('knows the sets of which a thing has one member', () => {
    expect(closedClassOf('friday')).toBe('weekday');
    expect(closedClassOf('june')).toBe('month');
    expect(closedClassOf('table')).toBeUndefined();
  });
});
