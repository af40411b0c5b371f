/** Who else reads an answer, from the smallest circle to the widest. */
export const AUDIENCES = ['private', 'group', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];
