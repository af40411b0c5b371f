import { assertNever } from '../../common/assert-never';
import { type AmbiguityReason } from '../../turn/ambiguity';
import { type RelationshipContext } from '../../turn/relationship';
import { MALFORMED_OPENING } from './malformed-opening';

/** Longer passages are not quoted back: a question is short. */
const QUOTED_LENGTH = 60;

type Voice = 'elegant' | 'formal' | 'direct' | 'warm';

/** The guarded clamp has already put its voice and tone into the relationship: nothing more is decided here. */
function voiceOf({ voiceProfile, tonePreference, interactionMode }: RelationshipContext): Voice {
  if (interactionMode === 'guarded') return 'elegant';
  switch (tonePreference) {
    case 'neutral':
      return voiceProfile === 'owner_luxury' ? 'direct' : 'elegant';
    case 'formal':
    case 'direct':
    case 'warm':
      return tonePreference;
    default:
      return assertNever(tonePreference);
  }
}

export function wordingOf(
  reason: AmbiguityReason,
  unclear: string,
  options: readonly string[],
  relationship: RelationshipContext,
): string {
  const voice = voiceOf(relationship);
  const question = questionOf(reason, unclear);
  if (reason === 'MALFORMED_QUERY') return `${question} ${MALFORMED_SECOND[voice]}`;
  const choice = options.length > 0 ? ` ${MEAN[voice]} ${listed(options)}?` : '';
  return `${OPENING[voice]}${question}${choice}`;
}

const OPENING: Readonly<Record<Voice, string>> = {
  elegant: 'I would like to get this right. ',
  formal: 'I would like to be certain that I have understood. ',
  direct: '',
  warm: 'Happy to help with this. ',
};

const MALFORMED_SECOND: Readonly<Record<Voice, string>> = {
  elegant: 'I was not able to follow your message; a few more words would help.',
  formal: 'I was unable to follow your message and would be grateful for a few more words.',
  direct: 'I could not follow that; give me a few more words.',
  warm: 'I could not quite follow that, so tell me in a few more words and we will get there.',
};

const MEAN: Readonly<Record<Voice, string>> = {
  elegant: 'Do you mean',
  formal: 'Do you mean',
  direct: 'Is it',
  warm: 'Do you mean',
};

function questionOf(reason: AmbiguityReason, unclear: string): string {
  const quoted = unclear.length > 0 && unclear.length <= QUOTED_LENGTH ? `'${unclear}'` : undefined;
  switch (reason) {
    case 'MALFORMED_QUERY':
      return MALFORMED_OPENING;
    case 'DANGLING_REFERENCE':
      return quoted ? `What does ${quoted} refer to?` : 'What does your message refer to?';
    case 'UNDERSPECIFIED_COMPARISON':
      return quoted ? `What should I compare when you say ${quoted}?` : 'What should I compare, and by what?';
    case 'CONTRADICTORY_REQUEST':
      return quoted
        ? `Your request asks for two things that exclude each other (${quoted}). Which one should hold?`
        : 'Your request asks for two things that exclude each other. Which one should hold?';
    default:
      return assertNever(reason);
  }
}

function listed(options: readonly string[]): string {
  const quoted = options.map((option) => `"${option}"`);
  const last = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last;
}
