/** A word without its endings, so that "saving", "saves" and "save" are one. */
export function stem(word: string): string {
  if (word.length < 4) return word.replace(/(.)\1$/, '$1');
  const bare = word.replace(/(?:ing|ed|ies|es|s)$/, '').replace(/(.)\1$/, '$1');
  return (bare.length < 2 ? word : bare).replace(/[ey]$/, '');
}
