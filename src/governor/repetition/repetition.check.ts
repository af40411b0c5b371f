import { type Check } from '../check';
import { type GovernorEvidence } from '../evidence';
import { type Draft } from '../text/draft';
import { type Violation } from '../../turn/violation';
import { earlierReplies } from './earlier-replies';
import { LoopDetector } from './loop';
import { ResentDetector } from './resent';
import { StalenessDetector } from './staleness';
import { WordIds } from './word-ids';

/** The person asked for a form that repeats by nature: more of it is tolerated. */
const REPETITIVE_FORM =
  /\b(?:song|lyrics?|chorus|poem|poetry|chant|mantra|verse|rap|sudoku|puzzle|questionnaire|survey|quiz)\b/i;
const PATIENCE = 2;
/** Code says the same names again and again. */
const CODE_PATIENCE = 4;

/** Degenerate loops inside the reply, and earlier replies sent again. */
export class RepetitionCheck implements Check {
  readonly name = 'repetition';
  private cursor = 0;
  private readonly ids = new WordIds();
  private readonly loop = new LoopDetector();
  private readonly staleness = new StalenessDetector();
  private readonly staleCode = new StalenessDetector();
  private readonly resent: readonly ResentDetector[];
  private readonly patience: number;

  constructor(evidence: GovernorEvidence, mayResend = false) {
    const { message, pack } = evidence;
    this.patience = REPETITIVE_FORM.test(message) ? PATIENCE : 1;
    const replies = mayResend ? [] : earlierReplies(pack.history, message, this.ids);
    this.resent = replies.map((reply) => new ResentDetector(reply, this.ids));
  }

  inspect(draft: Draft): Violation | undefined {
    for (; this.cursor < draft.tokens.length; this.cursor++) {
      const token = draft.tokens[this.cursor];
      if (!token) break;
      const id = this.ids.of(token.kind === 'end' ? '\n' : token.text);
      if (this.loop.accept(token, id, this.patience)) return stop('loop', token.start, token.end);
      const stale = token.code
        ? this.staleCode.accept(token, id, this.patience * CODE_PATIENCE)
        : this.staleness.accept(token, id, this.patience);
      if (stale) return stop('nothing_new', token.start, token.end);
      for (const detector of this.resent) {
        const start = detector.accept(token);
        if (start !== undefined) return stop(EARLIER_REPLY, start, token.end);
      }
    }
    return undefined;
  }

  safeUpTo({ tail }: Draft): number {
    let safe = tail && this.onTheBrink() ? tail.start : Infinity;
    for (const detector of this.resent) safe = Math.min(safe, detector.holdFrom(tail));
    return safe;
  }

  private onTheBrink(): boolean {
    const { loop, staleness, staleCode, patience } = this;
    return (
      loop.onTheBrink(patience) ||
      staleness.onTheBrink(patience) ||
      staleCode.onTheBrink(patience * CODE_PATIENCE)
    );
  }
}

export const EARLIER_REPLY = 'earlier_reply';

type Rule = 'loop' | 'nothing_new' | typeof EARLIER_REPLY;

const ADVICE: Readonly<Record<Rule, string>> = {
  loop: 'The answer had begun to repeat the same passage over and over. End it, or go on with something new.',
  nothing_new: 'The answer went on without saying anything new. Bring it to an end.',
  [EARLIER_REPLY]: 'This was said in an earlier reply already. Answer what was asked now, in new words.',
};

function stop(rule: Rule, start: number, end: number): Violation {
  return { type: 'repetition', rule, start, end, advice: ADVICE[rule] };
}
