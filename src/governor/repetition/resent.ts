import { type Tail } from '../text/draft';
import { type Token } from '../text/token';
import { wordOf, type EarlierReply } from './earlier-replies';

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
  private sentence = '';
  private sentenceStart = -1;
  private sentenceWords = 0;
  private following = true;
  private matched = 0;
  private loose = 0;
  private total = 0;
  private sinceGram = 4;
  private readonly recent: string[] = [];

  constructor(private readonly reply: EarlierReply) {}

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
    if (this.following) {
      if (this.sentenceStart < 0) this.sentenceStart = token.start;
      this.sentence = this.sentence ? `${this.sentence} ${word}` : word;
      this.following = this.reply.beginnings.has(this.sentence);
    }
    return this.countLoose(word) && !this.following ? token.start : undefined;
  }

  holdFrom(tail: Tail | undefined): number {
    if (!this.following) return Infinity;
    if (this.sentenceStart >= 0) return this.sentenceStart;
    return tail && this.reply.openings.has(tail.text) ? tail.start : Infinity;
  }

  private endSentence(): number | undefined {
    const start = this.sentenceStart;
    const same = this.following && start >= 0 && this.reply.sentences.has(this.sentence);
    if (same) this.matched += this.sentence.split(' ').length;
    this.begin();
    this.sentenceWords = 0;
    if (!same || this.matched < SHORTEST) return undefined;
    const enough = this.matched >= SHARE * this.reply.words || this.matched >= MANY;
    return enough && this.matched >= SHARE * this.total ? start : undefined;
  }

  private begin(): void {
    this.sentence = '';
    this.sentenceStart = -1;
    this.following = true;
  }

  private countLoose(word: string): boolean {
    this.recent.push(word);
    if (this.recent.length > 4) this.recent.shift();
    this.sinceGram++;
    if (this.recent.length < 4 || !this.reply.grams.has(this.recent.join(' '))) return false;
    this.loose += Math.min(4, this.sinceGram);
    this.sinceGram = 0;
    return this.loose >= MANY_LOOSE && this.loose >= LOOSE_SHARE * this.total;
  }
}
