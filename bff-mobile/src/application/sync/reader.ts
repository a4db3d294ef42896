import type { Identity } from '@prism/platform/identity';
import { canGoOn, noHead, type Place } from '../../domain/sync/place.ts';
import { type SyncScope, syncedTypes } from '../../domain/sync/scope.ts';
import type { Ports, SyncReaders } from '../ports.ts';
import { changesSince } from './changes-since.ts';
import { type CursorOwner, encodeSyncCursor } from './sync-cursor.ts';

/** One installation of the app: a device has a session of its own, and a guest is one already. */
export const readerOf = (identity: Identity): string =>
  identity.kind === 'user' ? identity.sessionId : identity.subject;

/** Who sends a cursor has all that comes before it. Who still reads everything has nothing for certain. */
export async function rememberReader(
  readers: SyncReaders,
  identity: Identity,
  { owner, place }: { owner: CursorOwner; place: Place },
): Promise<void> {
  const reader = readerOf(identity);
  if (place.snapshot) return readers.forget(reader);
  const { epoch, position, asOf } = place;
  await readers.remember(reader, { ...owner, epoch, position, asOf: new Date(asOf) });
}

/** As many as one page. */
const mostChanges = 100;

/**
 * A cursor for an installation that was just told a cart by other means: where it is known to be, and past changes of that
 * cart if nothing else comes between. Null where it is not known: then the app's own cursor is the best.
 * An app that did not get the cart with it keeps its own, too.
 */
export async function cursorAfterCart(
  { syncReaders, syncLog, now }: Pick<Ports, 'syncReaders' | 'syncLog' | 'now'>,
  identity: Identity,
  cartId: string | undefined,
): Promise<string | null> {
  const { subject } = identity;
  const [known, head = noHead] = await Promise.all([syncReaders.find(readerOf(identity)), syncLog.head(subject)]);
  if (known?.subject !== subject) return null;
  const place = { epoch: known.epoch, position: known.position, asOf: known.asOf.getTime() };
  if (!canGoOn(place, head, now())) return null;
  const position = place.epoch === head.epoch ? place.position : 0;
  const types = syncedTypes(known.scopes as readonly SyncScope[], identity.kind === 'user');
  const changes = await changesSince(syncLog, { subject, head }, { position, types, limit: mostChanges });
  const isForeign = ({ id, isDeleted }: { id: string; isDeleted: boolean }) => isDeleted || id !== cartId;
  const firstForeign = changes.findIndex(isForeign);
  const own = firstForeign < 0 ? changes : changes.slice(0, firstForeign);
  const reached = { ...place, epoch: head.epoch, position: own.at(-1)?.position ?? position };
  return encodeSyncCursor({ subject, scopes: known.scopes }, reached);
}
