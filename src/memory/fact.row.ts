import { type Fact, type FactValue } from '../turn/fact';

/** A row of user_facts, as SQL or as row_to_json gives it; its CHECK constraints hold the unions. */
export interface FactRow {
  readonly fact_id: string;
  readonly fact_key: string;
  readonly fact_type: Fact['type'];
  readonly authority: Fact['authority'];
  readonly scope: Fact['scope'];
  readonly value: FactValue;
  readonly confidence: number;
  readonly source: Fact['source'];
  readonly updated_at: string | Date;
}

export function toFact(row: FactRow): Fact {
  return {
    factId: row.fact_id,
    key: row.fact_key,
    type: row.fact_type,
    authority: row.authority,
    scope: row.scope,
    value: row.value,
    confidence: row.confidence,
    source: row.source,
    updatedAt: new Date(row.updated_at),
  };
}
