import { EXCHANGES } from '../conversation';

/** Somebody who was here a few times, and somebody who comes every day. */
export const GROUPS = {
  few: { prefix: 'few', people: 2_000, turns: 3, facts: 3 },
  many: { prefix: 'many', people: 64, turns: 500, facts: 20 },
} as const;
export type Group = keyof typeof GROUPS;

export interface Person {
  readonly id: string;
  asked: number;
}

/** The people of a group, who come one after the other and say one thing at a time. */
export class People {
  private readonly free: Person[];

  constructor(group: Group) {
    const { prefix, people } = GROUPS[group];
    this.free = Array.from({ length: people }, (_, n) => ({ id: `${prefix}-${n}`, asked: n }));
  }

  /** Whoever has waited longest, and what they ask next. */
  take(): { readonly person: Person; readonly question: string } {
    const person = this.free.shift();
    if (!person) throw new Error('there are more connections than people');
    return { person, question: EXCHANGES[person.asked++ % EXCHANGES.length]?.question ?? '' };
  }

  giveBack(person: Person): void {
    this.free.push(person);
  }
}
