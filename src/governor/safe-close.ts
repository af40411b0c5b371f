import { type GovernorEvidence } from './evidence';
import { permits } from './permits';

/** When nothing was released: a whole reply that claims nothing. */
const WITHHELD = {
  owner_luxury: [
    'I would rather not answer that from what I have. Ask me once more in other words, and I will begin again.',
  ],
  public_elegant: [
    'I was not able to give an answer to that which I could stand behind. Please ask again in other words.',
  ],
} as const;

/** When a beginning was released: a short end that claims nothing. */
const COMPLETED = {
  owner_luxury: ['I will leave it there.', 'More would be guessing.', 'That is as far as it goes.'],
  public_elegant: ['I will leave it at that.', 'More would be a guess.', 'That is as far as it goes.'],
} as const;

/**
 * What to say instead of a draft that never became clean, in the posture of the relationship. The words are checked
 * together with what was released; an empty string where even they would not pass (a rule such as "answer only in
 * one word").
 */
export function safeClose(released: string, evidence: GovernorEvidence): string {
  const profile = evidence.pack.relationship.voiceProfile;
  const closes: readonly string[] = released.trim() === '' ? WITHHELD[profile] : COMPLETED[profile];
  const gap = released === '' || /\s$/.test(released) ? '' : /[.!?:]["')\]*]*$/.test(released) ? ' ' : '... ';
  for (const close of closes) {
    const text = gap + close;
    if (permits(text, evidence, released)) return text;
  }
  return released.trim() === '' ? '...' : '';
}
