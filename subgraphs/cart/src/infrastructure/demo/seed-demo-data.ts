import { type Database, insertRows } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import { demoPromotions } from '../../domain/promotions/demo-promotions.ts';
import { toCartRow, toLineRow } from '../cart-rows.ts';
import { toPromotionRow } from '../promotion-rows.ts';
import { cartLines, carts, promotions } from '../tables.ts';
import { demoCart } from './demo-cart.ts';

/** Fills an empty database with the demo's promotions and the demo customer's cart; tells nobody. Safe for concurrent starts. */
export async function seedDemoData(database: Database, log: Logger): Promise<void> {
  await database.transaction(async () => {
    await database.current().execute(sql`select pg_advisory_xact_lock(hashtextextended('cart demo data', 0))`);
    if ((await database.current().$count(promotions)) > 0) return;
    const cart = demoCart();
    await insertRows(database, promotions, demoPromotions.map(toPromotionRow));
    // As told: nobody has left a cart alone that nobody has ever seen.
    await insertRows(database, carts, [{ ...toCartRow(cart), abandonedVersion: cart.version }]);
    await insertRows(
      database,
      cartLines,
      cart.lines.map((line) => toLineRow(cart.id, line)),
    );
    log.info({ promotions: demoPromotions.length }, 'demo promotions and a demo cart were written');
  });
}
