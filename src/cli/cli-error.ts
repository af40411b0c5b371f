/** A command that cannot do what it was asked; the message is for the operator. Exit code 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** A command that was called wrongly. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
