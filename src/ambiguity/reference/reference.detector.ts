import { type Detector, spanOf } from '../detector';
import { resolves } from './antecedent';
import { pronouns } from './pronouns';

/** Finds words that stand for something which nobody has named. */
export const detectReference: Detector = ({ message, anchored }) => {
  if (anchored || message.cut || !message.english) return null;
  for (const pronoun of pronouns(message)) {
    if (resolves(message, pronoun)) continue;
    const token = message.tokens[pronoun.index];
    if (token) return { reason: 'DANGLING_REFERENCE', confidence: pronoun.confidence, span: spanOf(token) };
  }
  return null;
};
