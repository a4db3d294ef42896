import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import type { FakeCard } from './fake/fake-payments.ts';
import type { Answer, RunningOrders } from './start-orders.ts';

const errors = `userErrors { __typename code message path
  ... on CheckoutChangedError { currentVersion currentTotal { minor currency } }
  ... on OrderStockError { lines { requested available variant { id } } }
  ... on PaymentDeclinedError { retryable }
  ... on OrderVersionConflictError { currentVersion }
  ... on RetryLaterError { retryAfterMs } }`;
export const orderFields = `id number status version placedAt updatedAt cancellable email
  lines { id title variantTitle sku quantity reviewable unitPrice { minor currency amount } lineTotal { minor } variant { id } }
  subtotal { minor } discountTotal { minor } shippingTotal { minor } taxTotal { minor } includedTaxTotal { minor } total { minor }
  shippingAddress { fullName line2 city } billingAddress { city } estimatedDelivery { earliest latest }
  timeline { sequence at status title detail }
  shipments { id carrier trackingNumber trackingUrl status lines { lineId quantity } }`;
const place = `mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { order { ${orderFields} } ${errors} } }`;
const command = (name: string, input: string) =>
  `mutation ($input: ${input}!) { payload: ${name}(input: $input) { order { ${orderFields} } ${errors} } }`;

/** Codes of a payload's user errors. */
export const codesOf = ({ userErrors }: Answer): string[] => userErrors.map(({ code }: Answer) => code);

/** What one person does, and how long they wait for an answer. */
export function shopper(running: RunningOrders, identity: Identity, { patienceMs = 10_000 } = {}) {
  const { shop, clock } = running;
  const caller = () => ({ deadline: clock.now.getTime() + patienceMs });
  const send = async (name: string, type: string, input: object, on: Pick<RunningOrders, 'ask'> = running) =>
    (await on.ask(command(name, type), { input }, identity, caller())).payload;

  return {
    identity,
    /** A cart with one thing in it, of which there is enough. */
    cart(changes: { quantity?: number; inStock?: number; variantId?: string } = {}) {
      const { quantity = 2, inStock = 10 } = changes;
      const variantId = changes.variantId ?? shop.stock.put(newId('var'), inStock);
      return shop.carts.fill(identity.subject, [{ variantId, quantity, unitPriceMinor: 1_000 }]);
    },
    async place(input: object, on: Pick<RunningOrders, 'ask'> = running): Promise<Answer> {
      return (await on.ask(place, { input }, identity, caller())).orderPlace;
    },
    /** A cart, filled and ordered. */
    async buy(card: FakeCard = 'good', changes: Parameters<typeof this.cart>[0] = {}): Promise<Answer> {
      return this.place(shop.inputFor(this.cart(changes), card));
    },
    cancel: (orderId: string, more: object = {}) =>
      send('orderCancel', 'OrderCancelInput', { orderId, idempotencyKey: newId('key'), ...more }),
    ship: (input: object) => send('orderShip', 'OrderShipInput', { carrier: 'DHL', ...input }),
    deliver: (input: object) => send('orderDeliver', 'OrderDeliverInput', input),
    async order(id: string): Promise<Answer> {
      return (await running.ask(`query ($id: ID!) { order(id: $id) { ${orderFields} } }`, { id }, identity)).order;
    },
    async orders(args = ''): Promise<Answer> {
      const query = `{ viewer { orders${args} { totalCount nodes { id status } edges { cursor } pageInfo { hasNextPage endCursor } } } }`;
      return (await running.ask(query, {}, identity)).viewer.orders;
    },
  };
}

/** The types of an order's log, in order. */
export async function logOf(running: RunningOrders, orderId: string, staff: Identity): Promise<string[]> {
  const query = 'query ($id: ID!) { order(id: $id) { events { type } } }';
  const { order } = await running.ask(query, { id: orderId }, staff);
  return order.events.map(({ type }: Answer) => type);
}

/** Until nothing is under way: rings what is due, moving the clock to the next alarm, at most that far. */
export async function settle(running: RunningOrders, forMs = 60_000): Promise<void> {
  const { alarms, clock, shop } = running;
  const until = clock.now.getTime() + forMs;
  for (;;) {
    await shop.told();
    if ((await alarms.ringDue()) > 0) continue;
    const next = Math.min(...[...alarms.due.values()].map((at) => at.getTime()));
    clock.now = new Date(Math.min(next, until));
    if (next > until) break;
  }
  await shop.told();
}
