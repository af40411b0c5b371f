import { type JsonValue } from '../common/json';

export const FACT_TYPES = ['rule', 'preference', 'context', 'history'] as const;
/** From the highest authority to the lowest. */
export const AUTHORITIES = ['locked', 'explicit', 'inferred', 'ephemeral'] as const;
export const FACT_SCOPES = ['global', 'project', 'session'] as const;
export const FACT_SOURCES = ['user', 'system', 'correction'] as const;

export type FactType = (typeof FACT_TYPES)[number];
export type Authority = (typeof AUTHORITIES)[number];
export type FactScope = (typeof FACT_SCOPES)[number];
export type FactSource = (typeof FACT_SOURCES)[number];

/** `{ value: ... }` for a value fact, `{ rule: "<name>", ... }` for a rule. */
export type FactValue = { readonly [key: string]: JsonValue };

/** One thing that Vi knows of a person, and how surely. */
export interface Fact {
  readonly factId: string;
  readonly key: string;
  readonly type: FactType;
  readonly authority: Authority;
  readonly scope: FactScope;
  readonly value: FactValue;
  /** 0 to 1. */
  readonly confidence: number;
  readonly source: FactSource;
  readonly updatedAt: Date;
}
