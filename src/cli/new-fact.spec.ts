import { newFact } from './new-fact';

const explicit = { authority: 'explicit' } as const;
const asJson = { ...explicit, json: true };

describe('newFact', () => {
  it('takes plain text as it stands, even where it looks like JSON', () => {
    expect(newFact('name', '"Ana"', explicit)).toEqual({
      key: 'name',
      authority: 'explicit',
      type: 'context',
      value: { value: '"Ana"' },
    });
  });

  it.each([
    ['42', { value: 42 }],
    ['["tea","jam"]', { value: ['tea', 'jam'] }],
    ['{"street":"Elm"}', { value: { street: 'Elm' } }],
    ['{"value":"Ana"}', { value: 'Ana' }],
  ])('wraps the JSON %s where it must', (text, value) => {
    expect(newFact('x', text, asJson).value).toEqual(value);
  });

  it('knows a rule by its name', () => {
    expect(newFact('x', '{"rule":"never_mention","topic":"work"}', asJson)).toMatchObject({ type: 'rule' });
    expect(() => newFact('x', 'quiet', { ...explicit, type: 'rule' })).toThrow('rule');
  });

  it.each([
    ['{', asJson, 'not JSON'],
    ['a\u0000b', explicit, 'cannot be stored'],
    ['x'.repeat(20_000), explicit, 'larger'],
  ])('refuses %j', (text, options, why) => {
    expect(() => newFact('x', text, options)).toThrow(why);
  });

  it('refuses a locked relationship that no turn would understand', () => {
    const locked = { authority: 'locked' } as const;
    expect(() => newFact('relationship_type', 'admin', locked)).toThrow('owner or public');
    expect(newFact('relationship_type', 'owner', locked).value).toEqual({ value: 'owner' });
  });
});
