import { byKey } from '@prism/platform/subgraph';
import DataLoader from 'dataloader';
import type { OrderReader, Slice } from '../application/order-reader.ts';
import type { OrderView } from '../application/projections/order-view.ts';
import type { RecordedEvent } from '../domain/events.ts';

export interface OwnerPage {
  ownerId: string;
  slice: Slice;
}

export interface EventsPage {
  orderId: string;
  after: number;
  limit: number;
}

/** Reads of one request, gathered into one statement for all keys of a kind. Whether they may be seen is not said here. */
export interface Loaders {
  byId: DataLoader<string, OrderView | undefined>;
  byNumber: DataLoader<string, OrderView | undefined>;
  ofOwner: DataLoader<OwnerPage, OrderView[], string>;
  countOfOwner: DataLoader<string, number>;
  events: DataLoader<EventsPage, RecordedEvent[], string>;
}

export function createLoaders(reader: OrderReader): Loaders {
  const asText = (page: unknown) => JSON.stringify(page);
  return {
    byId: byKey(reader.byId, ({ id }) => id),
    byNumber: byKey(reader.byNumber, ({ number }) => number),
    ofOwner: new DataLoader((pages: readonly OwnerPage[]) => loadOwnerPages(reader, pages), { cacheKeyFn: asText }),
    countOfOwner: new DataLoader(async (ownerIds: readonly string[]) => {
      const counts = await reader.countOfOwners(ownerIds);
      return ownerIds.map((id) => counts.get(id) ?? 0);
    }),
    events: new DataLoader((pages: readonly EventsPage[]) => loadEvents(reader, pages), { cacheKeyFn: asText }),
  };
}

/** One statement for all owners whose page begins at the same place: in practice for all first pages. */
async function loadOwnerPages(reader: OrderReader, pages: readonly OwnerPage[]): Promise<OrderView[][]> {
  const alike = groupBy(pages, ({ slice }) => JSON.stringify(slice));
  const found = new Map<OwnerPage, OrderView[]>();
  for (const group of alike) {
    const views = await reader.ofOwners(
      group.map(({ ownerId }) => ownerId),
      group[0].slice,
    );
    for (const page of group) {
      const own = views.filter(({ ownerId }) => ownerId === page.ownerId);
      found.set(page, own);
    }
  }
  return pages.map((page) => found.get(page) ?? []);
}

async function loadEvents(reader: OrderReader, pages: readonly EventsPage[]): Promise<RecordedEvent[][]> {
  const alike = groupBy(pages, ({ after, limit }) => `${after} ${limit}`);
  const found = new Map<EventsPage, RecordedEvent[]>();
  for (const group of alike) {
    const ids = group.map(({ orderId }) => orderId);
    const logs = await reader.events(ids, group[0]);
    for (const page of group) found.set(page, logs.get(page.orderId) ?? []);
  }
  return pages.map((page) => found.get(page) ?? []);
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()];
}
