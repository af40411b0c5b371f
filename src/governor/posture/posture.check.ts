import { type RelationshipContext } from '../../turn/relationship';
import { type Violation } from '../../turn/violation';
import { type Check } from '../check';
import { type GovernorEvidence } from '../evidence';
import { Automaton } from '../phrase/automaton';
import { PhraseMatcher } from '../phrase/matcher';
import { type Draft } from '../text/draft';
import { type Token } from '../text/token';
import { asksForOtherVoice } from '../voice/other-voice';
import { type PostureFamily, type PostureRule } from './posture-rule';
import { POSTURE_ADVICE, POSTURE_TABLE } from './posture.table';

/** Apologies of one reply, in its own voice, that are too many. */
const TOO_MANY_APOLOGIES = 3;
const APOLOGIES = new Set([
  'sorry',
  'apologize',
  'apologise',
  'apologies',
  'apologizing',
  'apologising',
  'forgive',
  'forgiveness',
  'pardon',
]);

const ABOUT_APOLOGY = /\b(?:sorry|apolog|forgive)/i;
/** Asked what it is, Vi says so whatever the voice. */
const ABOUT_ITSELF =
  /\b(?:you|vi)\b.{0,40}\b(?:human|ai|a\.i|robot|bot|machine|real|person|model|gpt|feel|feelings|alive|conscious)\b/i;

const VOICED: ReadonlySet<PostureFamily> = new Set(['intimacy', 'dependency', 'apology', 'familiarity']);
const FRAMED: ReadonlySet<PostureFamily> = new Set(['assistant_framing', 'disclaimer']);

interface Table {
  readonly rules: readonly PostureRule[];
  readonly automaton: Automaton;
}

const tables = new Map<string, Table>();

/** The rules of one voice and mode as one machine; built once for each. */
function tableFor(relationship: RelationshipContext): Table {
  const { voiceProfile, interactionMode } = relationship;
  const key = `${voiceProfile} ${interactionMode}`;
  let table = tables.get(key);
  if (!table) {
    const rules = POSTURE_TABLE.filter(
      (rule) =>
        (rule.profiles?.includes(voiceProfile) ?? true) && (rule.modes?.includes(interactionMode) ?? true),
    );
    table = { rules, automaton: new Automaton(rules.map((rule) => rule.patterns)) };
    tables.set(key, table);
  }
  return table;
}

/** Breaks of posture in Vi's own voice: a quotation, code, or a text that was asked for in another voice is none. */
export class PostureCheck implements Check {
  readonly name = 'posture';
  private cursor = 0;
  private apologies = 0;
  private readonly table: Table;
  private readonly matcher: PhraseMatcher;
  private readonly otherVoice: boolean;
  private readonly aboutItself: boolean;
  private readonly countApologies: boolean;

  constructor(evidence: GovernorEvidence) {
    this.table = tableFor(evidence.pack.relationship);
    this.matcher = new PhraseMatcher(this.table.automaton);
    this.otherVoice = asksForOtherVoice(evidence.message);
    this.aboutItself = ABOUT_ITSELF.test(evidence.message);
    this.countApologies = !this.otherVoice && !ABOUT_APOLOGY.test(evidence.message);
  }

  inspect(draft: Draft): Violation | undefined {
    for (; this.cursor < draft.tokens.length; this.cursor++) {
      const token = draft.tokens[this.cursor];
      if (!token) break;
      if (token.quoted || token.code) {
        this.matcher.reset();
        continue;
      }
      for (const match of this.matcher.accept(token)) {
        const rule = this.table.rules[match.rule];
        if (rule && this.applies(rule) && !isDenied(draft.tokens, this.cursor, match.start))
          return stop(rule.id, rule.family, match.start, match.end);
      }
      if (this.apologizesTooOften(token)) return stop('apology.too_many', 'apology', token.start, token.end);
    }
    return undefined;
  }

  safeUpTo(draft: Draft): number {
    return this.matcher.holdFrom(draft.tail);
  }

  private applies(rule: PostureRule): boolean {
    if (this.otherVoice && VOICED.has(rule.family)) return false;
    return !(this.aboutItself && FRAMED.has(rule.family));
  }

  private apologizesTooOften(token: Token): boolean {
    if (!this.countApologies || !APOLOGIES.has(token.text)) return false;
    return ++this.apologies >= TOO_MANY_APOLOGIES;
  }
}

const SENTIMENT = /^(?:miss|love|need|desire|crave|dream|long|adore|feel|wait|ache|yearn)$/;

/** "I do not miss you; I am software": the phrase itself stands behind a denial. */
function isDenied(tokens: readonly Token[], last: number, start: number): boolean {
  let first = last;
  while (first > 0 && (tokens[first - 1]?.start ?? -1) >= start) first--;
  const at = (index: number): string => tokens[first + index]?.text ?? '';
  if (at(0) === 'i' && at(2) === 'not' && SENTIMENT.test(at(3))) {
    // "I do not sleep without you" says what it denies.
    return !tokens.slice(first, last + 1).some((token) => token.text === 'without');
  }
  const before = tokens[first - 1];
  return before?.text === 'not' || (before?.text === 'never' && tokens[first - 2]?.text === 'i');
}

function stop(rule: string, family: PostureFamily, start: number, end: number): Violation {
  return { type: 'posture', rule, start, end, advice: POSTURE_ADVICE[family] };
}
