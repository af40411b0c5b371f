/**
 * How English a string of letters looks: the mean logarithm of each letter after the two before it, learnt at
 * start-up from the words that the lexicon of the tagger lists (names included).
 */
const SIZE = 27;

export class LetterModel {
  private readonly triples = new Float64Array(SIZE ** 3);
  private readonly pairs = new Float64Array(SIZE ** 2);

  constructor(words: Iterable<string>) {
    for (const word of words) if (word.length > 2 && /^[a-z]+$/.test(word)) this.learn(word);
  }

  /** About -2 for an English word, about -5 for keys hit at random. `letters` are lower case a to z. */
  score(letters: string): number {
    let sum = 0;
    let a = 0;
    let b = 0;
    for (let i = 0; i <= letters.length; i += 1) {
      const c = i < letters.length ? letters.charCodeAt(i) - 96 : 0;
      const pair = a * SIZE + b;
      sum += Math.log(((this.triples[pair * SIZE + c] ?? 0) + 0.3) / ((this.pairs[pair] ?? 0) + 0.3 * SIZE));
      a = b;
      b = c;
    }
    return sum / (letters.length + 1);
  }

  private learn(word: string): void {
    let a = 0;
    let b = 0;
    for (let i = 0; i <= word.length; i += 1) {
      const c = i < word.length ? word.charCodeAt(i) - 96 : 0;
      const pair = a * SIZE + b;
      this.triples[pair * SIZE + c] = (this.triples[pair * SIZE + c] ?? 0) + 1;
      this.pairs[pair] = (this.pairs[pair] ?? 0) + 1;
      a = b;
      b = c;
    }
  }
}
