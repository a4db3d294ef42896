import type { UnitOfWork } from '@prism/platform/database';
import type { EventStore, ViewStore } from './ports.ts';
import { projectOrder } from './projections/order-view.ts';

/** Orders per transaction. */
const batchSize = 100;

/**
 * Makes the read model of all orders anew from their logs, in place and while others read and write it: a view is replaced
 * only by one of the same version or a newer one, and nothing is missing in between. Answers how many there are.
 */
export async function rebuildViews(
  { store, views, unitOfWork }: { store: EventStore; views: ViewStore; unitOfWork: UnitOfWork },
  { isStopped = () => false, onRead = () => {} }: { isStopped?: () => boolean; onRead?: (orders: number) => void } = {},
): Promise<number> {
  let count = 0;
  for (let ids = await store.ids('', batchSize); ids.length > 0 && !isStopped(); ) {
    const batch = ids;
    await unitOfWork(async () => views.save((await store.logs(batch)).map(projectOrder)));
    count += batch.length;
    onRead(count);
    ids = await store.ids(batch.at(-1) as string, batchSize);
  }
  return count;
}
