/** A rough stem: enough that "Germany" and "German", "delivered" and "delivery" meet. */
export function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, '');
  const cut = word.replace(
    /(?:ingly|ings?|edly|ed|es|s|ly|ians?|ans?|ish|ese|y|ies|er|ers|al|ic|ity|ment|tion|ation)$/,
    '',
  );
  return (cut.length >= 4 ? cut : word).slice(0, 7);
}
