import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/index.ts';
import { type Logger, silentLogger } from '../log/index.ts';
import { fingerprint } from './fingerprint.ts';
import type { Attempt, Idempotency, Outcome } from './idempotency.ts';
import { claimScope, findRecord, saveRecord } from './records.ts';
import { type IdempotencyRefused, inFlight, keyReused } from './refused.ts';
import { createSweeping, expiryAt } from './sweeping.ts';

export interface IdempotencyOptions {
  /** Where the effects happen; `ensureIdempotencyTables` has made the table in it. */
  database: Database;
  now: () => Date;
  log?: Logger;
  /** Waits that many ms. */
  wait?: (ms: number) => Promise<unknown>;
}

/** The mechanism over one part's database. */
export function createIdempotency(options: IdempotencyOptions): Idempotency {
  const { database, now, log = silentLogger, wait = sleep } = options;

  async function run<O extends Outcome>(attempt: Attempt, work: () => Promise<O>): Promise<O | IdempotencyRefused> {
    for (const pauseMs of pauses()) {
      const answer = await tryOnce(attempt, work);
      if (answer) return answer;
      // Outside of the transaction: who waits must not keep a connection from who works.
      await wait(pauseMs);
    }
    return (await tryOnce(attempt, work)) ?? inFlight();
  }

  /** Undefined: another attempt has the scope and has not committed. */
  async function tryOnce<O extends Outcome>(attempt: Attempt, work: () => Promise<O>) {
    try {
      return await database.transaction(async () => {
        const isClaimed = await claimScope(database, attempt);
        // After the claim, in a statement of its own: so it sees what the scope's previous holder committed.
        const replay = await findReplay<O>(attempt);
        return replay ?? (isClaimed ? await workAndRecord(attempt, work) : undefined);
      });
    } catch (error) {
      if (error instanceof Rejected) return error.outcome as O;
      throw error;
    }
  }

  async function findReplay<O extends Outcome>(attempt: Attempt): Promise<O | IdempotencyRefused | undefined> {
    const record = await findRecord(database, attempt);
    if (!record || record.completedAt <= expiryAt(now())) return undefined;
    return record.fingerprint === fingerprint(attempt.input) ? (record.outcome as O) : keyReused();
  }

  async function workAndRecord<O extends Outcome>(attempt: Attempt, work: () => Promise<O>): Promise<O> {
    const outcome = JSON.parse(JSON.stringify(await work())) as O;
    if (!outcome.ok) throw new Rejected(outcome);
    await saveRecord(database, attempt, { fingerprint: fingerprint(attempt.input), outcome, completedAt: now() });
    return outcome;
  }

  return { run, ...createSweeping({ database, now, log }) };
}

/** How long an attempt waits for another one of its scope, at most. */
const patienceMs = 2_000;

/** 10, 20, 40, 80, 160, 160 … ms, `patienceMs` in all. */
function* pauses(): Generator<number> {
  for (let spent = 0, next = 10; spent < patienceMs; spent += next, next = Math.min(160, next * 2)) {
    yield Math.min(next, patienceMs - spent);
  }
}

/** Carries an outcome that is not ok out of the transaction it undoes. */
class Rejected extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('The work rejected its input.');
    this.outcome = outcome;
  }
}
