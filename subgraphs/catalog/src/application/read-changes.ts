import { PrismError } from '@prism/platform/errors';
import { createCursors } from '@prism/platform/paging';
import { z } from 'zod';
import type { Product } from '../domain/product.ts';
import type { CatalogReader, ChangeFeed, ChangePlace } from './ports.ts';

export interface ChangePage {
  changes: { kind: 'UPSERT' | 'DELETE'; product: Product; changedAt: Date }[];
  /** Of the last change told so far. */
  cursor: string;
  hasMore: boolean;
  /** The cursor is none of this feed: its reader begins again. */
  resetRequired: boolean;
}

/** Changes in one page, at most. */
export const maxChanges = 500;

/** What changed after a cursor (or ever), oldest first: each product once, as it is now. Drafts are not told of. */
export async function readChanges(
  reader: CatalogReader,
  since: string | undefined,
  first: number,
): Promise<ChangePage> {
  const feed = await reader.changeFeed();
  const cursors = cursorsOf(feed);
  const place = since === undefined ? beginning : decode(cursors, since, feed);
  if (!place) return { changes: [], cursor: cursors.encode(beginning), hasMore: false, resetRequired: true };
  const count = Math.min(maxChanges, Math.max(1, first));
  const found = await reader.changesAfter(place, count + 1);
  const told = found.slice(0, count);
  const last = told.at(-1);
  return {
    changes: told.map(({ product }) => ({
      kind: product.status === 'ACTIVE' ? 'UPSERT' : 'DELETE',
      product,
      changedAt: product.updatedAt,
    })),
    cursor: cursors.encode(last ? { position: last.position, id: last.product.id } : place),
    hasMore: found.length > count,
    resetRequired: false,
  };
}

const beginning: ChangePlace = { position: 0, id: '' };

/** The version of the cursors is 1: another meaning of positions wants another one, and every reader begins again. */
const cursorsOf = ({ id }: ChangeFeed) =>
  createCursors({ list: `catalog changes 1 of ${id}`, position: z.object({ position: z.int(), id: z.string() }) });

/** Undefined for a cursor of another database or version, and for one from ahead of this feed, as after a restored backup. */
function decode(cursors: ReturnType<typeof cursorsOf>, cursor: string, feed: ChangeFeed): ChangePlace | undefined {
  try {
    const place = cursors.decode(cursor);
    return place.position <= feed.position ? place : undefined;
  } catch (error) {
    if (error instanceof PrismError) return undefined;
    throw error;
  }
}
