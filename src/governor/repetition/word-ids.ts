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
