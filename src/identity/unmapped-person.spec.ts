import { isUuid } from '../common/uuid';
import { unmappedPersonId } from './unmapped-person';

describe('unmappedPersonId', () => {
  it('gives every account its own id, the same each time', () => {
    const discord = unmappedPersonId({ provider: 'discord', providerUserId: '12345' });
    expect(isUuid(discord)).toBe(true);
    expect(unmappedPersonId({ provider: 'discord', providerUserId: '12345' })).toBe(discord);
    expect(unmappedPersonId({ provider: 'guest', providerUserId: '12345' })).not.toBe(discord);
    expect(unmappedPersonId({ provider: 'discord1', providerUserId: '2345' })).not.toBe(discord);
  });
});
