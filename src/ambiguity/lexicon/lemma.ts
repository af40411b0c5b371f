type Endings = readonly (readonly [ending: string, replacements: readonly string[]])[];

const INFLECTIONS: Endings = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['ing', ['', 'e']],
  ['ed', ['', 'e']],
  ['es', ['']],
  ['s', ['']],
];
const DEGREES: Endings = [
  ['iest', ['y']],
  ['ier', ['y']],
  ['ily', ['y']],
  ['est', ['', 'e']],
  ['er', ['', 'e']],
  ['ly', ['', 'le']],
  ['en', ['', 'e']],
];

/**
 * The words that a form may be of, itself first: "lowering" may be of "lower". Some are no words; a table that is
 * asked for them does not hold them.
 */
export function inflections(word: string): readonly string[] {
  return bareForms(word, INFLECTIONS);
}

/** With degree, manner and change: "wider", "widely" and "widen" may be of "wide". */
export function lemmas(word: string): readonly string[] {
  return [...bareForms(word, INFLECTIONS), ...bareForms(word, DEGREES).slice(1)];
}

function bareForms(word: string, endings: Endings): string[] {
  const forms = [word];
  for (const [ending, replacements] of endings) {
    if (word.length - ending.length < 2 || !word.endsWith(ending)) continue;
    const bare = word.slice(0, word.length - ending.length);
    for (const replacement of replacements) forms.push(bare + replacement);
    if (ending.length > 1 && bare.length > 2 && bare.at(-1) === bare.at(-2)) forms.push(bare.slice(0, -1));
  }
  return forms;
}
