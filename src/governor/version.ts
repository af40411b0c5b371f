/** Raised with every change of a rule or a table that changes a verdict. */
export const GOVERNOR_VERSION = '2026-11-24.2';
