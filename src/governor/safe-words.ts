import { type RelationshipContext } from '../turn/relationship';

type Words = Readonly<Record<RelationshipContext['voiceProfile'], readonly string[]>>;

/** When nothing was released: a whole reply that claims nothing. The shorter ones are for rules of form. */
const SHORTER = ['Please ask again in other words.', 'Please ask again.', 'Sorry.'];
export const WITHHELD: Words = {
  owner_luxury: [
    'I would rather not answer that from what I have. Ask me once more in other words, and I will begin again.',
    ...SHORTER,
  ],
  public_elegant: [
    'I was not able to give an answer to that which I could stand behind. Please ask again in other words.',
    ...SHORTER,
  ],
};

/** When a beginning was released: a short end that claims nothing. */
export const COMPLETED: Words = {
  owner_luxury: ['I will leave it there.', 'More would be guessing.', 'That is as far as it goes.'],
  public_elegant: ['I will leave it at that.', 'More would be a guess.', 'That is as far as it goes.'],
};

/** Longest first: the shorter ones stand at the end of others. */
const ALL = [WITHHELD, COMPLETED]
  .flatMap((words) => Object.values(words).flat())
  .sort((a, b) => b.length - a.length);

/** What the model itself said in a reply: the safe words at its end are Vi's own. */
export function withoutSafeWords(reply: string): string {
  const text = reply.trim();
  const close = ALL.find((words) => text.endsWith(words));
  return close === undefined ? text : text.slice(0, -close.length).trim();
}
