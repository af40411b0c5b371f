import { type KnownFact } from './known-facts';

/** Words that say nothing about which fact is meant. */
const STOP_WORDS = new Set(
  (
    'a an and any are at be by can could do does for from have how i in is it me mine my of on or our please ' +
    'so tell that the this to was what when where which who why will with would you your'
  ).split(' '),
);

/** Everyday words for what a fact's key calls otherwise. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['name', 'called', 'call'],
  ['live', 'home', 'city', 'location', 'residence', 'town', 'country', 'address', 'based'],
  ['work', 'job', 'occupation', 'profession', 'employer', 'company', 'role'],
  ['old', 'age', 'born', 'birthday', 'birthdate'],
  ['like', 'favorite', 'favourite', 'prefer', 'preferred', 'preference', 'love'],
  ['speak', 'language', 'languages'],
  ['pet', 'dog', 'cat'],
  ['partner', 'wife', 'husband', 'spouse'],
];

/** The words of a text that carry meaning, each in one form; only its first 2,000 characters count. */
export function contentWords(text: string): Set<string> {
  const words =
    text
      .slice(0, 2_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !STOP_WORDS.has(word)).map(stem));
}

/** The facts that share words with the question, best first; among equals the order of the facts. */
export function relatedFacts(question: ReadonlySet<string>, facts: readonly KnownFact[]): KnownFact[] {
  const wider = new Set(question);
  for (const group of SYNONYMS) {
    const stems = group.map(stem);
    if (stems.some((word) => question.has(word))) stems.forEach((word) => wider.add(word));
  }
  return facts
    .map((fact) => ({ fact, score: score(fact, question, wider) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ fact }) => fact);
}

/** A word of the key itself counts most, then a synonym of one, then a word of the value. */
function score(fact: KnownFact, question: ReadonlySet<string>, wider: ReadonlySet<string>): number {
  const ofKey = [...contentWords(fact.label)];
  const ofValue = [...contentWords(fact.value)];
  return (
    3 * ofKey.filter((word) => question.has(word)).length +
    2 * ofKey.filter((word) => !question.has(word) && wider.has(word)).length +
    ofValue.filter((word) => question.has(word)).length
  );
}

function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?:'s|s)$/, '') : word;
}
