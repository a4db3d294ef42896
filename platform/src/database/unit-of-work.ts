import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { findPrismError } from '../errors/index.ts';
import type { Logger } from '../log/index.ts';
import type { BeginningClient } from './server-client.ts';
import { isTransient } from './sql-state.ts';
import { createTransactionClient, unitOfWorkIsOver } from './transaction-client.ts';

/** The port that application layers see: everything in `work` happens, or nothing. */
export type UnitOfWork = <T>(work: () => Promise<T>) => Promise<T>;

export interface Units {
  current(): NodePgDatabase;
  transaction: UnitOfWork;
  afterCommit(fn: () => void): void;
  later(write: PromiseLike<unknown>): Promise<void>;
}

export interface UnitsOptions {
  /** Of `createPool`. */
  pool: pg.Pool;
  log?: Logger | undefined;
  /** 0 to 1, for the jitter. */
  random?: () => number;
  wait?: (ms: number) => Promise<unknown>;
}

interface Unit {
  /** Whose it is. */
  readonly pool: pg.Pool;
  /** Of another database, inside of which this one runs. */
  readonly around: Unit | undefined;
  readonly database: NodePgDatabase;
  readonly afterCommit: (() => void)[];
  isOver: boolean;
  /** A joined part failed: whoever catches its error cannot save the whole. */
  doom: { cause: unknown } | undefined;
  /** Of a write that nobody waited for. */
  lateFailure: { cause: unknown } | undefined;
}

/** One for all databases: each storage makes every promise of the process dearer, on Node 20 by as much again. */
const storage = new AsyncLocalStorage<Unit | undefined>();

const retries = 3;
const firstRetryMs = 25;

/** Units of work over one pool; who is in which is carried by AsyncLocalStorage. */
export function createUnits({ pool, log, random = Math.random, wait = sleep }: UnitsOptions): Units {
  const outside = drizzle(pool);

  function joined(): Unit | undefined {
    let unit = storage.getStore();
    while (unit && unit.pool !== pool) unit = unit.around;
    if (unit?.isOver) throw unitOfWorkIsOver();
    return unit;
  }

  async function begin<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await runOnce(work);
      } catch (error) {
        if (attempt === retries || !isTransient(error)) throw error;
        await wait(random() * firstRetryMs * 2 ** attempt);
      }
    }
  }

  async function runOnce<T>(work: () => Promise<T>): Promise<T> {
    const client = (await pool.connect()) as pg.PoolClient & BeginningClient;
    try {
      const around = storage.getStore();
      const { result, afterCommit } = await commitOrRollBack(client, { pool, around }, work);
      for (const fn of afterCommit) storage.run(around, () => runSafely(fn, log));
      return result;
    } finally {
      client.release(client.getTransactionStatus() !== 'I');
    }
  }

  return {
    current: () => joined()?.database ?? outside,
    async transaction(work) {
      const unit = joined();
      return unit ? await join(unit, work) : await begin(work);
    },
    afterCommit(fn) {
      const unit = joined();
      if (unit) unit.afterCommit.push(fn);
      else runSafely(fn, log);
    },
    async later(write) {
      const unit = joined();
      if (!unit) return void (await write);
      // Sent by this; its answer is that of COMMIT.
      write.then(undefined, (cause: unknown) => {
        unit.lateFailure ??= { cause };
      });
    },
  };
}

async function join<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    unit.doom ??= { cause: error };
    throw error;
  }
}

async function commitOrRollBack<T>(
  client: pg.PoolClient & BeginningClient,
  whose: Pick<Unit, 'pool' | 'around'>,
  work: () => Promise<T>,
) {
  const connection = createTransactionClient(client);
  let failure: { cause: unknown } | undefined;
  let unit: Unit | undefined;
  try {
    return await drizzle(connection as unknown as pg.PoolClient).transaction(async (database) => {
      const own = newUnit(database as unknown as NodePgDatabase, whose);
      unit = own;
      try {
        const result = await storage.run(own, work);
        if (own.doom) throw own.doom.cause;
        return { result, afterCommit: own.afterCommit };
      } catch (error) {
        failure = { cause: error };
        throw error;
      } finally {
        own.isOver = true;
        connection.seal();
      }
    });
  } catch (error) {
    // On a broken connection the rollback fails too: the first error is the one that explains.
    if (unit?.lateFailure) throw unit.lateFailure.cause;
    throw failure ? failure.cause : (findPrismError(error) ?? error);
  }
}

function newUnit(database: NodePgDatabase, whose: Pick<Unit, 'pool' | 'around'>): Unit {
  return { ...whose, database, afterCommit: [], isOver: false, doom: undefined, lateFailure: undefined };
}

/** The work is committed: what is told afterwards cannot fail it any more. */
function runSafely(fn: () => void, log: Logger | undefined): void {
  try {
    fn();
  } catch (error) {
    log?.error({ err: error }, 'a callback after commit failed');
  }
}
