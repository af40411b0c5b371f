import { type Token } from '../language/analysis';

/** Set phrases whose pronoun stands for nothing, or for the situation. Each as it is said, in lower case. */
const IDIOMS: readonly (readonly string[])[] = [
  'this is it',
  'go for it',
  'going for it',
  'knock it off',
  'cut it out',
  'suck it up',
  'get over it',
  'get it over with',
  'deal with it',
  'live with it',
  'call it a day',
  'call it quits',
  'give it a try',
  'give it a shot',
  'give it a rest',
  'keep it up',
  'keep it real',
  'play it cool',
  'play it safe',
  'take it anymore',
  'take it any longer',
  'take it or leave it',
  'stand it',
  'wing it',
  'so it goes',
  'so it begins',
  'there it is',
  'here it is',
  'here it comes',
  'here it goes',
  'easy does it',
  'as it were',
  'is it just me',
  'it rings a bell',
  'it takes a village',
  'it takes two',
  'it is on me',
  'never mind it',
  'forget about it',
  'what of it',
  'how is it going',
  'what she said',
  'what he said',
  'what they said',
].map((idiom) => idiom.split(' '));
const SPELLED: Readonly<Record<string, string>> = { "'s": 'is', "'re": 'are' };
const LONGEST = 6;

/** Whether the word belongs to a set phrase. */
export function inIdiom(tokens: readonly Token[], index: number): boolean {
  const from = Math.max(0, index - LONGEST);
  const near = tokens.slice(from, index + LONGEST).map(({ lower }) => SPELLED[lower] ?? lower);
  return IDIOMS.some((words) =>
    near.some((_, at) => {
      const inside = from + at <= index && index < from + at + words.length;
      return inside && words.every((word, k) => near[at + k] === word);
    }),
  );
}
