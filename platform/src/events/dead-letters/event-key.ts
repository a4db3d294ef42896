import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/index.ts';
import { deadLetters } from '../tables.ts';

/** What has an order: the events of one partition key in one stream, as one group hears them. */
export interface EventKey {
  group: string;
  stream: string;
  partitionKey: string;
}

/**
 * Until the running transaction ends, nobody else sets events of this key aside, replays or discards them. Without it, an
 * event could join a queue in the moment in which the last one leaves it, and wait there for nobody.
 */
export async function lockKey(database: Database, { group, stream, partitionKey }: EventKey): Promise<void> {
  const name = ['events.dead_letters', group, stream, partitionKey].join('\n');
  await database.current().execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** The dead letters of a key that wait. */
export function waitingIn({ group, stream, partitionKey }: EventKey): SQL | undefined {
  return and(
    eq(deadLetters.consumerGroup, group),
    eq(deadLetters.stream, stream),
    eq(deadLetters.partitionKey, partitionKey),
    eq(deadLetters.state, 'waiting'),
  );
}
