import { PrismError } from '@prism/platform/errors';
import { isId } from '@prism/platform/ids';
import type { Page, PageRequest, Position } from '../application/page.ts';

const maxPageSize = 100;

/** What a cursor of one list points at. */
export interface CursorRule<T> {
  /** Prefix of the ids in the list. */
  prefix: string;
  position(node: T): Position;
}

/** @throws PrismError BAD_USER_INPUT for a page size or a cursor that cannot be served. */
export function readPage(
  { first, after }: { first: number; after?: string | null | undefined },
  { prefix }: Pick<CursorRule<never>, 'prefix'>,
): PageRequest {
  if (first < 1 || first > maxPageSize) {
    throw new PrismError('BAD_USER_INPUT', `first expected 1 to ${maxPageSize}, got ${first}.`);
  }
  return { first, ...(after ? { after: readCursor(after, prefix) } : {}) };
}

export function pageInfo<T>({ nodes, hasNextPage }: Page<T>, request: PageRequest, rule: CursorRule<T>) {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return {
    hasNextPage,
    hasPreviousPage: request.after !== undefined,
    startCursor: first ? writeCursor(rule.position(first)) : null,
    endCursor: last ? writeCursor(rule.position(last)) : null,
  };
}

/** Opaque to clients: where the last one they saw stands, so that rows which come or go meanwhile shift nothing. */
function writeCursor({ at, id }: Position): string {
  return Buffer.from(`${at.getTime()}|${id}`).toString('base64url');
}

function readCursor(cursor: string, prefix: string): Position {
  const [time = '', id = ''] = Buffer.from(cursor.slice(0, 100), 'base64url').toString().split('|');
  const at = new Date(/^\d{1,15}$/.test(time) ? Number(time) : Number.NaN);
  if (!Number.isNaN(at.getTime()) && isId(prefix, id)) return { at, id };
  throw new PrismError('BAD_USER_INPUT', 'after expected the endCursor of a page of this list.');
}
