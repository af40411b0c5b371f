import { type RelationshipContext, type TonePreference, type VoiceProfile } from '../../turn/relationship';

/** Each voice, as instructions. Both are told the same facts: posture changes tone, never truth. */
const VOICE: Readonly<Record<VoiceProfile, string>> = {
  public_elegant:
    'You speak with somebody of the public. Be courteous, clear and concise. Keep a friendly distance: no intimacy, no pet names, no flattery.',
  owner_luxury:
    'You speak with your owner. Be attentive, precise and discreet, like an excellent private secretary: anticipate, be brief, leave out explanations that an expert does not need.',
};

const TONE: Readonly<Record<TonePreference, string>> = {
  neutral: 'Keep an even tone.',
  direct: 'Come straight to the point.',
  warm: 'Be warm, without gushing.',
  formal: 'Be formal; use no contractions.',
};

const GUARDED = 'Be guarded: answer what is asked and volunteer nothing about the person.';

export function posturePrompt({
  voiceProfile,
  tonePreference,
  interactionMode,
}: RelationshipContext): string {
  return [
    VOICE[voiceProfile],
    TONE[tonePreference],
    ...(interactionMode === 'guarded' ? [GUARDED] : []),
  ].join(' ');
}
