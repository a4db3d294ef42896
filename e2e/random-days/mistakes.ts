import type { Books, OrderRow, PaymentRow } from './books.ts';

const alive = new Set(['CONFIRMED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'REFUNDED']);
const isAlive = (order: OrderRow | undefined) => order !== undefined && alive.has(order.status);

/**
 * Everything in the books that must not be once the shop is quiet, whatever happened before. `opening` is how they stood
 * when the shop opened: what was sold by then is not asked for.
 */
export function mistakesIn(books: Books, opening: Books): string[] {
  const before = new Set(opening.orders.map(({ id }) => id));
  const orders = new Map(ordersSince(opening, books).map((order) => [order.id, order]));
  const payments = new Map(books.payments.map((payment) => [payment.orderId, payment]));
  return [
    ...[...orders.values()].flatMap((order) => mistakesInOrder(order, payments.get(order.id))),
    ...[...payments.keys()].filter((id) => !orders.has(id) && !before.has(id)).map((id) => `${id} has a payment only`),
    ...mistakesOfProvider(books),
    ...mistakesInStock(books, opening, [...orders.values()]),
    ...mistakesAround(books, orders),
    ...books.loose.filter(({ untold, dead }) => untold + dead > 0).map((loose) => JSON.stringify(loose)),
  ];
}

/** What was ordered after the shop opened. */
export function ordersSince(opening: Books, { orders }: Books): OrderRow[] {
  const before = new Set(opening.orders.map(({ id }) => id));
  return orders.filter(({ id }) => !before.has(id));
}

function mistakesInOrder({ id, status, version, log }: OrderRow, payment: PaymentRow | undefined): string[] {
  const { captured = 0, refunded = 0, stage } = payment ?? {};
  const sum = (...types: string[]) =>
    log.reduce((total, { type, data }) => total + (types.includes(type) ? (data.amountMinor ?? 0) : 0), 0);
  const count = (type: string) => log.filter((event) => event.type === type).length;
  const rules: [boolean, string][] = [
    [status === null, 'is not in the read model as its log has it'],
    [status === 'PENDING' || status === 'AWAITING_PAYMENT_ACTION', 'is not settled'],
    [log.some(({ sequence }, at) => sequence !== at + 1) || log.length !== version, 'has a log with gaps'],
    [alive.has(status) && captured === 0, 'was not paid for'],
    [!alive.has(status) && captured !== refunded, `keeps ${captured - refunded} of the customer's money`],
    [!alive.has(status) && stage === 'AUTHORIZED', "holds the customer's money"],
    [captured !== sum('PaymentCaptured'), `took ${captured}, and its log says ${sum('PaymentCaptured')}`],
    [
      alive.has(status) && refunded !== sum('PaymentReturned', 'OrderRefunded'),
      `gave back ${refunded}, and its log says another sum`,
    ],
    ...['OrderConfirmed', 'OrderFailed', 'OrderCancelled', 'PaymentCaptured'].map((type): [boolean, string] => [
      count(type) > 1,
      `has ${type} twice`,
    ]),
  ];
  return rules.filter(([isWrong]) => isWrong).map(([, what]) => `${id} (${status}) ${what}`);
}

/** What the provider did is what payments knows; what nobody knows of was done by nobody. */
function mistakesOfProvider({ payments, intents }: Books): string[] {
  const known = new Map(payments.map((payment) => [payment.reference, payment]));
  return intents.flatMap(({ id, status, captured, refunded }) => {
    const payment = known.get(id);
    if (!payment) return captured > refunded || status === 'authorized' ? [`${id} was charged for nothing`] : [];
    const isSame = payment.captured === captured && payment.refunded === refunded;
    return isSame ? [] : [`${id} took ${captured} and gave back ${refunded}, payments says ${JSON.stringify(payment)}`];
  });
}

/** What is there and what was sold is what there was. */
function mistakesInStock(books: Books, opening: Books, orders: readonly OrderRow[]): string[] {
  const sold = new Map<string, number>();
  for (const { variantId, quantity } of orders.filter(isAlive).flatMap(({ lines }) => lines))
    sold.set(variantId, (sold.get(variantId) ?? 0) + quantity);
  return [...books.stock.values()].flatMap((row) => {
    const { onHand = 0, adjusted = 0 } = opening.stock.get(row.variantId) ?? {};
    const expected = onHand + row.adjusted - adjusted - (sold.get(row.variantId) ?? 0);
    return row.onHand === expected && row.reserved === 0
      ? []
      : [`${row.variantId}: ${row.onHand} are there, ${expected} should be, ${row.reserved} are held`];
  });
}

/** What other parts keep for orders. */
function mistakesAround(books: Books, orders: Map<string, OrderRow>): string[] {
  const { reservations, carts, letters } = books;
  const ordered = carts.flatMap(({ id, status, orderId }) => {
    if (status === 'BEING_ORDERED') return [`${id} is still being ordered`];
    return status === 'ORDERED' && orders.get(orderId)?.status === 'FAILED'
      ? [`${id} became an order that failed`]
      : [];
  });
  const perCart = [...orders.values()].filter(({ status }) => status !== 'FAILED').map(({ cartId }) => cartId);
  const twice = perCart.filter((cart, at) => perCart.indexOf(cart) !== at).map((cart) => `${cart} made two orders`);
  const held = reservations
    .filter(({ orderId, status }) => orders.has(orderId) && (status === 'CONFIRMED') !== isAlive(orders.get(orderId)))
    .map(({ orderId, status }) => `${orderId} (${orders.get(orderId)?.status}) has a reservation that is ${status}`);
  const confirmed = [...orders.values()].filter(({ log }) => log.some(({ type }) => type === 'OrderConfirmed'));
  const written = new Map(letters.map(({ orderId, count }) => [orderId, count]));
  const unwritten = confirmed.filter(({ id }) => written.get(id) !== 1);
  return [...ordered, ...twice, ...held, ...unwritten.map(({ id }) => `${id} was written of ${written.get(id)} times`)];
}
