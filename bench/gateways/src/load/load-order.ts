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

/** Load that does not wait for answers. */
export interface OpenLoadOrder extends Pick<LoadOrder, 'origin' | 'body' | 'identity' | 'answerBytes' | 'seconds'> {
  perSecond: number;
  /** Under way at a time, at most. */
  connections: number;
}

export interface OpenLoadResult {
  /** Answers that were right. */
  answered: number;
  /** Answers with 503. */
  shed: number;
  /** Other answers, and none. */
  failures: number;
  /** Due while all connections were taken. */
  unsent: number;
  seconds: number;
  /** Of those answered, as those of those refused. */
  p50Ms: number;
  p99Ms: number;
  shedP50Ms: number;
  shedP99Ms: number;
}
