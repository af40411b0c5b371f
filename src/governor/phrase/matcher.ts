import { type Tail } from '../text/draft';
import { type Token } from '../text/token';
import { type Automaton } from './automaton';

export interface PhraseMatch {
  readonly rule: number;
  readonly start: number;
  readonly end: number;
}

/** Walks an automaton over the tokens of one draft. Work per token is bounded by the size of the table. */
export class PhraseMatcher {
  /** State -> where the earliest match that stands there began. */
  private active = new Map<number, number>();
  /** The map of the step before last, used again: a token makes no garbage. */
  private spare = new Map<number, number>();

  constructor(private readonly automaton: Automaton) {}

  /** Takes one token; the matches that are complete with it, at most one for each rule. */
  accept(token: Token): readonly PhraseMatch[] {
    const begins = this.automaton.begins(token);
    if (this.active.size === 0 && !begins) return NOTHING;
    const next = this.spare;
    next.clear();
    for (const [state, start] of this.active) this.leave(next, state, start, token);
    if (begins && token.kind !== 'end') {
      this.leave(next, this.automaton.start, token.start, token);
      next.delete(this.automaton.start);
      if (token.first) {
        const anchored = this.automaton.states[this.automaton.start]?.anchored;
        if (anchored) for (const state of anchored) this.leave(next, state, token.start, token);
      }
    }
    this.spare = this.active;
    this.active = next;
    return next.size === 0 ? NOTHING : this.finished(token);
  }

  /** Where the earliest phrase begins that is partly matched, or that the unfinished word may begin. */
  holdFrom(tail: Tail | undefined): number {
    let from = Infinity;
    if (this.active.size > 0)
      for (const [state, start] of this.active) {
        if (start < from && (!tail || this.automaton.leadsOn(state, tail.text))) from = start;
      }
    return tail && tail.start < from && this.automaton.mayBegin(tail.text) ? tail.start : from;
  }

  /** Forgets what is partly matched. */
  reset(): void {
    this.active.clear();
  }

  /** Follows every edge that the token opens; marks are passed over besides. */
  private leave(next: Map<number, number>, index: number, start: number, token: Token): void {
    const state = this.automaton.states[index];
    if (!state) return;
    if (token.kind === 'end') {
      go(next, state.on.get('$'), start);
      return;
    }
    if (state.on.size > 0) go(next, state.on.get(token.text), start);
    if (token.kind === 'mark') {
      go(next, [index], start);
      return;
    }
    if (state.anyWord) go(next, state.anyWord, start);
    if (token.kind === 'number') go(next, state.anyNumber, start);
    if (token.capital) go(next, state.anyCapital, start);
  }

  private finished(token: Token): readonly PhraseMatch[] {
    let found: PhraseMatch[] | undefined;
    for (const [state, start] of this.active) {
      const rule = this.automaton.states[state]?.accepts;
      if (rule === undefined || found?.some((match) => match.rule === rule)) continue;
      (found ??= []).push({ rule, start, end: token.end });
    }
    return found ?? NOTHING;
  }
}

const NOTHING: readonly PhraseMatch[] = [];

function go(next: Map<number, number>, targets: readonly number[] | undefined, start: number): void {
  if (!targets) return;
  for (const target of targets) {
    const known = next.get(target);
    if (known === undefined || start < known) next.set(target, start);
  }
}
