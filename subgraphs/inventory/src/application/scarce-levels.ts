import { isId } from '@prism/platform/ids';
import { type Connection, createCursors, pageSize, toConnection } from '@prism/platform/paging';
import { z } from 'zod';
import { availableOf, type StockLevel } from '../domain/stock-level.ts';
import type { Slice } from './ports.ts';

/** The arguments of a page in the graph. */
export interface PageArguments {
  first: number;
  /** The cursor of the last level of the page before. */
  after?: string | null | undefined;
}

/** Stock levels with fewer than `threshold` available, the scarcest first, and how the list is paged. */
export function scarceLevels(threshold: number) {
  const cursors = createCursors({ list: `stock below ${threshold}`, position });
  return {
    /** What to fetch for a page: one more than it holds. Throws BAD_USER_INPUT. */
    slice({ first, after }: PageArguments): Slice {
      const limit = pageSize(first) + 1;
      if (typeof after !== 'string') return { limit };
      const [available, id] = cursors.decode(after);
      return { limit, after: { available, id } };
    },
    toConnection(rows: readonly StockLevel[], page: PageArguments): Connection<StockLevel> {
      return toConnection({ rows, ...page, cursorOf: (level) => cursors.encode([availableOf(level), level.id]) });
    },
  };
}

const position = z.tuple([z.int32(), z.string().refine((id) => isId('stk', id), 'Expected the id of a stock level')]);
