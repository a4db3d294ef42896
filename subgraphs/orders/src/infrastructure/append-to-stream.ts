import type { Database } from '@prism/platform/database';
import { and, eq, sql } from 'drizzle-orm';
import type { Written } from '../application/ports.ts';
import { isSettled } from '../domain/order.ts';
import { type Lease, noLease } from './leases.ts';
import { orderStreams } from './tables.ts';
import { writeHistory } from './write-history.ts';

/** Moves the head of a log, if it is at `from` and still leased to who moves it, and writes what it moves by. False: it is not. */
export function appendToStream(
  database: Database,
  { order, ...written }: Written,
  { from, lease }: { from: number; lease: Lease | undefined },
): Promise<boolean> {
  const { id, version, phase } = order;
  const write = lease ? (isSettled(order) ? writeLast : writeNext) : writeBeside;
  const head = { id, version, from, hasFailed: phase === 'FAILED' };
  return write(database, written, { ...head, leaseHolder: lease?.holder, leaseUntil: lease?.until });
}

const the = sql.placeholder;
const isAsRead = and(eq(orderStreams.orderId, the('id')), eq(orderStreams.version, the('from')));
const isHeld = and(isAsRead, eq(orderStreams.leaseHolder, the('leaseHolder')));
const isMoved = { version: the('version'), hasFailed: the('hasFailed') };

/** By somebody who holds no lease. */
const writeBeside = moved(isMoved, isAsRead);
/** Who has brought it further goes on, if there is more to do: the lease begins anew, and the attempts are counted anew. */
const writeNext = moved({ ...isMoved, leaseUntil: the('leaseUntil'), attempts: 0 }, isHeld);
const writeLast = moved({ ...isMoved, ...noLease, attempts: 0 }, isHeld);

function moved(changes: object, where: typeof isAsRead) {
  return writeHistory((current) =>
    current.update(orderStreams).set(changes).where(where).returning({ orderId: orderStreams.orderId }).getSQL(),
  );
}
