import { type JsonValue } from '../common/json';
import { isStorableJson } from '../common/storable-text';
import { type NewFact } from '../memory/fact.repository';
import { type Authority, type FactType, type FactValue } from '../turn/fact';
import { RELATIONSHIP_TYPES } from '../turn/relationship';
import { UsageError } from './cli-error';

/** Larger ones would not fit into what a turn may know. */
const MAX_VALUE_BYTES = 16_000;

/** Builds the fact that an operator writes down. Throws a UsageError for a value that means nothing. */
export function newFact(
  key: string,
  text: string,
  { authority, type, json }: { authority: Authority; type?: FactType; json?: boolean },
): NewFact {
  const value = json ? asFactValue(parse(text)) : { value: text };
  const isRule = typeof value['rule'] === 'string';
  if (!isStorableJson(value))
    throw new UsageError('The value has text that cannot be stored, or is too deep.');
  if (Buffer.byteLength(JSON.stringify(value)) > MAX_VALUE_BYTES) {
    throw new UsageError(`The value is larger than ${MAX_VALUE_BYTES} bytes.`);
  }
  if (type === 'rule' && !isRule) {
    throw new UsageError('A rule is given as --json \'{"rule": "<name>", ...}\'.');
  }
  if (key === 'relationship_type' && authority === 'locked') requireRelationship(value);
  return { key, authority, type: type ?? (isRule ? 'rule' : 'context'), value };
}

function parse(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw new UsageError('The value is not JSON. Leave --json out for plain text.');
  }
}

/** `{"rule": ...}` and `{"value": ...}` stand as they are; anything else is the value of a value fact. */
function asFactValue(parsed: JsonValue): FactValue {
  const object = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  return object && ('rule' in parsed || 'value' in parsed) ? (parsed as FactValue) : { value: parsed };
}

/** Any other value would be stored and then ignored at every turn. */
function requireRelationship(value: FactValue): void {
  if (RELATIONSHIP_TYPES.some((type) => type === value['value'])) return;
  throw new UsageError(`The locked fact relationship_type is ${RELATIONSHIP_TYPES.join(' or ')}.`);
}
