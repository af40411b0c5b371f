import { derivedUuid } from './derived-uuid';
import { isUuid } from './uuid';

describe('derivedUuid', () => {
  it('is the same for the same parts and another for any others', () => {
    const id = derivedUuid('discord', '12345');
    expect(isUuid(id)).toBe(true);
    expect(derivedUuid('discord', '12345')).toBe(id);
    expect(derivedUuid('guest', '12345')).not.toBe(id);
    expect(derivedUuid('discord1', '2345')).not.toBe(id);
  });
});
