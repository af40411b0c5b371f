import { type GovernorEvidence } from '../evidence';
import { MONTHS, numberOf, WEEKDAYS } from '../lexicon/numbers';
import { Automaton } from '../phrase/automaton';
import { PhraseMatcher } from '../phrase/matcher';
import { type Tail } from '../text/draft';
import { type Token } from '../text/token';
import { asksForOtherVoice } from '../voice/other-voice';
import { Assertions, isPersonNoun } from './assertions';
import { Known } from './known';
import { ACTION_FRAMES, PERSON_FRAMES, type PersonFrame } from './person-frames';
import { type Sentence, type Suspect } from './sentence';

const AUTOMATON = new Automaton([...PERSON_FRAMES.map((frame) => frame.patterns), ACTION_FRAMES]);
const ACTION = PERSON_FRAMES.length;

/** In the sentence: nothing is claimed, it is supposed, possible, advised or denied. */
const UNCLAIMED =
  /^(?:if|whether|unless|suppose|imagine|assuming|perhaps|maybe|might|could|would|should|may|can|must|probably|say|let's|example|instance|when|whenever|or|not)$/;
const SMALL = new Set(
  'a an the and or but so of to in on at for with by from as is are was were be been am do does did has have had that this these those it its i you he she they we me him her them us my your his their our not no yes very really just also too then than there here what which who when where how why if about into out up down over again some any all more most can could will would should may might must earlier before last time yesterday today now ago week month year once already told mentioned said wrote shared like love want wanted need good well get got make made one thing things something day try let know think going go'.split(
    ' ',
  ),
);
/** Frames whose sentence takes the detail for granted, whatever it asks or advises. */
const PRESUPPOSES: ReadonlySet<PersonFrame> = new Set(['event', 'greeted_kin', 'kin', 'had', 'being']);
/** Whom advice is given to, whoever asks. */
const ANYBODY =
  /^(?:writer|developer|leader|manager|consumer|traveller|traveler|buyer|seller|speaker|player|owner|employee|employer|researcher|programmer|leader|teacher|parent|individual|citizen|follower|viewer|listener|designer|marketer|professional|reminder|starter|filler|matter|number|computer|newcomer|worker|driver|host|guest|adult|child|team|result|rule)$/;
const SUPPOSED =
  /^(?:if|whether|suppose|supposing|imagine|assuming|say|example|instance|unless|like|pretend)$/;
const DENIED = /^(?:never|not)$/;
/** "Your total is 45": worked out here, not known of the person. */
const OWN_WORK =
  /^(?:answer|total|result|results|code|output|equation|list|table|question|sentence|text|first|second|third|next|step|function|program|formula|average|sum|final|essay|paragraph|query|input|score|number|solution|example|title|options?|choice|best|goal|recipe|draft|resume|cv)$/;
/** Words of the frames themselves. */
const CONNECTIVE = /^(?:since|because|given|now|knowing)$/;
const FRAME_WORDS = new Set(
  'remember given considering despite because due knowing thanks did does has is have are how enjoy enjoyed congratulations congrats well done say hello hug regards starts started began ended took went next last'.split(
    ' ',
  ),
);
/** What anybody in the conversation is. */
const GENERIC =
  /^(?:beginner|newcomer|fan|person|human|customer|user|visitor|resident|member|student|reader|learner|idea|sound|look|feeling|fact|being|doing|having|getting|using|new|looking|trying|interested)$/;
const EVERY =
  /^(?:every|each|daily|weekly|monthly|twice|thrice|always|years?|months?|weeks?|days?|hours?|ago|old)$/;

/** What a draft claims about the person, earlier talk, or Vi's own deeds, against all that is known. */
export class PersonClaims {
  private readonly matcher = new PhraseMatcher(AUTOMATON);
  private readonly silent: boolean;
  private readonly assertions = new Assertions({
    fresh: (token) => this.isFresh(token),
    content: (token) => !SMALL.has(token.text) && token.text.length > 1,
    withoutTools: () => !this.toolsAnswered(),
  });
  private known: Known | undefined;
  private readonly computed: boolean;

  constructor(
    private readonly evidence: GovernorEvidence,
    private readonly toolsAnswered: () => boolean,
  ) {
    this.silent = asksForOtherVoice(evidence.message);
    // Numbers of the question may be worked on.
    this.computed = /\d/.test(evidence.message);
  }

  suspects(token: Token): Suspect[] {
    if (this.silent) return [];
    const found: Suspect[] = [];
    const asserted = this.assertions.accept(token);
    if (asserted) found.push(asserted);
    for (const match of this.matcher.accept(token)) {
      const { start, end } = match;
      if (match.rule === ACTION) {
        if (!this.toolsAnswered())
          found.push({ rule: 'action', start, confirm: (s) => claims(s, start) && asDeed(s) });
        continue;
      }
      const frame = PERSON_FRAMES[match.rule]?.id;
      if (frame) {
        const rule = frame === 'said' || frame === 'talked' ? 'attribution' : 'about_person';
        found.push({ rule, start, confirm: (s) => this.isUngrounded(frame, s, start, end) });
      }
    }
    return found;
  }

  skip(): void {
    this.matcher.reset();
    this.assertions.reset();
  }

  holdFrom(tail: Tail | undefined): number {
    if (this.silent) return Infinity;
    return Math.min(this.matcher.holdFrom(tail), tail ? this.assertions.holds(tail) : Infinity);
  }

  private isUngrounded(frame: PersonFrame, sentence: Sentence, start: number, end: number): boolean {
    const known = this.all();
    const after = sentence.tokens.filter((token) => token.start >= end);
    const inside = sentence.tokens.filter(
      (token) => token.start >= start && token.start < sentence.clauseEnd(end),
    );
    if (frame === 'said' || frame === 'talked') {
      if (inside.some((token) => token.end <= end && DENIED.test(token.text))) return false;
      if (sentence.asked || before(sentence, start).some((token) => UNCLAIMED.test(token.text))) return false;
      const content = after.filter((token) => !SMALL.has(token.text) && token.text.length > 2);
      // "..., as you explained": what was said stands before.
      const told = sentence.tokens.filter((token) => token.end <= start && !SMALL.has(token.text)).slice(-6);
      if (content.length === 0 && told.length === 0)
        return this.evidence.pack.history.length === 0 && this.evidence.pack.facts.length === 0;
      const first = (content.length > 0 ? content : told).slice(0, 6);
      return first.filter((token) => known.hasWord(token.text)).length * 2 < first.length;
    }
    if (PRESUPPOSES.has(frame)) {
      if (before(sentence, start).some((token) => SUPPOSED.test(token.text))) return false;
    } else if (!claims(sentence, start)) return false;
    const fresh = (token: Token): boolean => this.isFresh(token);
    switch (frame) {
      case 'illness': {
        const condition = inside.filter((token) => token.end <= end && !SMALL.has(token.text));
        return condition.length > 0 && condition.every(fresh);
      }
      case 'event':
      case 'had':
      case 'greeted_kin': {
        if (frame !== 'greeted_kin' && sentence.has(/^(?:sorry|hear|glad|hope|if)$/)) return false;
        if (/^(?:let|tell)$/.test(sentence.tokens[0]?.text ?? '')) return false;
        // The noun behind "your" must be known from somewhere.
        const named = inside.filter(
          (token) => token.end <= end && !SMALL.has(token.text) && !FRAME_WORDS.has(token.text),
        );
        return named.length > 0 && named.every(fresh);
      }
      case 'intended':
      case 'taste': {
        // What the message asked is what the person wanted to know.
        if (frame === 'intended' && after[0]?.text === 'know') return false;
        const content = inside.filter(
          (token) => token.start > end && !SMALL.has(token.text) && token.text.length > 2,
        );
        return (
          content.length > 0 && content.slice(0, 4).every(fresh) && !GENERIC.test(content[0]?.text ?? '')
        );
      }
      case 'kin': {
        const kin = sentence.tokens.find((token) => token.end === end);
        const next = after[0];
        const named = next?.capital === true && next.text.length > 1 && !SMALL.has(next.text);
        const guessed =
          next?.text === 'must' && /^(?:be|have|feel|love|miss|enjoy|wonder)$/.test(after[1]?.text ?? '');
        if (!named && !guessed && !claims(sentence, start)) return false;
        return (
          kin !== undefined &&
          fresh(kin) &&
          (named
            ? fresh(next)
            : this.evidence.toolOutputs.length === 0 &&
              /^(?:is|has|had|was|'s|said|told|taught|asked|loves|likes|called|works|lives|wants|needs|will|must)$/.test(
                next?.text ?? '',
              ))
        );
      }
      case 'being': {
        const described = inside.filter((token) => token.end < end);
        const noun = described.find((token) => isPersonNoun(token.text));
        return (
          noun !== undefined &&
          fresh(noun) &&
          !described.some((token) => ANYBODY.test(token.text) || GENERIC.test(token.text)) &&
          !sentence.asked
        );
      }
      case 'detail':
        // "[Your Company Name]" is a blank to fill in.
        if (inside[0]?.blank) return false;
        if (inside.slice(0, 4).some((token) => OWN_WORK.test(token.text))) return false;
        return inside.some(
          (token) => this.specific(token) && fresh(token) && !token.first && token.start <= end + 40,
        );
      case 'does': {
        const content = inside.filter(
          (token) => token.start > end && !SMALL.has(token.text) && token.text.length > 2,
        );
        const presupposed = /^(?:since|because|as|given|now)$/.test(inside[0]?.text ?? '');
        const own = inside.filter((token) => token.end <= end && !SMALL.has(token.text));
        const known = own.some((token) => !CONNECTIVE.test(token.text) && !fresh(token));
        if (presupposed && !known && content.length > 0 && content.slice(0, 3).every(fresh)) return true;
        return inside.some(
          (token) => (this.specific(token) || EVERY.test(token.text)) && fresh(token) && !token.first,
        );
      }
    }
  }

  private isFresh(token: Token): boolean {
    const known = this.all();
    const number = token.kind === 'word' ? numberOf(token.text) : undefined;
    if (number !== undefined && known.hasNumber(String(number))) return false;
    return (
      !known.hasWord(token.text) &&
      !(token.kind === 'number' && (known.hasNumber(token.text) || known.hasTime(token.text)))
    );
  }

  /** A name, a number, a day: what only someone who knows the person can say. */
  private specific(token: Token): boolean {
    if (this.computed && numberOf(token.text) !== undefined) return false;
    if (token.kind === 'number') return true;
    if (token.capital) return token.text !== 'i' && token.text.length > 1;
    return (
      (numberOf(token.text) ?? 0) > 2 ||
      WEEKDAYS.has(token.text) ||
      (MONTHS.has(token.text) && token.text.length > 3)
    );
  }

  /** Facts of every authority, the working memory, this message and the tools: read when first needed. */
  private all(): Known {
    if (this.known && this.evidence.toolOutputs.length === 0) return this.known;
    const known = new Known();
    known.add(this.evidence.message);
    for (const entry of this.evidence.pack.history) known.add(entry.content);
    for (const fact of this.evidence.pack.facts)
      known.add(`${fact.key.replace(/_/g, ' ')} ${JSON.stringify(fact.value)}`);
    for (const output of this.evidence.toolOutputs) known.add(output.content);
    this.known = known;
    return known;
  }
}

function before(sentence: Sentence, start: number): readonly Token[] {
  return sentence.tokens.filter((token) => token.start < start).slice(-6);
}

function claims(sentence: Sentence, start: number): boolean {
  if (sentence.asked) return false;
  if (before(sentence, start).some((token) => UNCLAIMED.test(token.text))) return false;
  // "You play it once you can": only what stands close decides.
  return !sentence.tokens
    .filter((token) => token.start >= start)
    .slice(1, 4)
    .some((token) => UNCLAIMED.test(token.text));
}

/** Not "I have sent" in a story about somebody: the deed is Vi's, now, for the person. */
function asDeed(sentence: Sentence): boolean {
  return (
    sentence.has(/^(?:have|just|already|successfully|your|you|been|is|was)$/) &&
    !sentence.has(/^(?:never|ago|once|yesterday|used|sorry|hear|hope|imagine|says?)$/)
  );
}
