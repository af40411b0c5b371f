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

  constructor(private readonly automaton: Automaton) {}

  /** Takes one token; the matches that are complete with it, at most one for each rule. */
  accept(token: Token): readonly PhraseMatch[] {
    if (this.active.size === 0 && !this.automaton.begins(token)) return NOTHING;
    const next = new Map<number, number>();
    if (token.kind === 'mark') {
      for (const [state, start] of this.active) {
        this.step(next, state, start, token.text);
        if (!next.has(state)) next.set(state, start);
      }
      this.begin(next, token, token.text);
    } else if (token.kind === 'end') {
      for (const [state, start] of this.active) this.step(next, state, start, '$');
    } else {
      const symbols = ['.', token.text];
      if (token.kind === 'number') symbols.push('#');
      if (token.capital) symbols.push('@');
      for (const symbol of symbols) {
        for (const [state, start] of this.active) this.step(next, state, start, symbol);
        this.begin(next, token, symbol);
      }
    }
    this.active = next;
    return this.finished(token);
  }

  /** Where the earliest phrase begins that is partly matched, or that the unfinished word may begin. */
  holdFrom(tail: Tail | undefined): number {
    let from = Infinity;
    for (const [state, start] of this.active) {
      if (start < from && (!tail || this.automaton.leadsOn(state, tail.text))) from = start;
    }
    return tail && tail.start < from && this.automaton.mayBegin(tail.text) ? tail.start : from;
  }

  /** Forgets what is partly matched. */
  reset(): void {
    this.active.clear();
  }

  private begin(next: Map<number, number>, token: Token, symbol: string): void {
    for (const state of this.automaton.start) {
      this.step(next, state, token.start, symbol);
      if (!token.first) continue;
      for (const anchored of this.automaton.states[state]?.on.get('^') ?? []) {
        this.step(next, anchored, token.start, symbol);
      }
    }
  }

  private step(next: Map<number, number>, state: number, start: number, symbol: string): void {
    const targets = this.automaton.states[state]?.on.get(symbol);
    if (!targets) return;
    for (const target of targets) {
      const known = next.get(target);
      if (known === undefined || start < known) next.set(target, start);
    }
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
