/** How far back a repeated beginning is looked for, in characters. */
const LOOK_BACK = 400;
/** A shorter overlap in the middle of a sentence may be chance. */
const SHORTEST_OVERLAP = 8;

/**
 * Joins a new attempt to what is already released. A model that was asked to continue may go on, may say the
 * released text again from its beginning, or may start its last sentence over; what is repeated is dropped, and a
 * missing space is put in. Text is kept back only while it can still turn out to be a repetition.
 */
export class Stitcher {
  private buffer = '';
  private joined: boolean;
  private trims: boolean;
  private readonly candidates: readonly string[];

  constructor(private readonly prefix: string) {
    this.joined = prefix === '';
    this.trims = /\s$/.test(prefix);
    this.candidates = repeatable(prefix);
  }

  push(chunk: string): string {
    if (this.joined) return this.afterSpace(chunk);
    this.buffer += chunk;
    const text = this.buffer.trimStart();
    if (text === '' || this.candidates.some((c) => c.length > text.length && c.startsWith(text))) return '';
    return this.join(text);
  }

  end(): string {
    return this.joined ? '' : this.join(this.buffer.trimStart());
  }

  /** The prefix ends with its own space: what follows brings no second one, however it is cut. */
  private afterSpace(text: string): string {
    if (!this.trims) return text;
    const rest = text.trimStart();
    if (rest !== '') this.trims = false;
    return rest;
  }

  private join(text: string): string {
    this.joined = true;
    const repeated = this.candidates.find((c) => text.startsWith(c) && !splitsWord(text, c.length));
    const rest = repeated === undefined ? text : text.slice(repeated.length);
    const next = this.afterSpace(rest);
    // A repeated prefix carries its own spacing; a continuation may have lost its own.
    const spaced = repeated !== undefined || /^\s/.test(this.buffer);
    if (next === '' || /\s$/.test(this.prefix) || /^\s/.test(next)) return next;
    if (spaced && repeated === undefined) return ` ${next}`;
    return repeated === undefined && joinsBadly(this.prefix, next) ? ` ${next}` : next;
  }
}

/** What a model may say again, longest first. */
function repeatable(prefix: string): string[] {
  const whole = prefix.trim();
  if (!whole) return [];
  const found = [whole];
  const tail = whole.slice(-LOOK_BACK);
  for (const match of tail.matchAll(/(^|[.!?]|\s)\s?(?=\S)/g)) {
    const start = match.index + match[0].length;
    const rest = tail.slice(start);
    const opensSentence = /[.!?\n]\s?$/.test(match[0]) || /[.!?]\s*$/.test(tail.slice(0, start));
    if (rest && (opensSentence || rest.length >= SHORTEST_OVERLAP) && !/^[.!?,]/.test(rest)) found.push(rest);
  }
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}

function splitsWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}]/u.test(text.slice(at));
}

function joinsBadly(before: string, after: string): boolean {
  return /[\p{L}\p{N}.,!?;:)"']$/u.test(before) && /^[A-Za-z0-9("']/.test(after);
}
