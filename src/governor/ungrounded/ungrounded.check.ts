import { type Violation } from '../../turn/violation';
import { type Check } from '../check';
import { type GovernorEvidence } from '../evidence';
import { type Draft } from '../text/draft';
import { type Token } from '../text/token';
import { PersonClaims } from './person-claims';
import { sentenceOf, type Suspect, type UngroundedRule } from './sentence';
import { ToolClaims } from './tool-claims';

/**
 * Claims about the person, about earlier talk, about Vi's own deeds and about tool results that nothing in the
 * evidence bears out. General knowledge is not its business. From the first word that may be such a claim the
 * sentence is held, because its end may show that nothing is claimed.
 */
export class UngroundedCheck implements Check {
  readonly name = 'ungrounded';
  private cursor = 0;
  private sentence: Token[] = [];
  private suspects: Suspect[] = [];
  private commas: number[] = [];
  private readonly tools: ToolClaims;
  private readonly person: PersonClaims;

  constructor(evidence: GovernorEvidence) {
    this.tools = new ToolClaims(evidence);
    this.person = new PersonClaims(evidence, () => this.tools.active && !this.tools.nothing);
  }

  inspect(draft: Draft): Violation | undefined {
    for (; this.cursor < draft.tokens.length; this.cursor++) {
      const token = draft.tokens[this.cursor];
      if (!token) break;
      const found = this.accept(token);
      if (found) return stop(found.rule, found.start, token.end);
    }
    return undefined;
  }

  safeUpTo({ tail }: Draft): number {
    let safe = Math.min(this.person.holdFrom(tail), this.tools.holdFrom(this.sentence));
    for (const suspect of this.suspects) safe = Math.min(safe, suspect.start);
    return tail && this.tools.holds(tail) ? Math.min(safe, tail.start) : safe;
  }

  private accept(token: Token): Suspect | undefined {
    if (token.kind === 'end') return this.settle(token.text);
    const content = token.kind === 'word' || token.kind === 'number';
    if (content) this.sentence.push(token);
    else if (token.text === ',' || token.text === ';') this.commas.push(token.start);
    if (!token.code && content) {
      const suspect = this.tools.suspect(token, this.sentence);
      if (suspect) this.suspects.push(suspect);
    }
    if (token.code || token.quoted) this.person.skip();
    else this.suspects.push(...this.person.suspects(token));
    return undefined;
  }

  /** The sentence is complete: which of its suspects stand? */
  private settle(terminator: string): Suspect | undefined {
    this.person.skip();
    let found: Suspect | undefined;
    if (this.suspects.length > 0) {
      const sentence = sentenceOf(this.sentence, this.commas, terminator);
      for (const suspect of this.suspects) {
        if (suspect.confirm && !suspect.confirm(sentence)) continue;
        if (!found || suspect.start < found.start) found = suspect;
      }
    }
    this.sentence = [];
    this.suspects = [];
    this.commas = [];
    return found;
  }
}

const ADVICE: Readonly<Record<UngroundedRule, string>> = {
  tool_number: 'The answer gave a number that no tool result holds. Use only the numbers of the results.',
  tool_name: 'The answer gave a name that no tool result holds. Use only the names of the results.',
  tool_nothing: 'The tools brought nothing back. Say that plainly instead of giving a result.',
  tool_status: 'The answer gave a state that the tool result does not give.',
  tool_flag: 'The answer turned a yes or no of the tool result round.',
  tool_label: 'The answer gave a value of the tool result under another name.',
  tool_all: 'The tool result holds failures. Do not say that everything succeeded.',
  tool_date: 'The answer gave a date that no tool result holds.',
  attribution: 'Do not say that the person told you something, or that you spoke of it, unless they did.',
  about_person: 'Do not state details of the person that are not known. Ask, or leave them out.',
  action: 'Do not say that you did something outside of this conversation: no tool did it.',
};

function stop(rule: UngroundedRule, start: number, end: number): Violation {
  return { type: 'ungrounded', rule, start, end, advice: ADVICE[rule] };
}
