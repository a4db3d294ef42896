import { isId } from '@prism/platform/ids';
import { type Connection, createCursors, pageSize, toConnection } from '@prism/platform/paging';
import { z } from 'zod';
import type { Promotion } from '../domain/promotions/promotion.ts';
import type { PromotionStore } from './ports.ts';

const cursors = createCursors({
  list: 'promotions by id, newest first',
  position: z.tuple([z.string().refine((id) => isId('prm', id), 'Expected the id of a promotion')]),
});

/** All promotions, the newest first, page by page. Throws BAD_USER_INPUT. */
export async function promotionList(
  promotions: PromotionStore,
  page: { first: number; after?: string | null | undefined },
): Promise<Connection<Promotion>> {
  const limit = pageSize(page.first) + 1;
  const before = typeof page.after === 'string' ? cursors.decode(page.after)[0] : undefined;
  const rows = await promotions.list({ limit, before });
  return toConnection({ rows, ...page, cursorOf: ({ id }) => cursors.encode([id]) });
}
