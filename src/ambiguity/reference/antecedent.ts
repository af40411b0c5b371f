import { type Analysis, type Token } from '../language/analysis';
import { INDEFINITES } from '../language/english-words';
import { type Pronoun } from './pronouns';

/** Nouns of time and manner: they stand beside what is talked of and are seldom taken up again. */
const CIRCUMSTANCE = new Set(
  'today tomorrow yesterday tonight time times year years month months week weeks day days hour hours minute minutes morning evening way kind sort type lot bit'.split(
    ' ',
  ),
);

/** Whether something in the message before (or named after) a pronoun may be what it stands for. */
export function resolves(message: Analysis, pronoun: Pronoun): boolean {
  const { tokens } = message;
  let crossed = pronoun.possessive;
  for (let i = pronoun.index - 1; i >= 0; i -= 1) {
    const token = tokens[i];
    if (!token) continue;
    if (boundary(token)) crossed = true;
    if (crossed && candidate(token, pronoun)) return true;
  }
  return false;
}

function boundary({ pos, lower }: Token): boolean {
  return (
    pos === 'PUNCT' ||
    pos === 'SCONJ' ||
    pos === 'CCONJ' ||
    /^(when|where|why|how|who|what|which|that|because|if|and|but)$/.test(lower)
  );
}

function candidate({ pos, lower, word }: Token, { kind }: Pronoun): boolean {
  if (INDEFINITES.has(lower)) return true;
  if (!word || CIRCUMSTANCE.has(lower)) return false;
  if (kind === 'person') return pos === 'NOUN' || pos === 'PROPN';
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM';
}
