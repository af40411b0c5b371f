import { type AmbiguityFinding } from '../../turn/ambiguity';
import { type Detector, spanOf } from '../detector';
import { type Analysis, type Token } from '../language/analysis';
import { resolves } from './antecedent';
import { danglingDemonstrative } from './demonstratives';
import { ellipsis } from './ellipsis';
import { oneAnaphora } from './one-anaphora';
import { pronouns } from './pronouns';

/** Who writes this much has told what it is about. */
const LONG_MESSAGE = 45;

/** Finds words that stand for something which nobody has named. */
export const detectReference: Detector = ({ message, anchored }) => {
  if (anchored || message.cut || !message.english || message.words.length > LONG_MESSAGE) return null;
  return (
    pronoun(message) ??
    demonstrative(message) ??
    words(oneAnaphora(message), 0.96) ??
    words(ellipsis(message), 0.93)
  );
};

function pronoun(message: Analysis): AmbiguityFinding | null {
  for (const candidate of pronouns(message)) {
    const token = message.tokens[candidate.index];
    if (!token || resolves(message, candidate)) continue;
    return finding(token, token, candidate.kind === 'thing' ? 0.96 : 0.98);
  }
  return null;
}

function demonstrative(message: Analysis): AmbiguityFinding | null {
  const token = message.tokens[danglingDemonstrative(message.tokens)];
  return token ? finding(token, token, 0.95) : null;
}

function words(found: readonly [Token, Token] | undefined, confidence: number): AmbiguityFinding | null {
  return found ? finding(found[0], found[1], confidence) : null;
}

function finding(first: Token, last: Token, confidence: number): AmbiguityFinding {
  return { reason: 'DANGLING_REFERENCE', confidence, span: spanOf(first, last) };
}
