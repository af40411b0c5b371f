/** More distinct words than this share an id: a false match then needs three of them in a row. */
const IDS = 65_536;

/**
 * Small numbers for words, so that a triple of words is one number: comparing and storing numbers is what keeps the
 * check of a long reply cheap.
 */
export class WordIds {
  private readonly ids = new Map<string, number>();

  of(word: string): number {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.ids.size % IDS;
      this.ids.set(word, id);
    }
    return id;
  }
}

/** Exact for ids below 65,536. */
export function triple(a: number, b: number, c: number): number {
  return (a * IDS + b) * IDS + c;
}

/** So many ids fit four into one number; more distinct words than that share one. */
const FEW_IDS = 8_192;

/** Exact for ids below 8,192. */
function quadruple(a: number, b: number, c: number, d: number): number {
  return (((a % FEW_IDS) * FEW_IDS + (b % FEW_IDS)) * FEW_IDS + (c % FEW_IDS)) * FEW_IDS + (d % FEW_IDS);
}

/** The last four words as one number. */
export class GramWindow {
  private a = 0;
  private b = 0;
  private c = 0;
  private seen = 0;

  constructor(private readonly ids: WordIds) {}

  /** Undefined until there are four words. */
  accept(word: string): number | undefined {
    const id = this.ids.of(word);
    const gram = quadruple(this.a, this.b, this.c, id);
    this.a = this.b;
    this.b = this.c;
    this.c = id;
    return ++this.seen < 4 ? undefined : gram;
  }
}
