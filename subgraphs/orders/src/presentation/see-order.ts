import { isId } from '@prism/platform/ids';
import { maySee } from '../application/actor.ts';
import type { OrderView } from '../application/projections/order-view.ts';
import { readOrderNumber } from '../domain/order-number.ts';
import type { Context } from './context.ts';

/** The order, if the caller may see it; null for another's exactly as for one that does not exist. */
export async function seeOrder({ loaders, caller }: Context, id: string): Promise<OrderView | null> {
  const order = isId('ord', id) ? await loaders.byId.load(id) : undefined;
  return order && maySee(caller.identity, order) ? order : null;
}

/** The same by its number, as people type it. */
export async function seeOrderByNumber({ loaders, caller }: Context, text: string): Promise<OrderView | null> {
  const number = readOrderNumber(text);
  const order = number === undefined ? undefined : await loaders.byNumber.load(number);
  return order && maySee(caller.identity, order) ? order : null;
}
