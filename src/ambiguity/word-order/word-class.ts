import { type Token } from '../language/analysis';

/** Grammar words that behave alike in a sentence share a class; the rest are told apart by part of speech. */
const CLASSES: Readonly<Record<string, string>> = {
  i: 'i',
  subject: 'he she we they',
  you: 'you u ya',
  object: 'me him us them',
  it: 'it',
  her: 'her',
  possessive: 'my your his our their its ur',
  own: 'mine yours hers ours theirs',
  self: 'myself yourself himself herself itself ourselves themselves',
  the: 'the',
  a: 'a an',
  that: 'that',
  this: 'this',
  those: 'these those',
  s: "'s",
  be: "is are r was were am 're 'm isn aren wasn weren",
  been: 'be been being',
  do: 'do does did don doesn didn',
  have: "has have had 've haven hasn hadn",
  modal: "can could will would shall should may might must 'll 'd wo ca couldn wouldn shouldn cannot",
  not: "not n't nt never",
  to: 'to',
  of: 'of',
  in:
    'in on at from into onto by with without for about over under after before during between through against near around ' +
    'since until till within among across along behind beyond besides despite except per via toward towards upon',
  out: 'up down off out back away',
  as: 'as than like',
  and: 'and or & nor',
  but: 'but yet',
  if: 'if because although though while whereas unless whether once',
  so: 'so then also too just even still already again only really very quite pretty',
  what: 'what which whose',
  who: 'who whom',
  how: 'how',
  why: 'why where when',
  some: 'some any no every each another',
  all: 'all both many much more most few several other enough such',
  one: 'one ones',
  body: 'someone somebody anyone anybody everyone everybody nobody something anything everything nothing none',
  there: 'there here',
  now: 'now today tomorrow yesterday tonight',
  please: 'please ok okay yes yeah hi hello hey thanks oh well',
};
const CLASS_OF = new Map(
  Object.entries(CLASSES).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** The class of a token in the order model; null for marks that end or part a sentence. */
export function wordClass({ word, lower, pos, text }: Token): string | null {
  if (!word) return /^[\p{N}$€£%#]/u.test(text) ? 'NUM' : null;
  const known = CLASS_OF.get(lower);
  if (known !== undefined) return known;
  return classOfTag(pos, lower);
}

function classOfTag(pos: Token['pos'], lower: string): string {
  if (pos === 'VERB' || pos === 'AUX')
    return lower.endsWith('ing') ? 'Ving' : /(?:ed|en)$/.test(lower) ? 'Ved' : 'V';
  if (pos === 'NOUN' || pos === 'PROPN') return 'N';
  return pos === 'ADJ' || pos === 'ADV' || pos === 'NUM' || pos === 'INTJ' ? pos : 'X';
}
