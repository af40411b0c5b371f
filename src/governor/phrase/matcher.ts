import { FIRST_NAMES } from '../lexicon/people';
import { type Tail } from '../text/draft';
import { type Token } from '../text/token';
import { type Automaton } from './automaton';

interface PhraseMatch {
  readonly rule: number;
  readonly start: number;
  readonly end: number;
}

/** States and, side by side, where the earliest match that stands in each began. Used again from step to step. */
interface Active {
  readonly states: number[];
  readonly starts: number[];
}

/** Walks an automaton over the tokens of one draft. Work per token is bounded by the size of the table. */
export class PhraseMatcher {
  private active: Active = { states: [], starts: [] };
  private next: Active = { states: [], starts: [] };

  constructor(private readonly automaton: Automaton) {}

  /** Takes one token; the matches that are complete with it, at most one for each rule. */
  accept(token: Token): readonly PhraseMatch[] {
    const { automaton } = this;
    const { states, starts } = this.active;
    const begins = automaton.begins(token);
    if (states.length === 0 && !begins) return NOTHING;
    this.next.states.length = 0;
    this.next.starts.length = 0;
    automaton.nextStep();
    for (let i = 0; i < states.length; i++) {
      const state = states[i] ?? 0;
      const start = starts[i] ?? 0;
      this.leave(state, start, token);
      // Marks are passed over.
      if (token.kind === 'mark') this.enter(state, start);
    }
    if (begins && token.kind !== 'end') {
      this.leave(automaton.start, token.start, token);
      const anchored = token.first ? automaton.states[automaton.start]?.anchored : undefined;
      if (anchored) for (const state of anchored) this.leave(state, token.start, token);
    }
    const left = this.active;
    this.active = this.next;
    this.next = left;
    return this.active.states.length === 0 ? NOTHING : this.finished(token);
  }

  /** Where the earliest phrase begins that is partly matched, or that the unfinished word may begin. */
  holdFrom(tail: Tail | undefined): number {
    const { states, starts } = this.active;
    let from = Infinity;
    for (let i = 0; i < states.length; i++) {
      const start = starts[i] ?? 0;
      if (start < from && (!tail || this.automaton.leadsOn(states[i] ?? 0, tail))) from = start;
    }
    return tail && tail.start < from && this.automaton.mayBegin(tail) ? tail.start : from;
  }

  /** Forgets what is partly matched. */
  reset(): void {
    this.active.states.length = 0;
    this.active.starts.length = 0;
  }

  /** Follows every edge that the token opens. */
  private leave(index: number, start: number, token: Token): void {
    const state = this.automaton.states[index];
    if (!state) return;
    if (token.kind === 'end') {
      this.go(state.on.get('$'), start);
      return;
    }
    if (state.on.size > 0) this.go(state.on.get(token.text), start);
    if (token.kind === 'mark') return;
    if (state.anyWord) this.go(state.anyWord, start);
    if (token.kind === 'number') this.go(state.anyNumber, start);
    if (!token.capital) return;
    this.go(state.anyCapital, start);
    if (state.anyName && FIRST_NAMES.has(token.text)) this.go(state.anyName, start);
  }

  private go(targets: readonly number[] | undefined, start: number): void {
    if (!targets) return;
    for (let i = 0; i < targets.length; i++) this.enter(targets[i] ?? 0, start);
  }

  private enter(state: number, start: number): void {
    const { automaton } = this;
    const { states, starts } = this.next;
    if (automaton.stamps[state] !== automaton.generation) {
      automaton.stamps[state] = automaton.generation;
      automaton.places[state] = states.length;
      states.push(state);
      starts.push(start);
      return;
    }
    const place = automaton.places[state] ?? 0;
    if (start < (starts[place] ?? 0)) starts[place] = start;
  }

  private finished(token: Token): readonly PhraseMatch[] {
    const { states, starts } = this.active;
    let found: PhraseMatch[] | undefined;
    for (let i = 0; i < states.length; i++) {
      const rule = this.automaton.states[states[i] ?? 0]?.accepts;
      if (rule === undefined || found?.some((match) => match.rule === rule)) continue;
      (found ??= []).push({ rule, start: starts[i] ?? 0, end: token.end });
    }
    return found ?? NOTHING;
  }
}

const NOTHING: readonly PhraseMatch[] = [];
