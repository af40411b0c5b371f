import { type GovernorEvidence } from './evidence';
import { permits } from './permits';
import { COMPLETED, WITHHELD } from './safe-words';

/**
 * What to say instead of a draft that never became clean, in the posture of the relationship. The words are checked
 * together with what was released. Where none of them pass, what was released stands alone; with nothing released
 * the shortest are said all the same: such a rule asks for words that nobody has here ("always say ..."), and an
 * answer without words helps nobody.
 */
export function safeClose(released: string, evidence: GovernorEvidence): string {
  const profile = evidence.pack.relationship.voiceProfile;
  const nothing = released.trim() === '';
  const closes = nothing ? WITHHELD[profile] : COMPLETED[profile];
  const gap = released === '' || /\s$/.test(released) ? '' : /[.!?:]["')\]*]*$/.test(released) ? ' ' : '... ';
  const texts = closes.map((close) => gap + close);
  return texts.find((text) => permits(text, evidence, released)) ?? (nothing ? (texts.at(-1) ?? '') : '');
}
