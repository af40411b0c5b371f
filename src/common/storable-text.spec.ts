import { isStorableJson, isStorableText } from './storable-text';

describe('isStorableText', () => {
  it('accepts any well-formed text', () => {
    expect(isStorableText('Grüße, 😀 \n\t')).toBe(true);
  });

  it('refuses NUL and lone surrogates', () => {
    expect(isStorableText('a\u0000b')).toBe(false);
    expect(isStorableText('a\ud83d')).toBe(false);
  });
});

describe('isStorableJson', () => {
  it('looks into keys, arrays and objects', () => {
    expect(isStorableJson({ a: [{ b: 'c', d: 1, e: null }] })).toBe(true);
    expect(isStorableJson({ a: [{ b: 'c\u0000' }] })).toBe(false);
    expect(isStorableJson({ 'a\udc00': 1 })).toBe(false);
  });

  it('refuses what is nested deeper than any request needs', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    expect(isStorableJson(nested(16))).toBe(true);
    expect(isStorableJson(nested(17))).toBe(false);
  });
});
