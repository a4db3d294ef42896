import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { type FakePayment, refundedOf } from './fake/fake-payments.ts';
import type { Answer, RunningOrders } from './start-orders.ts';

interface Row {
  id: string;
  cart_id: string;
  status: string;
  lines: { variantId: string; quantity: number }[];
  log: { type: string; data: Answer }[];
}

/** What is true of the shop once it is quiet, whatever happened before. Everything that can be wrong is told at once. */
export async function expectInvariants(
  running: RunningOrders,
  { orders: acknowledged, variants }: { orders: string[]; variants: string[] },
): Promise<void> {
  const rows = await readOrders(running);
  const known = new Map(rows.map((row) => [row.id, row]));
  const wrong = [
    ...acknowledged.filter((id) => !known.has(id)).map((id) => `${id} was acknowledged and is not there`),
    ...rows.flatMap((row) => wrongOrder(row, running.shop.payments.byOrder(row.id))),
    ...onePerCart(rows),
    ...variants.flatMap((id) => wrongStock(running, id, rows)),
    ...strayHolds(running, known),
  ];
  expect(wrong).toEqual([]);
}

async function readOrders({ database }: RunningOrders): Promise<Row[]> {
  const { rows } = await database.current().execute<Row & Record<string, unknown>>(sql`
    select v.id, s.cart_id, v.status, v.view->'lines' as lines,
      (select json_agg(json_build_object('type', e.type, 'data', e.data) order by e.sequence)
        from order_events e where e.order_id = v.id) as log
    from order_views v join order_streams s on s.order_id = v.id and s.version = v.version`);
  return rows;
}

const alive = new Set(['CONFIRMED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'REFUNDED']);

function wrongOrder({ id, status, log }: Row, payment: FakePayment | undefined): string[] {
  const wrong: string[] = [];
  const say = (what: string) => wrong.push(`${id} (${status}): ${what}`);
  const captured = payment?.capturedMinor ?? 0;
  const refunded = payment ? refundedOf(payment) : 0;
  const sum = (type: string) =>
    log.flatMap((event) => (event.type === type ? [event.data.amountMinor as number] : [])).reduce((a, b) => a + b, 0);
  if (status === 'PENDING' || status === 'AWAITING_PAYMENT_ACTION') say('is not settled');
  if (alive.has(status) && captured === 0) say('was not paid for');
  if (!alive.has(status) && captured !== refunded) say(`keeps ${captured - refunded} of the customer`);
  if (!alive.has(status) && payment?.status === 'AUTHORIZED') say('holds money');
  if (captured !== sum('PaymentCaptured')) say(`captured ${captured}, its log says ${sum('PaymentCaptured')}`);
  const noted = sum('PaymentReturned') + sum('OrderRefunded');
  if (alive.has(status) && refunded !== noted) say(`refunded ${refunded}, its log says ${noted}`);
  for (const type of ['OrderConfirmed', 'OrderFailed', 'OrderCancelled', 'PaymentCaptured'])
    if (log.filter((event) => event.type === type).length > 1) say(`${type} happened twice`);
  return wrong;
}

function onePerCart(rows: Row[]): string[] {
  const bought = rows.filter(({ status }) => status !== 'FAILED').map(({ cart_id }) => cart_id);
  return bought.filter((cart, at) => bought.indexOf(cart) !== at).map((cart) => `${cart} made two orders`);
}

function wrongStock({ shop }: RunningOrders, variantId: string, rows: Row[]): string[] {
  const { initial, onHand, reserved } = shop.stock.levels.get(variantId) ?? { initial: 0, onHand: 0, reserved: 0 };
  const sold = rows
    .filter(({ status }) => alive.has(status))
    .flatMap(({ lines }) => lines.filter((line) => line.variantId === variantId))
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return reserved === 0 && onHand >= 0 && onHand + sold === initial
    ? []
    : [`${variantId}: ${initial} there were, ${sold} are sold, ${onHand} are left, ${reserved} are held`];
}

/** What others keep for orders that are over. */
function strayHolds({ shop }: RunningOrders, orders: Map<string, Row>): string[] {
  const carts = [...shop.carts.carts.values()].flatMap(({ id, status, orderId = '' }) => {
    const isAlive = orders.get(orderId)?.status !== 'FAILED';
    if (status === 'BEING_ORDERED') return [`${id} is still being ordered`];
    return status === 'ORDERED' && !isAlive ? [`${id} was ordered by ${orderId}, which failed`] : [];
  });
  const payments = [...shop.payments.payments.values()].filter(({ orderId }) => !orders.has(orderId));
  return [...carts, ...payments.map(({ id, orderId }) => `${id} is for ${orderId}, which is not there`)];
}
