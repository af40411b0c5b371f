import { type Tail } from '../text/draft';
import { type Token } from '../text/token';
import { wordOf, type EarlierReply } from './earlier-replies';
import { GramWindow, type WordIds } from './word-ids';

/** Fewer words may well be said twice: greetings, thanks, yes and no. */
const SHORTEST = 7;
/** So much of an earlier reply, or of the draft, makes it the same reply. */
const SHARE = 0.6;
/** So many words of whole sentences are too many, however long the earlier reply was. */
const MANY = 30;
/** So many words in runs of four are too many even where the sentences were touched up. */
const MANY_LOOSE = 40;
const LOOSE_SHARE = 0.75;

/**
 * One earlier reply against the growing draft. While a sentence of the draft is word for word the beginning of one of
 * the reply's, it is held back; it goes out as soon as it takes its own way.
 */
export class ResentDetector {
  /** Sentences of the reply that begin like the one of the draft, so many words long. */
  private candidates: readonly (readonly string[])[] = [];
  private followed = 0;
  private sentenceStart = -1;
  private sentenceWords = 0;
  private following = true;
  private matched = 0;
  private loose = 0;
  private total = 0;
  private sinceGram = 4;
  private readonly gram: GramWindow;

  constructor(
    private readonly reply: EarlierReply,
    ids: WordIds,
  ) {
    this.gram = new GramWindow(ids);
  }

  /** Where the violation starts, if the token makes the draft the same reply. */
  accept(token: Token): number | undefined {
    if (token.code) return undefined;
    if (token.kind === 'end') return this.endSentence();
    // "As mentioned, ...", "Sure: ...": a lead-in of up to three words is no new sentence of its own.
    if (token.kind === 'mark') {
      if (!this.following && this.sentenceWords <= 3 && /[,:-]/.test(token.text)) this.begin();
      return undefined;
    }
    const word = wordOf(token);
    this.total++;
    this.sentenceWords++;
    if (this.following) this.follow(word, token.start);
    return this.countLoose(word) && !this.following ? token.start : undefined;
  }

  holdFrom(tail: Tail | undefined): number {
    if (!this.following) return Infinity;
    if (this.sentenceStart >= 0) return this.sentenceStart;
    return tail && this.reply.openings.some((form) => form.startsWith(tail.text)) ? tail.start : Infinity;
  }

  private follow(word: string, start: number): void {
    const at = this.followed++;
    if (at === 0) {
      this.sentenceStart = start;
      this.candidates = this.reply.sentences.get(word) ?? [];
    } else if (this.candidates.some((sentence) => sentence[at] !== word)) {
      this.candidates = this.candidates.filter((sentence) => sentence[at] === word);
    }
    this.following = this.candidates.length > 0;
  }

  private endSentence(): number | undefined {
    const start = this.sentenceStart;
    const length = this.followed;
    const same =
      this.following && length > 0 && this.candidates.some((sentence) => sentence.length === length);
    if (same) this.matched += length;
    this.begin();
    this.sentenceWords = 0;
    if (!same || this.matched < SHORTEST) return undefined;
    const enough = this.matched >= SHARE * this.reply.words || this.matched >= MANY;
    return enough && this.matched >= SHARE * this.total ? start : undefined;
  }

  private begin(): void {
    this.candidates = [];
    this.followed = 0;
    this.sentenceStart = -1;
    this.following = true;
  }

  private countLoose(word: string): boolean {
    this.sinceGram++;
    const gram = this.gram.accept(word);
    if (gram === undefined || !this.reply.grams.has(gram)) return false;
    this.loose += Math.min(4, this.sinceGram);
    this.sinceGram = 0;
    return this.loose >= MANY_LOOSE && this.loose >= LOOSE_SHARE * this.total;
  }
}
