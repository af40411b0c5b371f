export interface KnownFact {
  /** As words: `home_city` is "home city". */
  readonly label: string;
  readonly value: string;
}

/** `key: value`, also with a leading dash and the authority in brackets, as a prompt lists facts. */
const LINE = /^(?:- )?([\p{L}\p{N}_.-]{1,80}(?: [\p{L}\p{N}_.-]{1,80}){0,5}): (.*)$/u;
const AUTHORITY = / \((?:locked|explicit|inferred|ephemeral)\)$/;
/** A longer value cannot be quoted whole in a short answer, and half of it may say something else. */
const LONGEST_VALUE = 120;
/** Rules and the like are JSON: to be kept, not to be read out. */
const STRUCTURED = /^[[{]/;

export function parseKnownFacts(lines: readonly string[]): KnownFact[] {
  return lines.flatMap((line) => {
    const [, key, rest] = (line.length <= 2 * LONGEST_VALUE && LINE.exec(line)) || [];
    if (key === undefined || rest === undefined) return [];
    const value = rest.replace(AUTHORITY, '').trim();
    if (value === '' || value.length > LONGEST_VALUE || STRUCTURED.test(value)) return [];
    return [{ label: key.replace(/[_.-]+/g, ' ').trim(), value }];
  });
}

/** Labels that are no nouns ("likes jazz") read wrongly after "your". */
const NOT_A_NOUN =
  /^(?:is|has|can|likes?|loves?|hates?|prefers?|wants?|needs?|works?|lives?|speaks?|allergic|no|never|always)\b/i;

/** A claim that says exactly what is stored, without a full stop. */
export function statement({ label, value }: KnownFact): string {
  if (NOT_A_NOUN.test(label) || /^(?:true|false|yes|no)$/i.test(value))
    return `on record, ${label}: ${value}`;
  return `your ${label} is ${value}`;
}
