/** What stands for what after an apostrophe. `'s` stays with its word: it may be "is", "has" or a possessive. */
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ["'m", 'am'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
]);

/** Whole words that are contractions; forms without an apostrophe only where no other word is spelled so. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ['cant', ['can', 'not']],
  ["won't", ['will', 'not']],
  ["shan't", ['shall', 'not']],
  ["ain't", ['is', 'not']],
  ['im', ['i', 'am']],
  ['ive', ['i', 'have']],
  ['dont', ['do', 'not']],
  ['doesnt', ['does', 'not']],
  ['didnt', ['did', 'not']],
  ['isnt', ['is', 'not']],
  ['wasnt', ['was', 'not']],
  ['havent', ['have', 'not']],
  ['youre', ['you', 'are']],
  ['youve', ['you', 'have']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['got', 'to']],
  ["it's", ['it', 'is']],
  ["that's", ['that', 'is']],
  ["there's", ['there', 'is']],
  ["here's", ['here', 'is']],
  ["what's", ['what', 'is']],
  ["who's", ['who', 'is']],
  ["let's", ['let', 'us']],
  ["he's", ['he', 'is']],
  ["she's", ['she', 'is']],
]);

/** The words that a folded word stands for. */
export function expand(word: string): readonly string[] {
  const whole = WORDS.get(word);
  if (whole) return whole;
  const at = word.indexOf("'");
  if (at < 1) return [word];
  if (word.endsWith("n't") && word.length > 3) return [word.slice(0, -3), 'not'];
  const suffix = SUFFIXES.get(word.slice(at));
  if (suffix) return [word.slice(0, at), suffix];
  if (word.endsWith("'s")) return [word.slice(0, -2), "'s"];
  return [word];
}

const FORMS = new Map<string, string[]>();
for (const [form, pieces] of WORDS) {
  const first = pieces[0] ?? '';
  FORMS.set(first, [...(FORMS.get(first) ?? []), form]);
}

/** Spellings that begin with the given word and share none of its letters' ends ("will" may arrive as "won't"). */
export function spellings(first: string): readonly string[] {
  return [first, `${first}n't`, ...(FORMS.get(first) ?? [])];
}
