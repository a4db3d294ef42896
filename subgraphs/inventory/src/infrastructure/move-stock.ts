import { type Database, prepared } from '@prism/platform/database';
import { sql } from 'drizzle-orm';
import type { StockMove } from '../domain/stock-move.ts';

interface Moved extends Record<string, unknown> {
  isWhole: boolean;
  productIds: string[];
}

/**
 * Moves what a reservation has of each level, in one statement: the levels are locked by variant and warehouse, then all of
 * them change, each on the condition that it may. Returns whose products these are. Throws when a level would not allow it,
 * which is a mistake of ours: what is held can be sold or given back, and what is about to be held was looked at under lock.
 */
export async function moveStock(
  database: Database,
  reservationId: string,
  { onHand, reserved }: StockMove,
): Promise<string[]> {
  const { rows } = await move(database, { reservationId, onHand, reserved });
  const [moved] = rows;
  if (!moved?.isWhole) throw new Error(`Expected the levels of ${reservationId} to allow the move, some did not.`);
  return moved.productIds;
}

const the = sql.placeholder;
const move = prepared((db) =>
  db.execute<Moved>(sql`
    with held as (
      select level.id, level.variant_id, hold.quantity
      from reservation_holds as hold join stock_levels as level on level.id = hold.stock_level_id
      where hold.reservation_id = ${the('reservationId')}
      order by level.variant_id, level.warehouse_id
      for no key update of level
    ), moved as (
      update stock_levels as level
      set on_hand = level.on_hand + ${the('onHand')}::int * held.quantity,
        reserved = level.reserved + ${the('reserved')}::int * held.quantity,
        version = level.version + 1
      from held
      where level.id = held.id and level.reserved + ${the('reserved')}::int * held.quantity
        between 0 and level.on_hand + ${the('onHand')}::int * held.quantity
      returning level.variant_id
    )
    select (select count(*) from held) = (select count(*) from moved) as "isWhole",
      array(select distinct product_id from variants where id in (select variant_id from moved)) as "productIds"`),
);
