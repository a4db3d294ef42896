import type { Head } from '../domain/sync/place.ts';
import type { SyncedType } from '../domain/sync/scope.ts';

/** Something of a subject is different now, or gone. */
export interface NewChange {
  subject: string;
  typename: SyncedType;
  id: string;
  isDeleted: boolean;
}

export interface Change extends Omit<NewChange, 'subject'> {
  position: number;
  changedAt: Date;
}

/** What changed for whom. Of each thing only the latest change is kept. */
export interface SyncLog {
  /** Appends, in the running transaction; at most one change of each subject. */
  append(changes: readonly NewChange[]): Promise<void>;
  /** Undefined where nothing ever changed. Whatever is at this position or before can be read from now on. */
  head(subject: string): Promise<Head | undefined>;
  /** Changes of these types after a position, in the order in which they happened. */
  changesAfter(subject: string, request: ChangesRequest): Promise<Change[]>;
}

export interface ChangesRequest {
  position: number;
  types: readonly SyncedType[];
  limit: number;
}

/** A product on somebody's wishlist, or not any more. `version` is the list's. */
export interface SavedProduct {
  subject: string;
  productId: string;
  isPresent: boolean;
  version: number;
}

/** Who has which product on their wishlist: accounts' own list, as far as it was heard or seen. */
export interface SavedProducts {
  /** Takes over what is newer than what is known; returns how many products are new to their subject. */
  remember(products: readonly SavedProduct[]): Promise<number>;
  /** Subjects that have a product on their list, in order, after this one. */
  holders(productId: string, request: { after: string; limit: number }): Promise<string[]>;
}

/** How far one installation of the app has come: it sent a cursor, so it has what comes before. */
export interface ReaderPlace {
  subject: string;
  scopes: readonly string[];
  epoch: string;
  position: number;
  asOf: Date;
}

/** An installation is named by its session, or by its guest. */
export interface SyncReaders {
  find(reader: string): Promise<ReaderPlace | undefined>;
  remember(reader: string, place: ReaderPlace): Promise<void>;
  /** It begins anew: what it had counts no more. */
  forget(reader: string): Promise<void>;
}

/** Which operations of an app's queue were applied, for seven days. */
export interface AppliedOps {
  /** Fingerprints by key. */
  find(subject: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** False when somebody else recorded this key first. */
  record(subject: string, op: { key: string; fingerprint: string }): Promise<boolean>;
}

/** What the use cases work with; each says which of it. */
export interface Ports {
  syncLog: SyncLog;
  savedProducts: SavedProducts;
  syncReaders: SyncReaders;
  appliedOps: AppliedOps;
  now: () => Date;
}
