/** The runbook fixes these words. */
export const MALFORMED_OPENING = 'Could you clarify what you mean?';
