/** A migration cannot be applied or undone. The message is for an operator; it may quote the database. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';

  static inScript(id: string, cause: unknown): MigrationError {
    const { message, code } = cause as { message: string; code?: string };
    return new MigrationError(`${id}: ${message}${code ? ` (SQLSTATE ${code})` : ''}`, { cause });
  }
}
