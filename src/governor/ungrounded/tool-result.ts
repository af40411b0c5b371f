/** What the tools of this turn answered, as far as it can be read by a machine. */
export interface ToolResult {
  /** At least one output is JSON. */
  readonly structured: boolean;
  /** Nothing came back: empty lists, nulls, errors. */
  readonly nothing: boolean;
  readonly hasNull: boolean;
  /** Words of a key -> the values that stand under it, as folded text. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlyMap<string, boolean>;
  /** A count of failures that is not zero. */
  readonly failures: boolean;
  readonly hasStatus: boolean;
}

export function readToolResults(contents: readonly string[]): ToolResult {
  const fields = new Map<string, string[]>();
  const flags = new Map<string, boolean>();
  const found = { structured: false, something: false, hasNull: false, failures: false, hasStatus: false };

  const walk = (value: unknown, key: string, depth: number): void => {
    if (depth > 12) return;
    if (Array.isArray(value)) {
      for (const item of value) walk(item, key, depth + 1);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) walk(item, words(name), depth + 1);
    } else leaf(value, key);
  };
  const leaf = (value: unknown, key: string): void => {
    if (value === null || value === undefined || value === '') {
      found.hasNull = true;
      return;
    }
    const failure = /\b(?:error|errors|fail|failed|failures?|exception)\b/.test(key);
    if (failure && typeof value === 'number' && value > 0) found.failures = true;
    if (!(failure && typeof value === 'string') && !/\b(?:code|success|ok)\b/.test(key))
      found.something = true;
    if (typeof value === 'boolean') flags.set(key, value);
    if (/\b(?:status|state|stage|phase|result)\b/.test(key) && typeof value === 'string')
      found.hasStatus = true;
    if (typeof value === 'number' || typeof value === 'string') {
      const text = String(value).toLowerCase();
      const list = fields.get(key);
      if (list) list.push(text);
      else fields.set(key, [text]);
    }
  };

  for (const content of contents) {
    const parsed = parse(content);
    if (parsed === undefined) {
      if (content.trim() !== '' && !/^(?:error|failed|timeout|not found|no results)/i.test(content.trim()))
        found.something = true;
      continue;
    }
    found.structured = true;
    walk(parsed.value, '', 0);
  }
  const { structured, hasNull, failures, hasStatus } = found;
  return {
    structured,
    nothing: contents.length > 0 && !found.something,
    hasNull,
    fields,
    flags,
    failures,
    hasStatus,
  };
}

function parse(content: string): { value: unknown } | undefined {
  if (!/^\s*[[{]|^\s*null\s*$/.test(content)) return undefined;
  try {
    return { value: JSON.parse(content) as unknown };
  } catch {
    return undefined;
  }
}

/** delay_min, delayMin -> "delay min" */
function words(key: string): string {
  return key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
}
