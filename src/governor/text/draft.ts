import { fold, type Folded } from './fold';
import { expand } from './contractions';
import { type Token, type TokenKind } from './token';
import { Surroundings } from './surroundings';

/** A word longer than this is closed by force, so that no input can be held for ever. */
const LONGEST_WORD = 64;
/** A sentence longer than this is closed by force, for the same reason. Counts tokens. */
const LONGEST_SENTENCE = 120;

/** The unfinished word at the end of the draft. */
export interface Tail {
  /** Folded; may end in an apostrophe or a separator whose role is not known yet. */
  readonly text: string;
  readonly start: number;
  readonly capital: boolean;
  /** Would be the first word of its sentence. */
  readonly first: boolean;
}

/**
 * The draft as it grows, read once, character by character, and shared by all checks of an attempt.
 * `feed` hands over raw text, `advance` reads on until one more step is known; the tokens of a text do not depend
 * on how it was cut.
 */
export class Draft {
  readonly tokens: Token[] = [];
  /** Raw characters taken in by the reader so far: the upper bound of every frontier. */
  length = 0;
  /** Characters folded; equals `length` plus nothing: the proof of linear cost reads it. */
  inspected = 0;

  private pending = '';
  private at = 0;
  private base = 0;
  private closed = false;

  private word = '';
  private wordStart = -1;
  private wordEnd = -1;
  private wordCapital = false;
  private wordDigits = false;
  private held = '';
  private spaced = true;
  private bracketEnd = -1;

  private terminator = '';
  private first = true;
  private sentenceTokens = 0;
  private readonly around = new Surroundings();

  get tail(): Tail | undefined {
    if (this.wordStart < 0) return undefined;
    const { word, held, wordStart: start, wordCapital: capital, first } = this;
    return { text: word + held, start, capital, first };
  }

  feed(chunk: string): void {
    this.pending = this.pending.slice(this.at) + chunk;
    this.base += this.at;
    this.at = 0;
  }

  /** No more text will come. */
  close(): void {
    this.closed = true;
  }

  /** Reads on; true when at least one token was added, false when all that was fed is read. */
  advance(): boolean {
    const before = this.tokens.length;
    while (this.at < this.pending.length) {
      if (this.readPlainLetters()) continue;
      const code = this.pending.charCodeAt(this.at);
      const high = code >= 0xd800 && code <= 0xdbff;
      if (high && this.at + 1 >= this.pending.length && !this.closed) break;
      const size = high && isLow(this.pending.charCodeAt(this.at + 1)) ? 2 : 1;
      const char = this.pending.substr(this.at, size);
      this.read(fold(char), this.base + this.at, size);
      this.at += size;
      this.inspected += size;
      this.length = this.base + this.at;
      if (this.tokens.length > before) return true;
    }
    if (this.closed) {
      this.closeWord();
      if (this.sentenceTokens > 0 || this.terminator) this.closeSentence(this.terminator || '\n');
    }
    return this.tokens.length > before;
  }

  /** What most of any text is, the small plain letters inside a word, is read as a run: it folds to itself. */
  private readPlainLetters(): boolean {
    if (this.wordStart < 0 || this.held) return false;
    const { pending, at } = this;
    const limit = Math.min(pending.length, at + LONGEST_WORD - this.word.length);
    let end = at;
    while (end < limit && isPlainLetter(pending.charCodeAt(end))) end++;
    if (end === at) return false;
    this.word += pending.slice(at, end);
    this.at = end;
    this.inspected += end - at;
    this.length = this.wordEnd = this.base + end;
    return true;
  }

  private read(char: Folded, position: number, size: number): void {
    switch (char.class) {
      case 'invisible':
        if (this.wordStart >= 0 && !this.held) this.wordEnd = position + size;
        return;
      case 'letter':
      case 'digit':
        this.readWord(char, position, size);
        return;
      case 'space':
      case 'newline':
        this.closeWord();
        if (char.class === 'newline') {
          if (this.sentenceTokens > 0 || this.terminator) this.closeSentence(this.terminator || '\n');
          this.around.newline();
        } else if (this.terminator) this.closeSentence(this.terminator);
        this.spaced = true;
        return;
      case 'mark':
        this.readMark(char.text, position, size);
    }
  }

  private readWord(char: Folded, position: number, size: number): void {
    if (this.terminator && this.terminator !== '.') this.closeSentence(this.terminator);
    this.terminator = '';
    if (this.held && this.wordDigits !== (char.class === 'digit')) this.closeWord();
    // Languages written without spaces: every character is a word of its own.
    if (this.wordStart >= 0 && (this.word.length >= LONGEST_WORD || isIdeograph(char.text))) this.closeWord();
    if (this.wordStart < 0) {
      this.wordStart = position;
      this.wordCapital = char.upper;
      this.wordDigits = char.class === 'digit';
    }
    this.word += this.held + char.text;
    this.held = '';
    this.wordEnd = position + size;
  }

  private readMark(text: string, position: number, size: number): void {
    if (this.wordStart >= 0 && !this.held) {
      const joins = this.wordDigits ? text === '.' || text === ',' || text === ':' : text === "'";
      if (joins) {
        this.held = text;
        this.heldSize = size;
        return;
      }
    }
    this.closeWord();
    this.mark(text, position, size);
  }

  private heldSize = 0;

  /** Ends the word; a separator that was waiting for more turns out to be a mark. */
  private closeWord(): void {
    if (this.wordStart < 0) return;
    const { wordStart: start, wordEnd: end, wordCapital: capital, held } = this;
    const kind = this.wordDigits ? 'number' : 'word';
    const word = intern(this.word);
    for (const text of kind === 'word' ? expand(word) : [word]) this.add(kind, text, start, end, capital);
    this.word = '';
    this.wordStart = -1;
    this.held = '';
    if (held) this.mark(held, end, this.heldSize);
  }

  private mark(text: string, start: number, size: number): void {
    const quote = this.around.mark(text, this.spaced || this.first);
    const terminal = text === '.' || text === '!' || text === '?' || text === '…';
    if (!terminal && this.terminator && !quote && text !== ')' && text !== '*')
      this.closeSentence(this.terminator);
    this.add('mark', text, start, start + size, false);
    if (text === '[') this.bracketEnd = start + size;
    if (terminal && !(text === '.' && this.abbreviates())) {
      this.terminator = text === '.' && this.terminator ? this.terminator : text;
    }
  }

  /** "Dr.", "e.g.", "J. R. R.": the full stop does not end the sentence. */
  private abbreviates(): boolean {
    const word = this.tokens[this.tokens.length - 2];
    if (word?.kind !== 'word') return false;
    return (word.text.length === 1 && word.text !== 'i') || ABBREVIATIONS.has(word.text);
  }

  private add(kind: TokenKind, text: string, start: number, end: number, capital: boolean): void {
    const content = kind === 'word' || kind === 'number';
    const first = content && this.first;
    if (content) {
      this.first = false;
      this.around.text();
    }
    this.push(kind, text, start, end, capital, first);
    this.spaced = false;
    if (++this.sentenceTokens >= LONGEST_SENTENCE) this.closeSentence('\n');
  }

  private closeSentence(text: string): void {
    const position = this.tokens[this.tokens.length - 1]?.end ?? 0;
    this.terminator = '';
    this.sentenceTokens = 0;
    this.push('end', text, position, position, false, false);
    this.first = true;
  }

  /** The only place where tokens are made: one shape keeps reading fast. */
  private push(
    kind: TokenKind,
    text: string,
    start: number,
    end: number,
    capital: boolean,
    first: boolean,
  ): void {
    const { quoted, code } = this.around;
    this.tokens.push({
      kind,
      text,
      start,
      end,
      capital,
      first,
      quoted,
      code,
      blank: start === this.bracketEnd,
      spaced: this.spaced,
    });
  }
}

/** One string object for each common word: its hash is worked out once, and every table asks for it. */
const interned = new Map<string, string>();

function intern(word: string): string {
  const known = interned.get(word);
  if (known !== undefined) return known;
  if (interned.size < 20_000 && word.length < 24) interned.set(word, word);
  return word;
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st vs etc eg ie no approx inc ltd jr sr dept est'.split(' '),
);

function isPlainLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function isIdeograph(text: string): boolean {
  return text >= '\u3040' && text <= '\u9fff';
}
