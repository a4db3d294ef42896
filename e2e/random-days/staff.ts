import { randomUUID } from 'node:crypto';
import type { AdminClient } from '../clients/admin-client.ts';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { demoPeople } from '../clients/people.ts';
import { persistent, untilSaid } from '../clients/persistent.ts';
import type { Shop } from '../clients/shop.ts';

/** What the back office does all day. What cannot be done any more is refused, which is an answer too. */
export interface Staff {
  /** Takes away or brings until so many of a product's first variants are to be had; answers their ids. */
  stock(slug: string, quantities: readonly number[]): Promise<string[]>;
  ship(orderId: string): Promise<void>;
  /** Gives one cent back. */
  refund(orderId: string): Promise<void>;
}

export async function hireStaff(shop: Shop): Promise<Staff> {
  const admin: AdminClient = persistent(await shop.adminOf(demoPeople.admin));
  const ask = async (query: string, variables: object): Promise<Json> => dataOf(await admin.ask(query, variables));
  const order = async (id: string): Promise<Json> =>
    (await ask('query ($id: ID!) { order(id: $id) { version payment { id status } } }', { id })).order;
  const change = (mutation: string, type: string, input: object) =>
    untilSaid(async () => {
      const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { userErrors { __typename code message } } }`;
      return (await ask(query, { input })).payload;
    });
  return {
    async stock(slug, quantities) {
      const query = `query ($slug: String!) {
        productBySlug(slug: $slug) { variants { id stockLevels { available warehouse { id } } } } }`;
      const variants = (await ask(query, { slug })).productBySlug.variants.slice(0, quantities.length);
      for (const [at, { id: variantId, stockLevels }] of variants.entries())
        for (const [warehouseId, delta] of spread(stockLevels, quantities[at] ?? 0)) {
          const input = { variantId, warehouseId, delta, reason: 'A new day', idempotencyKey: randomUUID() };
          const { userErrors } = await change('stockAdjust', 'StockAdjustInput', input);
          if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
        }
      return variants.map(({ id }: Json) => id);
    },
    async ship(orderId) {
      const { version } = await order(orderId);
      await change('orderShip', 'OrderShipInput', { orderId, carrier: 'DHL', expectedVersion: version });
    },
    async refund(orderId) {
      const { payment } = await order(orderId);
      if (payment?.status !== 'CAPTURED') return;
      const input = { paymentId: payment.id, amountMinor: 1, reason: 'Sorry', idempotencyKey: randomUUID() };
      await change('refundCreate', 'RefundCreateInput', input);
    },
  };
}

/** Which warehouse gets or gives how many: what is brought goes to the first, what is taken comes from all. */
function spread(levels: readonly Json[], wanted: number): [warehouseId: string, delta: number][] {
  let missing = wanted - levels.reduce((sum: number, { available }: Json) => sum + available, 0);
  return levels.flatMap(({ available, warehouse }): [string, number][] => {
    const delta = Math.max(missing, -available);
    missing -= delta;
    return delta === 0 ? [] : [[warehouse.id, delta]];
  });
}
