import { clocksIn } from '../lexicon/clock';
import { CURRENCY_UNITS } from '../lexicon/classes';
import { numberOf } from '../lexicon/numbers';
import { stem } from '../text/stem';
import { type Token } from '../text/token';
import { type Known } from './known';
import { type Sentence, type Suspect } from './sentence';
import { type ToolResult } from './tool-result';

const UP =
  /^(?:rose|risen|rises|rising|gained|gains|increased|increases|climbed|grew|grown|jumped|higher|up)$/;
const DOWN = /^(?:fell|fallen|falls|falling|dropped|drops|lost|decreased|declined|sank|slipped|lower|down)$/;
const NONE = /^(?:no|none|not|never|nothing|zero|neither|nobody|without)$/;
/** Words for a count that results keep under another name. */
const ALIASES = new Map([
  ['removed', 'deleted'],
  ['erased', 'deleted'],
  ['omitted', 'skipped'],
  ['ignored', 'skipped'],
  ['succeeded', 'passed'],
  ['broke', 'failed'],
  ['banned', 'blocked'],
  ['unread', 'unread'],
]);
const FAILED =
  /\b(?:fail\w*|error|declined|rejected|denied|refused|expired|unpaid|pending|processing|queued|aborted)\b/;
/** "Two options", "three of them": of the answer and not of the result. */
const OF_ANSWER =
  /^(?:of|options?|ways?|things?|steps?|questions?|reasons?|more|other|or|possibilities|points?|suggestions?|ideas?|choices|alternatives|thirds|quarters|fifths|tenths|halves)$/;

const TOGETHER = /^(?:total|together|altogether|all|both|sum|makes)$/;
/** States that exclude each other. */
const OPPOSITES = new Map(
  'on/off locked/unlocked open/closed enabled/disabled active/inactive online/offline connected/disconnected available/unavailable paid/unpaid present/absent up/down free/busy full/empty'
    .split(' ')
    .flatMap((pair): [string, string][] => {
      const [one = '', other = ''] = pair.split('/');
      return [
        [one, other],
        [other, one],
      ];
    }),
);

/** What a sentence says of counts, changes, scores and reasons of a structured result. */
export class ResultClaims {
  constructor(
    private readonly result: ToolResult,
    private readonly known: Known,
  ) {}

  suspect(token: Token, sentence: readonly Token[]): Suspect | undefined {
    const { text } = token;
    const { start } = token;
    if (numberOf(text) !== undefined && token.kind === 'word') return this.ofSpelledNumber(token);
    if (token.kind === 'number') return this.ofOtherKey(token);
    const previous = sentence[sentence.length - 2]?.text ?? '';
    if (this.result.change !== undefined && (this.result.change < 0 ? UP : DOWN).test(text))
      return { rule: 'tool_status', start, confirm: (s) => !s.asked && !negatedBefore(s, token) };
    if (/^(?:won|beat|defeated|lost)$/.test(text) && this.result.score)
      return { rule: 'tool_name', start, confirm: (s) => !s.asked && this.namesWrongWinner(s, token) };
    if (text === 'through' && /^(?:went|gone|go|come|came)$/.test(previous) && this.failed())
      return { rule: 'tool_status', start, confirm: (s) => !s.asked && !negatedBefore(s, token) };
    if (/^(?:because|due)$/.test(text) && this.result.reasons.length > 0)
      return { rule: 'tool_status', start, confirm: (s) => this.givesOtherReason(s, token) };
    if (
      text === 'time' &&
      previous === 'on' &&
      this.result.statuses.some((status) => /cancel|delay|late/.test(status))
    )
      return { rule: 'tool_status', start, confirm: (s) => !s.asked && !negatedBefore(s, token) };
    return (
      this.ofCurrency(token, sentence) ??
      this.ofOpposite(token, sentence) ??
      this.ofAvailability(token, sentence) ??
      this.ofCount(token)
    );
  }

  /** "15 dollars" of a price in euros. */
  private ofCurrency(token: Token, sentence: readonly Token[]): Suspect | undefined {
    const kind = CURRENCY_UNITS.get(token.text);
    const { currencies } = this.result;
    if (kind === undefined || currencies.size === 0 || currencies.has(kind)) return undefined;
    if (numberOf(sentence[sentence.length - 2]?.text ?? '') === undefined) return undefined;
    return { rule: 'tool_number', start: token.start, confirm: (s) => !s.asked };
  }

  /** "The lamp is on" where it is off. */
  private ofOpposite(token: Token, sentence: readonly Token[]): Suspect | undefined {
    const other = OPPOSITES.get(token.text);
    if (other === undefined || !this.result.states.has(other) || this.result.states.has(token.text))
      return undefined;
    const before = sentence[sentence.length - 2]?.text ?? '';
    if (!/^(?:is|are|was|still|now|currently|switched|turned|already|remains|stays)$/.test(before))
      return undefined;
    return {
      rule: 'tool_flag',
      start: token.start,
      confirm: (s) => {
        const next = s.tokens[s.tokens.indexOf(token) + 1]?.text ?? '';
        return (
          !s.asked &&
          !negatedBefore(s, token) &&
          /^(?:|now|again|at|since|and|but|so|too|already|until|for|right)$/.test(next)
        );
      },
    };
  }

  private failed(): boolean {
    return this.result.statuses.some((status) => FAILED.test(status));
  }

  /** "Four synonyms" where two are listed; "six minutes" of 3:48. */
  private ofSpelledNumber(token: Token): Suspect | undefined {
    const number = numberOf(token.text) ?? 0;
    if (number < 2 || number >= 100 || token.text === 'dozen') return undefined;
    return {
      rule: 'tool_number',
      start: token.start,
      confirm: (s) => {
        const at = s.tokens.indexOf(token);
        if (s.asked || OF_ANSWER.test(s.tokens[at + 1]?.text ?? '')) return false;
        const clock = clocksIn(s.tokens).find(({ from, to }) => from <= at && at <= to);
        if (clock && this.known.hasClock(clock.minutes)) return false;
        if (clock && clock.from !== clock.to) return true;
        if (clock) return !this.known.hasWord(token.text) && !this.known.hasNumber(String(number));
        // "Twenty one" is one number.
        const tens = numberOf(s.tokens[at - 1]?.text ?? '');
        const units = numberOf(s.tokens[at + 1]?.text ?? '');
        const value =
          number < 10 && tens !== undefined && tens >= 20
            ? tens + number
            : number >= 20 && units !== undefined && units < 10
              ? number + units
              : number;
        const text = String(value);
        return !(
          this.known.hasNumber(text) ||
          this.known.hasWord(token.text) ||
          (s.has(TOGETHER) && this.known.isSum(text)) ||
          (s.has(/^(?:hours?|minutes?|seconds?)$/) && this.known.isRoundedClock(value)) ||
          this.result.counts.has(value)
        );
      },
    };
  }

  /** "It is 21 degrees outside" where 21 is the temperature inside. */
  private ofOtherKey(token: Token): Suspect | undefined {
    const value = numberOf(token.text);
    if (value === undefined || this.result.numbers.size < 2) return undefined;
    return {
      rule: 'tool_label',
      start: token.start,
      confirm: (s) => {
        const clause = clauseAround(s, token);
        if (s.asked || clause.filter((word) => numberOf(word.text) !== undefined).length !== 1) return false;
        const keys = clause.map((word) => stem(word.text)).filter((word) => this.result.numbers.has(word));
        if (new Set(keys).size !== 1) return false;
        const own = this.result.numbers.get(keys[0] ?? '') ?? [];
        const others = [...this.result.numbers]
          .filter(([key]) => key !== keys[0])
          .flatMap(([, values]) => values);
        const near = (n: number): boolean => Math.abs(n) === value || Math.round(Math.abs(n)) === value;
        return !own.some(near) && others.some(near);
      },
    };
  }

  /** "All 14 were deleted" where 14 were skipped and none was deleted; "none is blocked" where four are. */
  private ofCount(token: Token): Suspect | undefined {
    const key = stem(ALIASES.get(token.text) ?? token.text);
    const values = this.result.numbers.get(key);
    if (values?.length !== 1 || !/(?:ed|ve|en|ing|ready|unread|open|free|full|able)$/.test(token.text))
      return undefined;
    const value = values[0] ?? 0;
    return {
      rule: 'tool_label',
      start: token.start,
      confirm: (s) => {
        if (s.asked) return false;
        const clause = clauseAround(s, token);
        const numbers = clause.map((word) => numberOf(word.text)).filter((n) => n !== undefined);
        const none = clause.some((word) => NONE.test(word.text));
        if (none) return value > 0 && !numbers.includes(value) && !clause.some((word) => word.text === 'all');
        if (numbers.length > 0)
          return !numbers.includes(value) && (value === 0 || this.belongsElsewhere(numbers, key));
        return (
          value === 0 && clause.some((word) => /^(?:is|are|was|were|been|have|has|got)$/.test(word.text))
        );
      },
    };
  }

  private belongsElsewhere(numbers: readonly number[], key: string): boolean {
    return numbers.some((n) =>
      [...this.result.numbers].some(([other, values]) => other !== key && values.includes(n)),
    );
  }

  /** "Sold out" where seats are free, "in stock" where none is. */
  private ofAvailability(token: Token, sentence: readonly Token[]): Suspect | undefined {
    const { available } = this.result;
    if (available === undefined) return undefined;
    const pair = `${sentence[sentence.length - 2]?.text ?? ''} ${token.text}`;
    const gone = /^(?:sold out|fully booked|of stock|is full|are unavailable|is unavailable)$/.test(pair);
    const there = /^(?:in stock|still available|is available|are available|are left|is left|are free)$/.test(
      pair,
    );
    const offered = there || /^(?:has|have) free$|^free [a-z]+s$/.test(pair);
    if (available > 0 && there)
      return {
        rule: 'tool_flag',
        start: token.start,
        confirm: (s) => !s.asked && clauseAround(s, token).some((word) => NONE.test(word.text)),
      };
    if (available > 0 ? !gone : !offered) return undefined;
    return {
      rule: 'tool_flag',
      start: token.start,
      confirm: (s) =>
        !s.asked && !negatedBefore(s, token) && !s.has(/^(?:if|when|once|until|nearly|almost)$/),
    };
  }

  private namesWrongWinner(sentence: Sentence, verb: Token): boolean {
    const { score } = this.result;
    if (!score || negatedBefore(sentence, verb)) return false;
    const before = sentence.tokens.slice(0, sentence.tokens.indexOf(verb)).map((word) => word.text);
    const named = score.teams.findIndex((team) => team.some((word) => before.includes(word)));
    const other = score.teams.findIndex(
      (team, i) => i !== named && team.some((word) => before.includes(word)),
    );
    if (named < 0 || other >= 0) return false;
    if (score.winner === undefined) return true;
    return (score.winner === named) === (verb.text === 'lost');
  }

  /** A reason that shares no word with the one that the result gives. */
  private givesOtherReason(sentence: Sentence, because: Token): boolean {
    if (sentence.asked || sentence.has(/^(?:perhaps|maybe|might|may|could|if)$/)) return false;
    const words = sentence.tokens
      .slice(sentence.tokens.indexOf(because) + 1)
      .filter(
        (word) =>
          word.text.length > 3 &&
          !/^(?:there|that|this|with|have|your|their|they|from|been|were|could|very|just)$/.test(word.text),
      );
    return words.length > 0 && !words.some((word) => this.known.hasWord(word.text));
  }
}

function negatedBefore(sentence: Sentence, token: Token): boolean {
  const at = sentence.tokens.indexOf(token);
  return sentence.tokens.slice(Math.max(0, at - 4), at).some((word) => NONE.test(word.text));
}

/** The words around a token up to the nearest "and", "but" or comma. */
function clauseAround(sentence: Sentence, token: Token): readonly Token[] {
  const { tokens } = sentence;
  const at = tokens.indexOf(token);
  const splits = (i: number): boolean =>
    /^(?:and|but|while|whereas)$/.test(tokens[i]?.text ?? '') ||
    sentence.clauseEnd(tokens[i]?.start ?? 0) < (tokens[i + 1]?.start ?? Infinity);
  let from = at;
  while (from > 0 && !splits(from - 1)) from--;
  let to = at;
  while (
    to < tokens.length - 1 &&
    !splits(to) &&
    !/^(?:and|but|while|whereas)$/.test(tokens[to + 1]?.text ?? '')
  )
    to++;
  return tokens.slice(from, to + 1);
}
