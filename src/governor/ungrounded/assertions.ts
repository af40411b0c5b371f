import { WEEKDAYS } from '../lexicon/numbers';
import { OCCUPATIONS } from '../lexicon/things';
import { isAdverb, isParticiple, isPast } from '../lexicon/verbs';
import { asksForAssent } from '../text/tag-question';
import { type Tail } from '../text/draft';
import { type Token } from '../text/token';
import { type Sentence, type Suspect } from './sentence';

/** Whom the clause is about: the person, something of theirs, or Vi. */
type Subject = 'you' | 'yours' | 'i';

interface Clause {
  readonly subject: Subject;
  /** Words behind the subject so far: nouns of "your <noun> <noun>", adverbs, "have". */
  readonly words: Token[];
  perfect: boolean;
  /** The form of "to be" that was read. */
  being?: string;
}

/** A clause may begin behind these. */
const JOINS =
  /^(?:since|because|as|so|and|but|though|although|that|noticed|notice|see|saw|heard|know|remember|recall|guess|believe|given|now)$/;
/** Nothing is stated in a clause behind one of these. */
const SUPPOSES =
  /^(?:if|whether|unless|suppose|supposing|imagine|assuming|say|when|whenever|once|until|before|after|while|wherever|what|which|who|whom|whose|whatever|how|why|where|would|could|might|may|should|perhaps|maybe|probably|example|instance|like|hope|glad|sorry|wish|think|seems?|sounds?|appears?|looks?|or)$/;
/** Deeds of talk itself: what the person asked or sent stands in the conversation. */
const TALK =
  /^(?:asked|said|mentioned|wrote|sent|gave|given|provided|described|pasted|shared|entered|typed|listed|requested|attached|uploaded|posted|meant|did|done|heard|thought|made|got|had|found|saw|seen|known|knew|been|was|were|specified|indicated|stated|outlined|noted|raised|brought|included|called|chosen|chose|used|tried|put|set|read|come|came|written|explained|told|referred|quoted|wondered|let|looked|seemed|learned|learnt|discussed|completed|created|understood|became|become|noticed|expected|feel|felt|selected|named|supplied|defined|marked|added|reached|entered|come|covered|earned|seen|arrived)$/;
/** Deeds that consist of words, which is all that Vi needs no tool for. */
const WORDS_ONLY =
  /^(?:said|wrote|written|read|used|kept|replaced|changed|corrected|fixed|added|translated|summarised|summarized|shortened|rewrote|rewritten|assumed|understood|misunderstood|misread|took|taken|included|listed|gave|given|told|mentioned|explained|suggested|recommended|chose|chosen|picked|left|sorted|marked|highlighted|formatted|calculated|counted|converted|compared|based|tried|hoped|wanted|thought|meant|made|did|done|had|found|removed|moved|split|combined|edited|improved|drafted|composed|created|prepared|provided|described|answered|got|was|been|put|set|let|came|come|went|gone|saw|seen|heard|felt|knew|known|believed|missed|enjoyed|liked|loved|appreciated|noted|outlined|broken|broke|brought|asked|shown|showed|rounded|simplified|organised|organized|structured|rephrased|reworded|modified|adjusted|ordered|grouped|labelled|labeled|trained|designed|programmed|intended|needed|expected|attached|swapped|mixed|confused|failed|overlooked|forgot|forgotten|ignored|considered|worked|guessed|decided|started|began|begun|ended|covered|focused|limited|expanded|updated|revised|generated|written|referred|apologised|apologized|spelt|spelled|dropped|skipped|cut|ran|run|built|developed|completed|finished|tested|solved|helped|offered|promised|stated|defined|implemented|wondered|pointed|looked|played|lived|talked|spoke|spoken|learned|learnt|met|bought|won|lost|sent|paid|grew|became|become|called)$/;
/** The world outside of the conversation, and times at which something was done to it. */
const OUTSIDE =
  /^(?:account|bill|page|shop|store|return|review|form|insurance|supplier|landlord|bank|doctor|office|morning|minutes?|hour|hours|ago|list|order|orders|basket|subscription|phone|club|workshop|course|class|membership|refund|claim|complaint|visa|passport|application|website|profile|heating|lights?|oven|alarm|door|camera|calendar|inbox|files?|them|him|her)$/;
const ELSEWHERE =
  /^(?:account|bill|bills|page|shop|store|tax|bank|calendar|inbox|basket|cart|list|subscription|profile|insurance|blog|channel|feed|thermostat|phone|playlist|diary|voicemail|mailbox|album|drive|photos|website)$/;
/** Nouns of the conversation, or of anybody: nothing is known of a person by them. */
const COMMON_OWN =
  /^(?:question|questions|message|messages|request|code|text|input|essay|draft|letter|sentence|paragraph|query|answer|example|data|list|table|file|document|document|session|browser|computer|system|device|page|program|script|function|body|brain|skin|muscles|mind|heart|cells|lungs|life|point|idea|concern|description|prompt|post|email|title|words|word|statement|argument|task|goal|search|name|link|numbers?|equation|problem|issue|feedback|instructions|story|poem|review|ancestors|parents|eyes|stomach|hair|teeth|hands?|guess|assumption|spelling|grammar|calculation|solution|recipe|result|results|choice|version|project|reply|comment|comments|interest|patience|understanding|support|help)$/;
const PERSON =
  /^(?:(?:mother|father|sister|brother|grand\w+|step\w+|wife|husband|son|daughter|partner|boyfriend|girlfriend|fiancee?|ex|cousin|uncle|aunt|nephew|niece|twin|mum|mom|dad|friend|boss|chef|doctor|dentist|gp|vet|nurse|coach|tutor|pupil|student|client|tenant|neighbours?|neighbors?|colleagues?|landlord|landlady|roommate|flatmate|classmate|dog|cat|horse|child|kid|team|in-laws?)|[a-z]{3,}(?:er|or|ist|ian|mate|man|woman))$/;
const KIN =
  /^(?:mother|father|sister|brother|wife|husband|son|daughter|partner|boyfriend|girlfriend|fiancee?|cousin|uncle|aunt|nephew|niece|twin|mum|mom|dad|friend|boss|neighbour|neighbor|colleague|landlord|landlady|roommate|flatmate|grandmother|grandfather|dog|cat)$/;
const CLAUSE_GOES_ON =
  /^(?:a|an|the|in|at|on|to|you|with|for|every|and|which|so|too|your|his|her|that|about|from|as|very|like|)$/;
const STATE_OF_PERSON =
  /^(?:vegan|vegetarian|pescatarian|parent|widow|widower|veteran|diabetic|asthmatic|catholic|muslim|christian|jew|buddhist|hindu|native|student|resident|member|athlete|cook|chef|pilot|soldier|mechanic|musician|introvert|extrovert|celiac|coeliac|homeowner|bride|groom|fan|insomniac|pensioner|refugee|immigrant|only|[a-z]{2,}(?:arian|aholic|phile|naut|smith))$/;
const NO_PERSON =
  /^(?:computer|printer|number|letter|paper|order|folder|server|router|browser|user|dinner|summer|winter|power|water|flower|shower|weather|corner|chapter|answer|offer|career|sugar|color|colour|calendar|transfer|newsletter|monitor|mirror|motor|error|floor|door|behavior|behaviour|favor|favour|hair|matter|paper|character|container|freezer|cooker|laser|counter|timer|charger|adapter|tower|center|order|water|finger|shoulder|liver|human|woman|header|footer|parameter|filter|buffer|pointer|compiler|debugger|controller)$/;
const MODAL =
  /^(?:can|could|may|might|must|should|would|will|shall|do|does|did|are|is|am|have|has|had|need|want|get|see|know|mean|find|use|make|take|wish|like|feel|say|think|asked|were|was|be|not|don't|go|try|add|put|give|let|look|keep|choose|set|start|create|end|move|save|pay|lose|gain)$/;
const TALKING =
  /^(?:looking|asking|trying|talking|using|working|going|getting|making|doing|referring|thinking|missing|saying|having|being|seeking|wondering|writing|describing|interested|considering|dealing|facing|planning|starting|free|right|correct|welcome|able|allowed|asked|given|told|supposed|required|advised|sure|done)$/;
const OFTEN =
  /^(?:every|each|weekly|daily|nightly|twice|thrice|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)$/;

/** Whether a noun is one of people: what somebody is, or who somebody has. */
export function isPersonNoun(word: string): boolean {
  return (PERSON.test(word) && !NO_PERSON.test(word)) || STATE_OF_PERSON.test(word) || OCCUPATIONS.has(word);
}

/** What is known, as far as a claim asks: whether a word stands in the evidence. */
interface Evidence {
  readonly fresh: (token: Token) => boolean;
  readonly content: (token: Token) => boolean;
  readonly withoutTools: () => boolean;
}

/**
 * The grammar of statements about the person, whatever their words: a clause whose subject is "you" or "your <noun>"
 * and whose verb tells of something that happened or is so. Told of the person, it must be known from somewhere. What
 * is supposed, asked, advised or possible states nothing. A deed of Vi's own outside of the conversation needs a tool.
 */
export class Assertions {
  private clause: Clause | undefined;
  private previous: Token | undefined;
  private atStart = true;

  constructor(private readonly evidence: Evidence) {}

  /** Takes the words of a sentence in turn; `sentence` ends with the token. */
  accept(token: Token): Suspect | undefined {
    const { previous, atStart } = this;
    this.previous = token;
    this.atStart = token.kind === 'mark' ? /[,;:()-]/.test(token.text) : false;
    if (token.kind === 'end') {
      this.reset();
      return undefined;
    }
    if (token.kind === 'mark') {
      if (token.text !== '-') this.clause = undefined;
      return undefined;
    }
    const begins = token.first || atStart || (previous !== undefined && JOINS.test(previous.text));
    if (begins && /^(?:you|your|i)$/.test(token.text)) {
      const subject = token.text === 'your' ? 'yours' : (token.text as Subject);
      this.clause = { subject, words: [], perfect: false };
      return undefined;
    }
    return this.clause && this.goOn(this.clause, token);
  }

  reset(): void {
    this.clause = undefined;
    this.previous = undefined;
    this.atStart = true;
  }

  /** While a verb is awaited, the unfinished word may be it. */
  holds(tail: Tail): number {
    return this.clause ? tail.start : Infinity;
  }

  private goOn(clause: Clause, token: Token): Suspect | undefined {
    const { text } = token;
    if (clause.subject !== 'yours' && isAdverb(text)) return undefined;
    if (clause.subject === 'yours' && clause.words.length === 0) {
      clause.words.push(token);
      return undefined;
    }
    if (/^(?:have|has|had)$/.test(text) && !clause.perfect) {
      clause.perfect = true;
      return undefined;
    }
    const { perfect } = clause;
    const past = perfect ? isParticiple(text) || text.endsWith('ing') : isPast(text);
    switch (clause.subject) {
      case 'i':
        this.clause = undefined;
        return past ? this.ownDeed(token) : undefined;
      case 'you':
        if ((perfect && text === 'been') || /^(?:are|were)$/.test(text)) {
          clause.being = text;
          return undefined;
        }
        this.clause = undefined;
        if (clause.being) return this.being(token, clause.being);
        if (past) return TALK.test(text) ? this.lived(token) : this.told(token);
        return perfect || MODAL.test(text) ? undefined : this.habit(token);
      case 'yours':
        return this.ofOwn(clause, token, past);
    }
  }

  /** "Your <noun> ..." */
  private ofOwn(clause: Clause, token: Token, past: boolean): Suspect | undefined {
    const noun = clause.words[clause.words.length - 1];
    if (!noun || clause.words.some((word) => COMMON_OWN.test(word.text))) {
      this.clause = undefined;
      return undefined;
    }
    const person = isPersonNoun(noun.text);
    const named = token.capital && person;
    const denied = /^(?:does|do|did)$/.test(token.text);
    if (past || clause.perfect || named || denied) {
      this.clause = undefined;
      if (!named && isAdverb(token.text)) this.clause = clause;
      if (clause.perfect && !past) return undefined;
      return {
        rule: 'about_person',
        start: token.start,
        confirm: (s) =>
          states(s, token) &&
          (named
            ? this.evidence.fresh(token)
            : this.evidence.fresh(noun) && (!denied || person) && this.says(s, noun, 1)),
      };
    }
    if (/^(?:in|at|near|from|on)$/.test(token.text) && person) {
      this.clause = undefined;
      return {
        rule: 'about_person',
        start: token.start,
        confirm: (s) => {
          const place = s.tokens[s.tokens.indexOf(token) + 1];
          return (
            states(s, token) &&
            place?.capital === true &&
            this.evidence.fresh(place) &&
            this.evidence.fresh(noun)
          );
        },
      };
    }
    if (isAdverb(token.text)) return undefined;
    // "Your flatmate snores": who knows what somebody's people do?
    if (person && KIN.test(noun.text) && /[a-z]{3}s$/.test(token.text) && !token.capital) {
      this.clause = undefined;
      return {
        rule: 'about_person',
        start: token.start,
        confirm: (s) => {
          const next = s.tokens[s.tokens.indexOf(token) + 1]?.text ?? '';
          return (
            states(s, token) &&
            CLAUSE_GOES_ON.test(next) &&
            this.evidence.fresh(noun) &&
            this.evidence.fresh(token)
          );
        },
      };
    }
    clause.words.push(token);
    if (clause.words.length > 3 || MODAL.test(token.text)) this.clause = undefined;
    return undefined;
  }

  /** "You sold four bowls": it happened, says Vi. */
  private told(verb: Token): Suspect {
    return {
      rule: 'about_person',
      start: verb.start,
      confirm: (s) => states(s, verb) && this.evidence.fresh(verb) && this.says(s, verb, 1),
    };
  }

  /** "You were promoted in June", "you are recovering from surgery, so ...", "you have been vegetarian since then". */
  private being(state: Token, form: string): Suspect | undefined {
    const { text } = state;
    const progressive = text.endsWith('ing') && text.length > 5;
    if (TALKING.test(text) || TALK.test(text) || text === 'not') return undefined;
    return {
      rule: 'about_person',
      start: state.start,
      confirm: (s) => {
        const at = s.tokens.indexOf(state);
        const rest = s.tokens.slice(at + 1, at + 12);
        if (!states(s, state) || s.tokens[0]?.text !== 'you' || !this.evidence.fresh(state)) return false;
        if (asksForAssent(s.tokens)) return this.says(s, state, 1);
        if (form === 'been')
          return rest.some((token) => /^(?:since|for)$/.test(token.text)) && this.says(s, state, 1);
        const dated = rest.some(
          (token) =>
            (token.capital || WEEKDAYS.has(token.text) || /^(?:ago|yesterday)$/.test(token.text)) &&
            token.text !== 'i' &&
            this.evidence.fresh(token),
        );
        if (form === 'were') return isPast(text) && (dated || this.says(s, state, 2));
        const concludes = rest.some((token) => token.text === 'so' && this.followsComma(s, token));
        return progressive && (dated || (concludes && !this.instructs(s, state))) && this.says(s, state, 1);
      },
    };
  }

  /** "You found it" may be of the conversation; "you found it in your aunt's house a year ago" is not. */
  private lived(verb: Token): Suspect {
    return {
      rule: 'about_person',
      start: verb.start,
      confirm: (s) => {
        const at = s.tokens.indexOf(verb);
        const rest = s.tokens.slice(at + 1, at + 14);
        const life = rest.some(
          (token, i) =>
            /^(?:ago|yesterday|childhood|school)$/.test(token.text) ||
            (token.text === 'you' && /^(?:were|lived|worked)$/.test(rest[i + 1]?.text ?? '')) ||
            (i > 0 &&
              rest[i - 1]?.text === 'your' &&
              isPersonNoun(token.text) &&
              this.evidence.fresh(token)) ||
            (token.text === 'last' &&
              /^(?:week|month|year|night|summer|winter|spring|autumn)$/.test(rest[i + 1]?.text ?? '')),
        );
        const gaveUp = verb.text === 'gave' && /^(?:up|away|birth)$/.test(rest[0]?.text ?? '');
        return (life || gaveUp) && at < 4 && states(s, verb) && this.says(s, verb, 1);
      },
    };
  }

  /** "You cycle to work every day", "you employ seven people, so ...", "you swim a lot, don't you?" */
  private habit(verb: Token): Suspect {
    return {
      rule: 'about_person',
      start: verb.start,
      confirm: (s) => {
        if (!states(s, verb) || !this.evidence.fresh(verb)) return false;
        const at = s.tokens.indexOf(verb);
        const lead = s.tokens[at - 2]?.text ?? '';
        const rest = s.tokens.slice(at + 1);
        const asReason = /^(?:since|because|as)$/.test(lead) && at === 2;
        const concludes =
          at === 1 &&
          rest.some((token, i) => token.text === 'so' && i > 1 && this.followsComma(s, token)) &&
          !this.instructs(s, verb);
        const regular = at === 1 && rest.some((token) => OFTEN.test(token.text));
        const assent = asksForAssent(s.tokens);
        if (!asReason && !concludes && !regular && !assent) return false;
        return this.says(s, verb, 1);
      },
    };
  }

  /** "You boil the water first, so ..." tells what to do with a thing at hand. */
  private instructs(sentence: Sentence, verb: Token): boolean {
    const end = sentence.clauseEnd(verb.end);
    return sentence.tokens.some(
      (token) =>
        token.start > verb.start && token.start < end && /^(?:the|it|them|this|that|these)$/.test(token.text),
    );
  }

  private followsComma(sentence: Sentence, token: Token): boolean {
    return sentence.clauseEnd(token.start - 2) < token.start;
  }

  /** "I signed you up", "I submitted your tax return". */
  private ownDeed(verb: Token): Suspect {
    return {
      rule: 'action',
      start: verb.start,
      confirm: (s) => {
        if (!this.evidence.withoutTools() || s.asked || !states(s, verb)) return false;
        const rest = s.tokens.slice(s.tokens.indexOf(verb) + 1, s.tokens.indexOf(verb) + 10);
        if (!WORDS_ONLY.test(verb.text))
          return rest.some((token) => /^(?:you|your)$/.test(token.text) || OUTSIDE.test(token.text));
        // "I answered the review on your page": even what consists of words happened elsewhere.
        return rest.some(
          (token, i) =>
            ELSEWHERE.test(token.text) &&
            this.evidence.fresh(token) &&
            rest.slice(Math.max(0, i - 2), i).some((before) => before.text === 'your'),
        );
      },
    };
  }

  /** Whether the clause behind the verb holds enough words that are new, and most of them are. */
  private says(sentence: Sentence, from: Token, least: number): boolean {
    const end = sentence.clauseEnd(from.end);
    const content = sentence.tokens
      .filter((token) => token.start > from.start && token.start < end && this.evidence.content(token))
      .slice(0, 5);
    const fresh = content.filter((token) => this.evidence.fresh(token)).length;
    return fresh >= least && fresh * 2 >= content.length;
  }
}

/** Nothing before the verb makes it a question, a condition or a guess. */
function states(sentence: Sentence, verb: Token): boolean {
  if (sentence.asked && !asksForAssent(sentence.tokens)) return false;
  const at = sentence.tokens.indexOf(verb);
  return !sentence.tokens.slice(Math.max(0, at - 7), at).some((token) => SUPPOSES.test(token.text));
}
