/** What the process that makes the load is told. */
export interface LoadOrder {
  origin: string;
  /** The JSON of one GraphQL request. */
  body: string;
  /** `same`: every request alike. `own`: each with an authorization header that no other one has. */
  identity: 'same' | 'own';
  connections: number;
  /** Where there are some, each connection has one of its own instead, or all have the first. */
  authorizations: readonly string[];
  seconds: number;
  /** Length of a right answer, in bytes; any other one is a failure. */
  answerBytes: number;
}

export interface LoadResult {
  /** Answers that were right. */
  requests: number;
  failures: number;
  firstFailure?: string;
  /** From the first request to the last answer. */
  seconds: number;
  p50Ms: number;
  p99Ms: number;
}
