import type pg from 'pg';
import type { Database } from '../database/index.ts';
import { connectAside } from './connect-aside.ts';

/**
 * A connection of the relay's own. Holding an advisory lock on it makes this the one relay of the outbox; the lock ends with
 * the connection, so another takes over as soon as PostgreSQL sees this process gone. Needs a server connection that is
 * really ours: PgBouncer in transaction mode will not do.
 */
export interface RelaySession {
  /** Whether this is the relay of the outbox, becoming it if the place is free. Connects if needed; throws if that fails. */
  lead(): Promise<boolean>;
  /** Tells the leading relay, wherever it runs, that there is something to publish. Costs nothing when it is us. */
  notifyLeader(): void;
  /** Gives the place to another. */
  close(): Promise<void>;
}

/** One outbox per database, and advisory locks and channels are per database: no name is needed in them. */
const lock = `select pg_try_advisory_lock(hashtextextended('events.relay', 0)) as "isLeader"`;
const channel = 'events_outbox';
/** A leader whose machine vanished is noticed in 25 s, not in the system's two hours. */
const keepAlive = 'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

export function createRelaySession(database: Database, onNotified: () => void): RelaySession {
  return new Session(database, onNotified);
}

class Session implements RelaySession {
  readonly #database: Database;
  readonly #onNotified: () => void;
  #client: pg.Client | undefined;
  #isLeader = false;

  constructor(database: Database, onNotified: () => void) {
    this.#database = database;
    this.#onNotified = onNotified;
  }

  async lead(): Promise<boolean> {
    try {
      const client = this.#client ?? (await this.#connect());
      return this.#isLeader || (await this.#tryLock(client));
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  notifyLeader(): void {
    if (this.#isLeader) this.#onNotified();
    // A failure here costs at most one poll.
    else this.#client?.query(`notify ${channel}`).catch(() => {});
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#lose(client);
    await client?.end().catch(() => {});
  }

  async #connect(): Promise<pg.Client> {
    const client = await connectAside(this.#database);
    this.#client = client;
    client.on('end', () => this.#lose(client));
    client.on('notification', this.#onNotified);
    await client.query(`${keepAlive}; listen ${channel}`);
    return client;
  }

  async #tryLock(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ isLeader: boolean }>(lock);
    this.#isLeader = this.#client === client && rows[0]?.isLeader === true;
    return this.#isLeader;
  }

  #lose(client: pg.Client | undefined): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#isLeader = false;
  }
}
