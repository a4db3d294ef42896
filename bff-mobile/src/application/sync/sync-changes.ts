import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import { canGoOn, type Head, noHead, type Place } from '../../domain/sync/place.ts';
import { normalized, type SyncedType, type SyncScope, syncedTypes } from '../../domain/sync/scope.ts';
import type { Change, Ports } from '../ports.ts';
import { changesSince } from './changes-since.ts';
import { readSnapshot } from './read-snapshot.ts';
import { readerOf, rememberReader } from './reader.ts';
import { decodeSyncCursor, encodeSyncCursor } from './sync-cursor.ts';

export interface SyncRequest {
  since?: string | null | undefined;
  scopes: readonly SyncScope[];
  first: number;
}

export interface SyncAnswer {
  cursor: string;
  hasMore: boolean;
  isResetRequired: boolean;
  upserts: { typename: SyncedType; id: string }[];
  tombstones: { typename: SyncedType; id: string; deletedAt: Date }[];
}

export type SyncNeeds = Ports & { graph: InternalGraph };

const mostRecords = 100;

/**
 * What changed for the caller since a cursor; without one everything there is, and after it what changed meanwhile. A change
 * may be told twice, and none is lost: the place in the log is read before anything else.
 */
export async function syncChanges(needs: SyncNeeds, caller: Caller, request: SyncRequest): Promise<SyncAnswer> {
  const { identity } = caller;
  const scopes = normalized(request.scopes);
  const owner = { subject: identity.subject, scopes };
  const now = needs.now();
  const head = (await needs.syncLog.head(owner.subject)) ?? noHead;
  const start: Place = { ...head, asOf: now.getTime(), snapshot: { rootsTold: 0, listsTold: 0, after: null } };
  // An empty cursor is what an app may send that has none.
  const place = request.since ? decodeSyncCursor(owner, request.since) : start;
  if (!place || !canGoOn(place, head, now)) {
    await needs.syncReaders.forget(readerOf(identity));
    return { ...nothing, cursor: encodeSyncCursor(owner, start), hasMore: true, isResetRequired: true };
  }
  await rememberReader(needs.syncReaders, identity, { owner, place });
  const types = syncedTypes(scopes, identity.kind === 'user');
  const first = Math.min(Math.max(Math.trunc(request.first), 1), mostRecords);
  const page = await (place.snapshot
    ? snapshotPage(needs, caller, { place, snapshot: place.snapshot, types, first, head })
    : changesPage(needs, owner.subject, { place, types, first, head, now }));
  const { next, ...records } = page;
  return { ...records, cursor: encodeSyncCursor(owner, next), isResetRequired: false };
}

const nothing = { upserts: [], tombstones: [] };

type Page = Pick<SyncAnswer, 'upserts' | 'tombstones' | 'hasMore'> & { next: Place };

interface PageRequest {
  place: Place;
  types: readonly SyncedType[];
  first: number;
  /** Of the log, before anything of this page was read. */
  head: Head;
}

async function snapshotPage(
  needs: SyncNeeds,
  caller: Caller,
  { place, snapshot, types, first, head }: PageRequest & { snapshot: NonNullable<Place['snapshot']> },
): Promise<Page> {
  const page = await readSnapshot(needs, caller, { types, place: snapshot, first });
  const { epoch, position, asOf } = place;
  const next = { epoch, position, asOf, ...(page.next && { snapshot: page.next }) };
  const isMore = page.next !== undefined || head.epoch !== epoch || head.position > position;
  return { upserts: page.upserts, tombstones: [], hasMore: isMore, next };
}

async function changesPage(
  { syncLog }: SyncNeeds,
  subject: string,
  { place, types, first, head, now }: PageRequest & { now: Date },
): Promise<Page> {
  const { epoch } = head;
  // A place from before the log's life began has seen nothing of it.
  const position = place.epoch === epoch ? place.position : 0;
  const found = await changesSince(syncLog, { subject, head }, { position, types, limit: first + 1 });
  const changes = found.slice(0, first);
  const last = changes.at(-1)?.position ?? position;
  const hasMore = found.length > first;
  // Only who has read to the end has all that changed until now.
  const next = hasMore
    ? { epoch, position: last, asOf: place.asOf }
    : { epoch, position: Math.max(last, head.position), asOf: now.getTime() };
  return { ...told(changes), hasMore, next };
}

function told(changes: readonly Change[]) {
  return {
    upserts: changes.filter(({ isDeleted }) => !isDeleted).map(({ typename, id }) => ({ typename, id })),
    tombstones: changes
      .filter(({ isDeleted }) => isDeleted)
      .map(({ typename, id, changedAt }) => ({ typename, id, deletedAt: changedAt })),
  };
}
