/** `governed`: clean text goes out as it is written. `buffered`: an attempt goes out once all of it has passed. */
export const GOVERNOR_MODES = ['governed', 'buffered'] as const;

export type GovernorMode = (typeof GOVERNOR_MODES)[number];
