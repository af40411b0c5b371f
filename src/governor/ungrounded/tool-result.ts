import { CURRENCY_UNITS } from '../lexicon/classes';
import { stem } from '../text/stem';

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
  /** What stands under a status, and under a failure. */
  readonly statuses: readonly string[];
  readonly reasons: readonly string[];
  /** Stem of the last word of a key -> the numbers under it. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  /** How many items its lists have. */
  readonly counts: ReadonlySet<number>;
  /** The currencies it names. */
  readonly currencies: ReadonlySet<string>;
  /** Values of one word, and `on` or `off` for what is enabled or not. */
  readonly states: ReadonlySet<string>;
  /** A change that goes one way. */
  readonly change?: number;
  /** How many are left. */
  readonly available?: number;
  readonly score?: Score;
}

const WHOLE_STATUS =
  /^(?:failed|passed|cancell?ed|pending|delayed|declined|rejected|completed|delivered|shipped|processing|success|succeeded|refunded|expired|confirmed|denied|approved|queued|aborted)$/i;

/** A match of two sides; `winner` is an index, absent after a draw. */
export interface Score {
  readonly teams: readonly (readonly string[])[];
  readonly winner?: number;
}

export function readToolResults(contents: readonly string[]): ToolResult {
  const fields = new Map<string, string[]>();
  const flags = new Map<string, boolean>();
  const found = { structured: false, something: false, hasNull: false, failures: false, hasStatus: false };

  const statuses: string[] = [];
  const reasons: string[] = [];
  const numbers = new Map<string, number[]>();
  const counts = new Set<number>();
  const currencies = new Set<string>();
  const states = new Set<string>();
  let change: number | undefined;
  let available: number | undefined;

  const walk = (value: unknown, key: string, depth: number): void => {
    if (depth > 12) return;
    if (Array.isArray(value)) {
      counts.add(value.length);
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
    if (typeof value === 'number') {
      const last = stem(key.split(' ').pop() ?? key);
      const first = stem(key.split(' ')[0] ?? key);
      for (const name of new Set([last, first])) numbers.set(name, [...(numbers.get(name) ?? []), value]);
      if (/\b(?:change|delta|diff|difference|growth|trend)\b/.test(key)) change = value;
      if (/\b(?:stock|available|free|left|remaining|vacancies|availability)\b/.test(key)) available = value;
    }
    for (const word of `${key} ${typeof value === 'string' ? value.toLowerCase() : ''}`.split(
      /[^a-z€$£¥₹₺]+/,
    )) {
      const unit = CURRENCY_UNITS.get(word);
      if (unit !== undefined && word !== 'try') currencies.add(unit);
    }
    if (typeof value === 'string' && /^[a-zA-Z]+$/.test(value)) states.add(value.toLowerCase());
    if (typeof value === 'boolean' && /\b(?:enabled|on|active)$/.test(key)) states.add(value ? 'on' : 'off');
    if (typeof value === 'string' && WHOLE_STATUS.test(value)) {
      statuses.push(value.toLowerCase());
      found.hasStatus = true;
    }
    if (typeof value === 'string' && /\b(?:reason|cause|why)\b/.test(key)) reasons.push(value);
    if (typeof value === 'string' && (failure || /\b(?:status|state|stage|result|outcome)\b/.test(key)))
      statuses.push(value.toLowerCase());
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
    statuses,
    reasons,
    numbers,
    counts,
    currencies,
    states,
    change,
    available,
    score: scoreOf(fields),
  };
}

/** "Home - Guests" and "2:1" under their keys. */
function scoreOf(fields: ReadonlyMap<string, readonly string[]>): Score | undefined {
  const all = [...fields].flatMap(([key, values]) => values.map((value) => ({ key, value })));
  const points = all
    .map(({ key, value }) => (/score|result/.test(key) ? /^(\d+) ?[:-] ?(\d+)$/.exec(value) : null))
    .find(Boolean);
  const sides = all
    .map(({ key, value }) =>
      /match|game|teams?|fixture|event/.test(key) ? /^(.+?) (?:-|vs?\.?|–|against) (.+)$/.exec(value) : null,
    )
    .find(Boolean);
  const named = sides ? [sides[1], sides[2]] : [fields.get('home')?.[0], fields.get('away')?.[0]];
  if (!points || !named[0] || !named[1]) return undefined;
  const [home, away] = [Number(points[1]), Number(points[2])];
  return {
    teams: named.map((name) => (name ?? '').split(/\W+/).filter((word) => word.length > 2)),
    ...(home === away ? {} : { winner: home > away ? 0 : 1 }),
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
