import { mayBeFirstName } from '../lexicon/people';
import { type Tail } from '../text/draft';
import { type Token } from '../text/token';
import { spellings } from '../text/contractions';
import { parsePattern, type Pattern } from './pattern';

interface State {
  readonly on: ReadonlyMap<string, readonly number[]>;
  /** Where any word, number, capitalised word or first name leads: taken out of `on`, because every token asks. */
  readonly anyWord?: readonly number[];
  readonly anyNumber?: readonly number[];
  readonly anyCapital?: readonly number[];
  readonly anyName?: readonly number[];
  /** The states that stand behind the start of a sentence. */
  readonly anchored?: readonly number[];
  /** The rule that is complete here. */
  readonly accepts?: number;
}

interface Draft {
  on: Map<string, number[]>;
  epsilon: number[];
  accepts?: number;
}

/** All patterns of a table in one machine: a word costs the same however many patterns there are. */
export class Automaton {
  readonly states: readonly State[];
  /** One state with the edges of all beginnings. */
  readonly start: number;
  /**
   * Scratch of the step that is being taken: which states it has entered, and where. A step never waits, so that all
   * matchers of a table can share it.
   */
  readonly stamps: Int32Array;
  readonly places: Int32Array;
  generation = 0;
  private readonly prefixes: (Set<string> | undefined)[] = [];

  /** `sources[i]` holds the patterns of rule i. */
  constructor(sources: readonly (readonly string[])[]) {
    const drafts: Draft[] = [{ on: new Map(), epsilon: [] }];
    const add = (): number => drafts.push({ on: new Map(), epsilon: [] }) - 1;
    const edge = (from: number, symbol: string, to: number): void => {
      const on = drafts[from]?.on;
      const known = on?.get(symbol);
      if (known) known.push(to);
      else on?.set(symbol, [to]);
    };
    const build = (pattern: Pattern, from: number): number => {
      switch (pattern.type) {
        case 'word': {
          const to = add();
          edge(from, pattern.word, to);
          return to;
        }
        case 'sequence':
          return pattern.items.reduce((state, item) => build(item, state), from);
        case 'choice': {
          const to = add();
          for (const item of pattern.items) {
            // Most alternatives are one word: they share the state behind it.
            const word = singleWord(item);
            if (word !== undefined) edge(from, word, to);
            else drafts[build(item, from)]?.epsilon.push(to);
          }
          return to;
        }
        case 'maybe': {
          const to = build(pattern.item, from);
          drafts[from]?.epsilon.push(to);
          return to;
        }
        case 'gap': {
          let state = from;
          const to = add();
          for (let i = 0; i < pattern.upTo; i++) {
            drafts[state]?.epsilon.push(to);
            const next = add();
            edge(state, '.', next);
            state = next;
          }
          drafts[state]?.epsilon.push(to);
          return to;
        }
      }
    };
    sources.forEach((patterns, rule) => {
      for (const source of patterns) {
        // A state of its own for each pattern: alternatives must not leak into each other.
        const entry = add();
        drafts[0]?.epsilon.push(entry);
        const last = drafts[build(parsePattern(source), entry)];
        if (last) last.accepts = rule;
      }
    });
    const closures: (number[] | undefined)[] = [];
    const closure = (state: number): number[] => {
      const known = closures[state];
      if (known) return known;
      const seen = new Set<number>([state]);
      for (const s of seen) for (const next of drafts[s]?.epsilon ?? []) seen.add(next);
      return (closures[state] = [...seen].filter(
        (s) => (drafts[s]?.on.size ?? 0) > 0 || drafts[s]?.accepts !== undefined,
      ));
    };
    for (const draft of drafts) {
      for (const [symbol, to] of draft.on) {
        draft.on.set(symbol, to.length === 1 ? closure(to[0] ?? 0) : [...new Set(to.flatMap(closure))]);
      }
    }
    this.states = drafts.map(stateOf);
    this.start = this.merge(closure(0));
    this.stamps = new Int32Array(this.states.length);
    this.places = new Int32Array(this.states.length);
  }

  /** The many states of the start become one with the union of their edges. */
  private merge(start: readonly number[]): number {
    const on = new Map<string, number[]>();
    for (const index of start) {
      for (const [symbol, to] of this.states[index]?.on ?? [])
        on.set(symbol, [...(on.get(symbol) ?? []), ...to]);
    }
    return (this.states as State[]).push(stateOf({ on })) - 1;
  }

  /** Forgets which states the step before entered. */
  nextStep(): void {
    if (++this.generation < 2 ** 31) return;
    this.stamps.fill(0);
    this.generation = 1;
  }

  /** Whether any phrase begins with this token: most tokens are told apart here, at the cost of one look-up. */
  begins(token: Token): boolean {
    const start = this.states[this.start];
    if (!start) return false;
    if (start.on.has(token.text) || (token.capital && (start.anyCapital ?? start.anyName))) return true;
    return (
      (token.kind === 'number' && start.anyNumber !== undefined) ||
      (token.first && start.anchored !== undefined)
    );
  }

  /** Whether a word that begins so may begin a phrase. */
  mayBegin(tail: Tail): boolean {
    if (this.leadsOn(this.start, tail)) return true;
    const anchored = tail.first ? this.states[this.start]?.anchored : undefined;
    return anchored?.some((state) => this.leadsOn(state, tail)) ?? false;
  }

  /** Whether a word that begins so may lead on from this state. */
  leadsOn(index: number, { text, capital }: Tail): boolean {
    const state = this.states[index];
    if (!state) return false;
    if (state.anyWord || (state.anyNumber && /^\d/.test(text))) return true;
    if (capital && (state.anyCapital || (state.anyName && mayBeFirstName(text)))) return true;
    const known = this.beginningsAt(index, state);
    const apostrophe = text.indexOf("'");
    return known.has(text) || (apostrophe > 0 && known.has(text.slice(0, apostrophe)));
  }

  /** The beginnings of all words that lead on from a state. */
  private beginningsAt(state: number, { on }: State): ReadonlySet<string> {
    let known = this.prefixes[state];
    if (!known) {
      known = new Set();
      for (const symbol of on.keys())
        for (const form of spellings(symbol))
          for (let i = 1; i <= form.length; i++) known.add(form.slice(0, i));
      this.prefixes[state] = known;
    }
    return known;
  }
}

function singleWord(pattern: Pattern): string | undefined {
  if (pattern.type === 'word') return pattern.word;
  const only = pattern.type === 'sequence' && pattern.items.length === 1 ? pattern.items[0] : undefined;
  return only?.type === 'word' ? only.word : undefined;
}

function stateOf(draft: {
  readonly on: ReadonlyMap<string, readonly number[]>;
  readonly accepts?: number;
}): State {
  return {
    on: draft.on,
    anyWord: draft.on.get('.'),
    anyNumber: draft.on.get('#'),
    anyCapital: draft.on.get('@'),
    anyName: draft.on.get('&'),
    anchored: draft.on.get('^'),
    accepts: draft.accepts,
  };
}
