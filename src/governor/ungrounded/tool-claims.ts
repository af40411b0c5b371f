import { type GovernorEvidence } from '../evidence';
import { FIRST_NAMES } from '../lexicon/people';
import { MONTHS, numberOf, WEEKDAYS } from '../lexicon/numbers';
import { type Tail } from '../text/draft';
import { type Token } from '../text/token';
import { Known } from './known';
import { ResultClaims } from './result-claims';
import { type Sentence, type Suspect } from './sentence';
import { readToolResults, type ToolResult } from './tool-result';

const NEGATED =
  /^(?:not|no|none|never|nothing|neither|nor|without|unable|failed|fail|fails|error|errors|empty|zero|cannot|yet|unfortunately|sorry|unavailable|unsuccessful|timeout|timed|isn't)$/;
const STATUS = new Set(
  'delivered shipped dispatched cancelled canceled refunded confirmed paid completed complete approved rejected declined sent saved deleted booked arrived departed processed published merged succeeded passed finished resolved sold expired activated closed ready successful failed delayed scheduled received returned accepted'.split(
    ' ',
  ),
);
const SUCCESS =
  /^(?:success|successful|successfully|saved|sent|booked|found|done|completed|updated|created|deleted|confirmed|ordered|scheduled|paid|transferred|uploaded|available|works|working|passed|finished)$/;
/** Their answers bear no text about the world: names beside them come from general knowledge. */
const WITHOUT_NAMES: ReadonlySet<string> = new Set(['current_time', 'recall_facts']);
const RESULT_SUBJECT =
  /^(?:here|your|files?|documents?|changes?|payment|message|order|page|account|password|upload|booking|balance|results?|search|list|contacts?|events?|meeting|reminder|package|transfer|flight|weather|temperature|train|ticket|invoice|server|service|site|website|connection|system|device|printer|lamp|light|lights|door|machine)$/;
/** What went wrong is told, or what may be done now. */
const TROUBLE =
  /^(?:problem|problems|issue|issues|wrong|down|denied|refused|missing|blank|busy|unclear|trouble|again|later|please|if|may|might|could|can|would|should|means|seems|appears|probably|perhaps|retry|try|check|unreachable|offline|broken|unknown|blocked|rejected|interrupted|invalid|expired|full|slow|still|options?|what|how|ways?)$/;
const RELATIVE_DAYS = new Set(['today', 'tomorrow', 'tonight', 'yesterday']);
/** Capitalised words that name nothing in particular. */
const COMMON = new Set(
  'i im ok okay mr mrs ms dr sir madam god tv the a an this that these those it its he she they we you your my our his her their there here who what when where why how which if in on at by of to for from with and or but so as no not yes is are was were be been do does did has have had can could will would should may might must also then than however although because since while after before during about into over under between both each every all some any many most more other another such only just very please thanks thank hello hi hey sure well let us one two first second last next new internet web english sorry unfortunately part chapter vol note source answer summary result'.split(
    ' ',
  ),
);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** What a draft says of the results of this turn's tools, against those results. */
export class ToolClaims {
  private known = new Known();
  private seen = 0;
  private bearsNames = false;
  private result: ToolResult | undefined;
  private claims: ResultClaims | undefined;
  private readonly before: Token[] = [];

  constructor(private readonly evidence: GovernorEvidence) {}

  get active(): boolean {
    return this.evidence.toolOutputs.length > 0;
  }

  /** Nothing usable came back. */
  get nothing(): boolean {
    this.refresh();
    return this.result?.nothing === true;
  }

  suspect(token: Token, sentence: readonly Token[]): Suspect | undefined {
    if (!this.active || token.code || (token.kind !== 'word' && token.kind !== 'number')) return undefined;
    this.refresh();
    this.before.push(token);
    if (this.before.length > 4) this.before.shift();
    if (this.result?.nothing) return this.ofNothing(token, sentence);
    if (token.kind === 'number') return this.ofNumber(token, sentence) ?? this.ofResult(token, sentence);
    return (
      this.ofStructure(token, sentence) ?? this.ofResult(token, sentence) ?? this.ofName(token, sentence)
    );
  }

  /** Whether the unfinished word may turn out to be a claim about a result. */
  holds(tail: Tail): boolean {
    if (!this.active) return false;
    if (tail.capital || /^\d/.test(tail.text)) return true;
    return this.result?.structured === true || this.result?.nothing === true;
  }

  /**
   * The first word of a sentence has its capital from its place; with a second one behind it, both may be a name.
   * Until the second is there the first is held.
   */
  holdFrom(sentence: readonly Token[]): number {
    const first = sentence[0];
    if (!this.active || sentence.length !== 1 || !first) return Infinity;
    this.refresh();
    return this.bearsNames && this.mayBeName(first) ? first.start : Infinity;
  }

  private mayBeName(token: Token): boolean {
    return token.capital && !token.code && !COMMON.has(token.text) && !this.known.hasWord(token.text);
  }

  /** The tool loop may have added outputs since: they are read once each. */
  private refresh(): void {
    const outputs = this.evidence.toolOutputs;
    if (outputs.length === this.seen) return;
    if (this.seen === 0) {
      this.known.add(this.evidence.message);
      for (const entry of this.evidence.pack.history.slice(-12)) this.known.add(entry.content);
      for (const fact of this.evidence.pack.facts)
        this.known.add(`${fact.key.replace(/_/g, ' ')}: ${text(fact.value)}`);
    }
    for (const output of outputs.slice(this.seen)) {
      this.known.add(output.content.replace(/["{}[\]]/g, ' '));
      this.known.add(inOtherWords(output.content));
    }
    this.bearsNames ||= outputs.slice(this.seen).some((output) => !WITHOUT_NAMES.has(output.tool));
    this.seen = outputs.length;
    this.result = readToolResults(outputs.map((output) => output.content));
    this.claims = new ResultClaims(this.result, this.known);
  }

  private ofNothing(token: Token, sentence: readonly Token[]): Suspect | undefined {
    const number = numberOf(token.text) !== undefined && !this.known.hasWord(token.text);
    const previous = sentence[sentence.length - 2]?.text ?? '';
    const possession = token.text === 'have' && previous === 'you';
    if (number || SUCCESS.test(token.text) || possession)
      return { rule: 'tool_nothing', start: token.start, confirm: states };
    // "Here is the file", "your password is active", "the transfer was made".
    const copula = /^(?:is|are|was|were|has|have)$/.test(token.text);
    const subject = sentence[0]?.text === 'the' ? sentence[1]?.text : sentence[0]?.text;
    if (!copula || !subject || !RESULT_SUBJECT.test(subject)) return undefined;
    return {
      rule: 'tool_nothing',
      start: token.start,
      confirm: (s) =>
        states(s) && !s.has(TROUBLE) && s.tokens.some((t) => t.start > token.end && this.isNew(t)),
    };
  }

  private isNew(token: Token): boolean {
    return token.text.length > 2 && !COMMON.has(token.text) && !this.known.hasWord(token.text);
  }

  private ofNumber(token: Token, sentence: readonly Token[]): Suspect | undefined {
    // "1." and "2)" count the answer's own points.
    if (token.first && /^\d{1,2}$/.test(token.text)) return undefined;
    const label = this.otherLabel(token, sentence);
    if (label) return label;
    if (this.known.hasNumber(token.text) || (this.result?.structured && this.isDerived(token)))
      return undefined;
    return {
      rule: 'tool_number',
      start: token.start,
      confirm: (s) => {
        const next = s.tokens[s.tokens.indexOf(token) + 1];
        const scale = SCALES.get(next?.text ?? '');
        if (this.result?.structured && this.isConverted(token, next?.text ?? '', s)) return false;
        return !s.asked && !(scale && this.known.hasNumber(token.text, scale));
      },
    };
  }

  /** 1200 metres as 1.2 km, 90 minutes as 1.5 hours, and the difference of two numbers that is called one. */
  private isConverted(token: Token, unit: string, sentence: Sentence): boolean {
    const value = numberOf(token.text);
    if (value === undefined) return false;
    const factor = /^(?:km|kilomet(?:er|re)s?|kg|kilos?|litres?|liters?|gb|seconds?|tons?|tonnes?)$/.test(
      unit,
    )
      ? 1000
      : /^(?:hours?|minutes?)$/.test(unit)
        ? 60
        : undefined;
    if (factor && this.known.hasNumber(String(value * factor))) return true;
    return (
      sentence.has(
        /^(?:difference|less|more|cheaper|dearer|remaining|between|apart|saves?|gap|ahead|behind|longer|shorter|faster)$/,
      ) && this.known.isDifference(value)
    );
  }

  private isDerived(token: Token): boolean {
    return this.known.isSum(token.text) || this.known.hasTime(token.text);
  }

  /** "platform 10" where 10 is the delay and the platform is 3. */
  private otherLabel(token: Token, sentence: readonly Token[]): Suspect | undefined {
    const previous = sentence[sentence.length - 2];
    const label =
      previous?.text === 'is' || previous?.text === 'number' ? sentence[sentence.length - 3] : previous;
    const values = label && this.result?.fields.get(label.text);
    if (
      !label ||
      !values ||
      values.some(
        (value) =>
          value === token.text || numberOf(value) === numberOf(token.text) || value.includes(token.text),
      )
    )
      return undefined;
    return { rule: 'tool_label', start: token.start, confirm: states };
  }

  private ofResult(token: Token, sentence: readonly Token[]): Suspect | undefined {
    return this.result?.structured ? this.claims?.suspect(token, sentence) : undefined;
  }

  private ofStructure(token: Token, sentence: readonly Token[]): Suspect | undefined {
    const result = this.result;
    if (!result?.structured) return undefined;
    const start = token.start;
    if (result.failures && /^(?:all|every|everything|no|none)$/.test(token.text)) {
      return {
        rule: 'tool_all',
        start,
        confirm: (s) =>
          !s.asked &&
          (/^(?:no|none)$/.test(token.text)
            ? s.has(/^(?:errors?|failures?|failed|problems?)$/) && !s.has(/^not$/)
            : s.has(
                /^(?:pass|passed|passing|succeeded|successful|worked|works|green|fine|ok|okay|completed)$/,
              ) && !s.has(/^(?:not|but|except|failed)$/)),
      };
    }
    const dated =
      WEEKDAYS.has(token.text) ||
      (MONTHS.has(token.text) && token.capital) ||
      (result.hasNull && RELATIVE_DAYS.has(token.text));
    if (dated && !this.known.hasWord(token.text) && !token.first)
      return { rule: 'tool_date', start, confirm: states };
    if (STATUS.has(token.text) && result.hasStatus && !this.known.hasWord(token.text)) {
      return {
        rule: 'tool_status',
        start,
        confirm: (s) => states(s) && happened(s, token) && !explains(s, token),
      };
    }
    return this.ofFlag(token, sentence, result);
  }

  /** "in stock" where the result says `in_stock: false`, and the other way round. */
  private ofFlag(token: Token, sentence: readonly Token[], result: ToolResult): Suspect | undefined {
    for (const [key, value] of result.flags) {
      const words = key.replace(/^(?:is|has|can) /, '').split(' ');
      if (words[words.length - 1] !== token.text) continue;
      const said = sentence.slice(-words.length).map((t) => t.text);
      if (said.join(' ') !== words.join(' ')) continue;
      const negated = sentence.slice(-words.length - 4).some((t) => /^(?:not|no|never|un\w+)$/.test(t.text));
      if (negated === value)
        return {
          rule: 'tool_flag',
          start: token.start,
          confirm: (s) => !s.asked && !s.has(/^(?:if|whether|once|when)$/),
        };
    }
    return undefined;
  }

  private ofName(token: Token, sentence: readonly Token[]): Suspect | undefined {
    if (!this.bearsNames || !token.capital || token.text.length < 3 || COMMON.has(token.text))
      return undefined;
    if (WEEKDAYS.has(token.text) || MONTHS.has(token.text)) return undefined;
    if (this.known.hasWord(token.text)) return undefined;
    // The first word of a sentence has its capital from its place.
    if (token.first && !token.quoted) {
      if (!this.result?.structured || !FIRST_NAMES.has(token.text)) return undefined;
      const confirm = (s: Sentence): boolean =>
        !s.asked && /^(?:is|has|was|will|and)$/.test(s.tokens[1]?.text ?? '');
      return { rule: 'tool_name', start: token.start, confirm };
    }
    const pair = sentence.length === 2 && sentence[0]?.first === true && this.mayBeName(sentence[0]);
    return {
      rule: 'tool_name',
      start: pair ? (sentence[0]?.start ?? token.start) : token.start,
      confirm: (s) => !s.asked && !(s.has(/^i$/) && s.has(HEDGE)),
    };
  }
}

/** "I never saw the CGI version, I think": no claim about a result. */
const HEDGE = /^(?:not|never|think|guess|believe|honestly|personally)$/;

/** Dates with the names of their month and weekday, scores from the other side: the same in other words. */
function inOtherWords(content: string): string {
  const words: string[] = [];
  for (const [, year, month, day] of content.matchAll(/(\d{4})-(\d{2})-(\d{2})/g)) {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    if (Number.isNaN(date.getTime())) continue;
    words.push(
      date.toLocaleDateString('en', { month: 'long', weekday: 'long', timeZone: 'UTC' }),
      `${Number(day)}`,
    );
  }
  for (const [, day, month] of content.matchAll(/(\d{1,2})[./](\d{1,2})[./]\d{4}/g)) {
    const name = [...MONTHS].find(([, number]) => number === Number(month))?.[0];
    if (name) words.push(name, `${Number(day)}`);
  }
  for (const [, one, other] of content.matchAll(/"(\d+):(\d+)"/g)) words.push(`${other ?? ''}:${one ?? ''}`);
  return words.join(' ');
}

function states(sentence: Sentence): boolean {
  return !sentence.asked && !sentence.has(NEGATED);
}

/** "has been shipped", "is confirmed": said of now, not of later. */
function happened(sentence: Sentence, token: Token): boolean {
  const at = sentence.tokens.indexOf(token);
  const before = sentence.tokens.slice(Math.max(0, at - 4), at).map((t) => t.text);
  if (
    before.some((word) =>
      /^(?:will|once|when|if|to|until|before|can|may|might|could|should|would|being|be|after|unless)$/.test(
        word,
      ),
    )
  )
    return false;
  return before.some((word) =>
    /^(?:is|are|was|were|has|have|been|'s|got|just|already|it|order|everything)$/.test(word),
  );
}

/** "Declined because the deadline has passed": a reason, no state of the result. */
function explains(sentence: Sentence, token: Token): boolean {
  return sentence.tokens.some((word) => word.start < token.start && /^(?:because|since|as)$/.test(word.text));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value).replace(/["{}[\]]/g, ' ');
}
