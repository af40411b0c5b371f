import { AUTHORITIES, type Fact, FACT_SCOPES } from '../turn/fact';

/** Negative where `a` is believed over `b`: authority, then the narrower scope, then the newer word. */
function byBelief(a: Fact, b: Fact): number {
  return (
    AUTHORITIES.indexOf(a.authority) - AUTHORITIES.indexOf(b.authority) ||
    FACT_SCOPES.indexOf(b.scope) - FACT_SCOPES.indexOf(a.scope) ||
    b.updatedAt.getTime() - a.updatedAt.getTime() ||
    (a.factId < b.factId ? -1 : 1)
  );
}

/** The one fact of each key that is believed, most authoritative first. */
export function currentFacts(facts: readonly Fact[]): Fact[] {
  const winners = new Map<string, Fact>();
  for (const fact of [...facts].sort(byBelief)) if (!winners.has(fact.key)) winners.set(fact.key, fact);
  return [...winners.values()];
}
