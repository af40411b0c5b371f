/**
 * The pattern language of the phrase tables, over words and not over characters:
 *
 *     word         that word                      (a|b c|d)    one of these sequences
 *     (a)?         may be missing                 ~3           up to three words in between
 *     #            a number                       @            a capitalised word
 *     .            any one word                   &            a capitalised word that is a common first name
 *     ^            start of a sentence
 *     $            end of a sentence              ,            a comma (elsewhere commas are passed over)
 *
 * Contractions are written out ("can not", "i am"); `'s` is a word of its own.
 */
export type Pattern =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly type: 'choice'; readonly items: readonly Pattern[] }
  | { readonly type: 'maybe'; readonly item: Pattern }
  | { readonly type: 'gap'; readonly upTo: number };

/** Throws on a pattern that is not well formed: tables are compiled when the module loads. */
export function parsePattern(source: string): Pattern {
  const symbols = source.match(/[()|]|\)\?|[^\s()|]+/g) ?? [];
  let at = 0;

  function choice(): Pattern {
    const items = [sequence()];
    while (symbols[at] === '|') {
      at++;
      items.push(sequence());
    }
    return items.length === 1 && items[0] ? items[0] : { type: 'choice', items };
  }

  function sequence(): Pattern {
    const items: Pattern[] = [];
    for (let symbol = symbols[at]; symbol && symbol !== ')' && symbol !== '|'; symbol = symbols[at]) {
      at++;
      // Commas are passed over as it is.
      if (symbol === ',?') continue;
      if (symbol === '(') {
        const inner = choice();
        if (symbols[at++] !== ')') throw new Error(`phrase pattern without a closing bracket: ${source}`);
        if (symbols[at] === '?') at++;
        else {
          items.push(inner);
          continue;
        }
        items.push({ type: 'maybe', item: inner });
      } else if (/^~\d+$/.test(symbol)) items.push({ type: 'gap', upTo: Number(symbol.slice(1)) });
      else items.push({ type: 'word', word: symbol });
    }
    return { type: 'sequence', items };
  }

  const pattern = choice();
  if (at !== symbols.length) throw new Error(`phrase pattern with a stray bracket: ${source}`);
  return pattern;
}
