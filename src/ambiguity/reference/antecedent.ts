import { type Analysis, type Token } from '../language/analysis';
import { type Pronoun } from './pronouns';

/** Nouns of time, place and manner: they stand beside what is talked of and are seldom taken up again. */
const CIRCUMSTANCE = new Set(
  (
    'today tomorrow yesterday tonight now time times year years month months week weeks day days hour hours minute ' +
    'minutes morning evening night afternoon way kind sort type lot bit rest monday tuesday wednesday thursday friday ' +
    'saturday sunday please thanks thank ok okay hi hello hey yes no sure else others other'
  ).split(' '),
);
const PERSONS = new Set('someone somebody anyone anybody everyone everybody nobody person one'.split(' '));
const CROWDS = new Set('someone somebody anyone anybody everyone everybody nobody people persons'.split(' '));
const THINGS = new Set('something anything everything nothing'.split(' '));
const CLAUSE =
  /^(?:when|where|why|how|who|that|because|if|and|but|or|whether|before|after|since|until|while|though|although|than|so|whatever|because|as|which|says?|said|thinks?|thought|knows?|knew|believes?|hopes?|hoped|claims?|feels?|wish|wishes|told)$/;
const CONDITION = /^(?:when|whenever|if|because|as|since|before|after|while|once|although|though|until)$/;
/** "A box with a cat in it": what holds the thing is in the same clause. */
const HOLDING =
  /^(?:needs?|needed|has|have|had|having|with|contains?|containing|puts?|without|bring|brought|take|takes|took)$/;

/** Whether something that the message names before a pronoun may be what the pronoun stands for. */
export function resolves({ tokens }: Analysis, pronoun: Pronoun): boolean {
  // A pronoun that is not a possessive never stands for a thing of its own clause: "How do storms damage it?"
  let crossed =
    pronoun.possessive ||
    startsClause(tokens, pronoun.index) ||
    afterCondition(tokens, pronoun.index) ||
    isHeld(tokens, pronoun.index);
  for (let i = pronoun.index - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (!token) continue;
    // "tell my wife I love her": another subject, another clause.
    if (i > 0 && /^(?:i|we)$/.test(token.lower) && tokens[i - 1]?.pos !== 'AUX') crossed = true;
    if (i > 0 && (token.pos === 'PUNCT' || CLAUSE.test(token.lower))) crossed = true;
    // "wash silk without damaging it"
    if (i > 1 && token.lower.endsWith('ing') && tokens[i - 1]?.pos === 'ADP') crossed = true;
    // "The album he made": he is not the album.
    const adjacent = i === pronoun.index - 1 && !pronoun.possessive && !afterCondition(tokens, pronoun.index);
    if (crossed && !adjacent && mayBe(token, pronoun)) return true;
  }
  return false;
}

/** "when I call my aunt she sings", "if I sow rye now will it grow?": the clause that opens the sentence is over. */
function afterCondition(tokens: readonly Token[], index: number): boolean {
  const [first, second] = [tokens[0], tokens[1]];
  if (!CONDITION.test(first?.lower ?? '') || second?.pos === 'AUX' || second?.pos === 'VERB') return false;
  const before = tokens.slice(2, index);
  const verb = before.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (verb < 0) return false;
  const next = tokens[index + 1];
  const subject =
    /^(?:NOUN|PROPN|VERB|ADV)$/.test(tokens[index - 1]?.pos ?? '') &&
    /^(?:VERB|AUX|ADV)$/.test(next?.pos ?? '');
  return subject || before.slice(verb + 1).some(({ pos }) => pos === 'AUX');
}

function startsClause(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (before === undefined || before.pos === 'AUX' || after === undefined) return false;
  return (after.pos === 'AUX' || after.pos === 'VERB') && before.pos !== 'VERB' && before.pos !== 'ADP';
}

function isHeld(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  if (!/^(?:in|on|inside|with|of|for)$/.test(before)) return false;
  return tokens.slice(1, index - 1).some(({ lower }) => HOLDING.test(lower));
}

function mayBe({ pos, lower, word, grammar }: Token, { kind }: Pronoun): boolean {
  if (kind === 'person' ? PERSONS.has(lower) : kind === 'plural' ? CROWDS.has(lower) : THINGS.has(lower))
    return true;
  if (!word || grammar || CIRCUMSTANCE.has(lower)) return false;
  if (pos === 'PROPN') return true;
  if (pos !== 'NOUN') return false;
  return kind === 'plural' || !isPlural(lower);
}

function isPlural(noun: string): boolean {
  return noun.length > 3 && noun.endsWith('s') && !/(?:ss|us|is|ws)$/.test(noun);
}
