import { ModelFailure } from '../model-failure';

/** Upstream bytes are never trusted: each of these gives the expected shape or fails the answer. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function parseObject(json: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ModelFailure('bad_response');
  }
  return object(value);
}

export function object(value: unknown): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ModelFailure('bad_response');
  return value as JsonObject;
}

/** Absent and null are the same on this wire. */
export function optionalObject(value: unknown): JsonObject | undefined {
  return value === undefined || value === null ? undefined : object(value);
}

export function optionalString(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new ModelFailure('bad_response');
  return value;
}

export function optionalArray(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new ModelFailure('bad_response');
  return value;
}
