import type { AdminClient } from '../../../e2e/clients/admin-client.ts';
import { dataOf, type Json } from '../../../e2e/clients/graph-answer.ts';
import type { Placed } from './place.ts';
import { sideBySide } from './side-by-side.ts';
import type { Stock } from './stock.ts';

const question = `query ($id: ID!) {
  order(id: $id) {
    status total { minor } events { type }
    payment { id status amount { minor } } refunds { id }
  }
}`;
const width = 8;

/** What a shopkeeper would look at: every order paid once, and paid what it cost. Throws with the first that is not so. */
export async function checkOrders(admin: AdminClient, placed: readonly Placed[]): Promise<void> {
  const payments = await sideBySide(placed, width, async ({ orderId, customer }) => {
    const order: Json = dataOf(await admin.ask(question, { id: orderId })).order;
    const { totalMinor } = customer;
    const captures = order?.events.filter(({ type }: Json) => type === 'PaymentCaptured').length;
    const facts = [order?.status, captures, order?.total.minor, order?.refunds.length];
    const { payment } = order ?? {};
    expectEqual(`order ${orderId}`, facts, ['CONFIRMED', 1, totalMinor, 0]);
    expectEqual(`payment of ${orderId}`, [payment?.status, payment?.amount.minor], ['CAPTURED', totalMinor]);
    return payment.id as string;
  });
  expectEqual('orders that share a payment', payments.length - new Set(payments).size, 0);
  expectEqual('customers that share an order', placed.length - new Set(placed.map(({ orderId }) => orderId)).size, 0);
}

/** What was sold is gone, nothing else is, and nothing is held any more. */
export function checkStock(
  placed: readonly Placed[],
  { before, after }: { before: ReadonlyMap<string, Stock>; after: ReadonlyMap<string, Stock> },
): void {
  const sold = new Map<string, number>();
  for (const { customer } of placed) for (const id of customer.variantIds) sold.set(id, (sold.get(id) ?? 0) + 1);
  for (const [id, { onHand, reserved }] of before) {
    const left = { onHand: onHand - (sold.get(id) ?? 0), reserved };
    expectEqual(`stock of ${id}`, after.get(id), left);
  }
}

function expectEqual(what: string, got: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(got), JSON.stringify(expected)];
  if (a !== b) throw new Error(`The figures are worth nothing: ${what}: expected ${b}, got ${a}.`);
}
