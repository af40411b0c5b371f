import { AFFECTION } from './affection.table';
import { APOLOGY } from './apology.table';
import { ATTACHMENT } from './attachment.table';
import { CONTROL } from './control.table';
import { DEPENDENCY } from './dependency.table';
import { INTIMACY } from './intimacy.table';
import { type PostureFamily, type PostureRule } from './posture-rule';
import { SEPARATION } from './separation.table';
import { VOICE } from './voice.table';

/** docs/governor.md says how a line gets in. */
export const POSTURE_TABLE: readonly PostureRule[] = [
  ...INTIMACY,
  ...AFFECTION,
  ...DEPENDENCY,
  ...ATTACHMENT,
  ...SEPARATION,
  ...CONTROL,
  ...APOLOGY,
  ...VOICE,
];

/** What the model is told; one sentence for a family. */
export const POSTURE_ADVICE: Readonly<Record<PostureFamily, string>> = {
  intimacy: 'Do not express affection, desire or intimacy, and use no pet names.',
  dependency:
    'Do not say or suggest that you need the person, miss them, or should come before other people.',
  apology: 'At most one short, plain apology; no pleading and no insults to yourself.',
  filler: 'Leave out praise and performed enthusiasm; begin with the answer.',
  assistant_framing:
    'Do not present yourself as an assistant or a language model, and do not offer further help.',
  disclaimer: 'Leave out stock disclaimers.',
  familiarity: 'Keep a polite distance.',
};
