import fc from 'fast-check';
import { AUTHORITIES, type Fact, FACT_SCOPES } from '../turn/fact';
import { currentFacts } from './current-facts';

const fact = (change: Partial<Fact>): Fact => ({
  factId: '1',
  key: 'name',
  type: 'context',
  authority: 'explicit',
  scope: 'global',
  value: { value: 'Ana' },
  confidence: 1,
  source: 'user',
  updatedAt: new Date(0),
  ...change,
});

describe('currentFacts', () => {
  it('believes a lock over anything newer', () => {
    const locked = fact({ factId: 'a', authority: 'locked', updatedAt: new Date(1) });
    const newer = fact({ factId: 'b', authority: 'explicit', updatedAt: new Date(9) });
    expect(currentFacts([newer, locked])).toEqual([locked]);
  });

  it('believes what was said over what was guessed', () => {
    const said = fact({ factId: 'a', authority: 'explicit' });
    const guessed = fact({ factId: 'b', authority: 'inferred', scope: 'session', updatedAt: new Date(9) });
    expect(currentFacts([guessed, said])).toEqual([said]);
  });

  it('believes the narrower scope, then the newer word', () => {
    const session = fact({ factId: 'a', scope: 'session' });
    const project = fact({ factId: 'b', scope: 'project', updatedAt: new Date(9) });
    expect(currentFacts([project, session])).toEqual([session]);
    const old = fact({ factId: 'c', updatedAt: new Date(1) });
    const recent = fact({ factId: 'd', updatedAt: new Date(2) });
    expect(currentFacts([old, recent])).toEqual([recent]);
  });

  it('keeps one fact a key, most authoritative first, whatever the order of the rows', () => {
    const anyFact = fc
      .record({
        factId: fc.uuid(),
        key: fc.constantFrom('name', 'home', 'diet'),
        authority: fc.constantFrom(...AUTHORITIES),
        scope: fc.constantFrom(...FACT_SCOPES),
        updatedAt: fc.date({ noInvalidDate: true }),
      })
      .map(fact);
    const rows = fc.uniqueArray(anyFact, { selector: (f) => f.factId });
    fc.assert(
      fc.property(rows, (facts) => {
        const current = currentFacts(facts);
        expect(new Set(current.map((f) => f.key)).size).toBe(current.length);
        const ranks = current.map((f) => AUTHORITIES.indexOf(f.authority));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        expect(currentFacts([...facts].reverse())).toEqual(current);
      }),
    );
  });
});
