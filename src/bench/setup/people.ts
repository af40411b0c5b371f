/** Somebody who was here a few times, and somebody who comes every day. */
export const GROUPS = {
  few: { prefix: 'few', people: 2_000, turns: 3, facts: 3 },
  many: { prefix: 'many', people: 40, turns: 500, facts: 20 },
} as const;
export type Group = keyof typeof GROUPS;

/** Ids of a group in turn: no two requests at the same time are of one person. */
export function* peopleOf(group: Group): Generator<string, never> {
  const { prefix, people } = GROUPS[group];
  for (let n = 0; ; n++) yield `${prefix}-${n % people}`;
}
