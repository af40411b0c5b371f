/** Which database the server uses and how long it waits for it. */
export class DatabaseConfig {
  readonly url!: string;
  /** Connections of this process. Default 10. */
  readonly poolSize?: number;
  /**
   * The longest wait for a connection, and for any sign of life from the server while a query runs.
   * Default 1,800 ms: a frozen database must become an answer within 2 s.
   */
  readonly limitMs?: number;
}
