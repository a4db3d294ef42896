import type { Scope } from './records.ts';
import type { IdempotencyRefused } from './refused.ts';

/** One attempt at a mutation. */
export interface Attempt extends Scope {
  /** Who asks: the identity's subject. A guest is a subject of its own. */
  readonly subject: string;
  /** The mutation's name in the graph. */
  readonly mutation: string;
  /** As the client chose it. */
  readonly key: string;
  /** Normalized, without the key. Only its fingerprint is stored; leave secrets out, a hash of a short one can be guessed. */
  readonly input: unknown;
}

/** What work answers: JSON. Kept only if `ok`, so put ids into it, not whole objects, and never tokens. */
export interface Outcome {
  readonly ok: boolean;
}

/** One effect per key. */
export interface Idempotency {
  /**
   * Runs work in one transaction, at most once per (subject, mutation, key) in seven days, and answers its outcome through
   * JSON, so that first answer and replay are equal. The record is part of that transaction: after a crash both are there
   * or none. An outcome that is not ok undoes the transaction and leaves no record, so does a throw: the key may be used
   * again. While another attempt of the scope runs, waits for it up to 2 s. Call it outside of `database.transaction`.
   */
  run<O extends Outcome>(attempt: Attempt, work: () => Promise<O>): Promise<O | IdempotencyRefused>;
  /** Deletes records of more than seven days; returns how many. */
  sweep(): Promise<number>;
  /** Sweeps now and then once an hour. */
  start(): void;
  /** Waits for a sweep that runs. */
  stop(): Promise<void>;
}
