import { PrismError } from '@prism/platform/errors';
import { createCursors } from '@prism/platform/paging';
import { z } from 'zod';
import type { Place } from '../../domain/sync/place.ts';

const count = z.int().nonnegative();
const log = [z.string(), count, count] as const;
const position = z.union([z.tuple([...log]), z.tuple([...log, count, count, z.string().nullable()])]);

/** Whose log, and what of it. A cursor of anybody else, or of other scopes, is none of these. */
export interface CursorOwner {
  subject: string;
  scopes: readonly string[];
}

/** A place as an app keeps it: opaque, and bound to its owner. */
export function encodeSyncCursor(owner: CursorOwner, { epoch, position, asOf, snapshot }: Place): string {
  const { encode } = cursorsOf(owner);
  return encode(
    snapshot
      ? [epoch, position, asOf, snapshot.rootsTold, snapshot.listsTold, snapshot.after]
      : [epoch, position, asOf],
  );
}

/** The place behind a cursor; undefined when it is not this owner's, or of another version of cursors. */
export function decodeSyncCursor(owner: CursorOwner, cursor: string): Place | undefined {
  try {
    const [epoch, position, asOf, rootsTold, listsTold = 0, after = null] = cursorsOf(owner).decode(cursor);
    return { epoch, position, asOf, ...(rootsTold !== undefined && { snapshot: { rootsTold, listsTold, after } }) };
  } catch (error) {
    if (error instanceof PrismError) return undefined;
    throw error;
  }
}

const cursorsOf = ({ subject, scopes }: CursorOwner) =>
  createCursors({ list: JSON.stringify(['sync', 1, subject, ...scopes]), position });
