import type { GraphAnswer, Json } from './graph-answer.ts';
import { cards, createPaymentSession, sessionWithCard } from './till.ts';
import { type AtTheTill, inOtherHands } from './till-attempts.ts';

/** What is answered: a user error with its type, code and place, or an error of the request as a whole. */
export type Told = readonly [typename: string, code: string, path: string] | readonly ['BAD_USER_INPUT'];

/** Something that must be refused. `variantId` is what lies in the cart. */
export type BadInput = readonly [
  what: string,
  attempt: (till: AtTheTill & { variantId: string }) => Promise<GraphAnswer>,
  told: Told,
];

const someId = (prefix: string) => `${prefix}_01D00000000000000000000000`;
const refused = (code: string, path: string): Told => ['InputError', code, path];
const notUnderstood: Told = ['BAD_USER_INPUT'];
const one = (variantId: unknown, quantity: unknown = 1) => ({ lines: [{ variantId, quantity }] });
const first = ({ cart }: AtTheTill, quantity: number) => ({ lines: [{ lineId: cart.lines[0].id, quantity }] });

const noVariant = refused('VARIANT_NOT_FOUND', 'input.lines.0.variantId');
const noQuantity = refused('QUANTITY_INVALID', 'input.lines.0.quantity');
const noLine = refused('LINE_NOT_FOUND', 'input.lines.0.lineId');
const tooMany: Told = ['StockShortageError', 'STOCK_SHORTAGE', 'input.lines.0.quantity'];
const noCart = refused('CART_NOT_FOUND', 'input.cartId');
const noMarket = refused('MARKET_UNKNOWN', 'currency');
const noToken = refused('PAYMENT_TOKEN_UNKNOWN', 'input.methodToken');
const noMethod = refused('PAYMENT_METHOD_NOT_FOUND', 'input.savedMethodId');
const noSession = refused('PAYMENT_SESSION_NOT_FOUND', 'input.paymentSessionId');
const usedSession = refused('PAYMENT_SESSION_USED', 'input.paymentSessionId');
const noCard = refused('PAYMENT_METHOD_REQUIRED', 'input.paymentSessionId');
const changed: Told = ['CheckoutChangedError', 'CHECKOUT_CHANGED', 'input.expectedCartVersion'];

const lines: BadInput[] = [
  ['an unknown variant', ({ attempts }) => attempts.add(one(someId('var'))), noVariant],
  ['a variant by what is no id', ({ attempts }) => attempts.add(one('no id')), noVariant],
  ['a variant by what no database takes', ({ attempts }) => attempts.add(one('var_\u0000')), noVariant],
  ['none of it', ({ attempts, variantId }) => attempts.add(one(variantId, 0)), noQuantity],
  ['less than none', ({ attempts, variantId }) => attempts.add(one(variantId, -1)), noQuantity],
  ['one and a half', ({ attempts, variantId }) => attempts.add(one(variantId, 1.5)), notUnderstood],
  ['a number in words', ({ attempts, variantId }) => attempts.add(one(variantId, 'two')), notUnderstood],
  ['more than anybody gets', ({ attempts, variantId }) => attempts.add(one(variantId, 11)), tooMany],
  ['more than there is in the world', ({ attempts, variantId }) => attempts.add(one(variantId, 2 ** 31 - 1)), tooMany],
  ['no lines', ({ attempts }) => attempts.add({ lines: [] }), refused('LINES_MISSING', 'input.lines')],
  ['an empty key', ({ attempts, variantId }) => attempts.add({ ...one(variantId), idempotencyKey: '' }), notUnderstood],
  ['a line set to less than none', (till) => till.attempts.set(first(till, -1)), noQuantity],
  ['a line set above the cap', (till) => till.attempts.set(first(till, 11)), tooMany],
  ['a line of no cart', ({ attempts }) => attempts.set({ lines: [{ lineId: someId('lin'), quantity: 1 }] }), noLine],
  ['a line into no cart', ({ attempts, variantId }) => attempts.add({ ...one(variantId), cartId: 'x' }), noCart],
];

const stranger = (till: AtTheTill) => inOtherHands(till, someId('pms'));
const cartsOfOthers: BadInput[] = [
  ['a line into another’s cart', (till) => stranger(till).add(one(till.variantId)), noCart],
  ['a quantity in another’s cart', (till) => stranger(till).set(first(till, 2)), noCart],
  ['an address for another’s cart', (till) => stranger(till).update({ email: 'thief@example.com' }), noCart],
  ['a code for another’s cart', (till) => stranger(till).applyCode({ code: 'WELCOME10' }), noCart],
  ['an order of another’s cart', (till) => stranger(till).place({}), noCart],
];

const payments: BadInput[] = [
  ['an unknown card token', ({ attempts }) => attempts.choosePayment({ methodToken: 'tok_unknown' }), noToken],
  ['a card number for a token', ({ attempts }) => attempts.choosePayment({ methodToken: cards.succeeds }), noToken],
  ['an unknown saved card', ({ attempts }) => attempts.choosePayment({ savedMethodId: someId('pmt') }), noMethod],
  ['a payment of no cart', ({ attempts }) => attempts.choosePayment({ cartId: 'crt_\u0000' }), noCart],
  ['an unknown session', ({ attempts }) => attempts.place({ paymentSessionId: someId('pms') }), noSession],
  ['a session by what no database takes', (till) => till.attempts.place({ paymentSessionId: 'pms_\u0000' }), noSession],
  ['a session without a card', (till) => placeWith(till, withoutCard(till)), noCard],
  ['a session of another cart', (till) => placeWith(till, withCard(till, { cartId: someId('crt') })), noSession],
  // Whose cart it is, is looked at when it is paid for: for whoever has it, this session is worth nothing.
  ['another’s session', (till) => placeWith(till, withCard(till, { client: till.shop.web() })), noSession],
  ['a session of an order that failed', placeTwice, usedSession],
];

const sums: BadInput[] = [
  ['less than nothing', ({ attempts }) => attempts.place({ expectedTotalMinor: -1 }), changed],
  ['nothing', ({ attempts }) => attempts.place({ expectedTotalMinor: 0 }), changed],
  [
    'all the money there is',
    ({ attempts }) => attempts.place({ expectedTotalMinor: Number.MAX_SAFE_INTEGER }),
    changed,
  ],
  ['more than a number can say', ({ attempts }) => attempts.place({ expectedTotalMinor: 1e21 }), notUnderstood],
  ['half a cent', ({ attempts }) => attempts.place({ expectedTotalMinor: 46.5 }), notUnderstood],
  ['the price in another currency', (till) => till.attempts.place({ expectedTotalMinor: 4_200_000 }), changed],
  ['a version to come', ({ attempts, cart }) => attempts.place({ expectedCartVersion: cart.version + 1 }), changed],
  ['a cart that is none', ({ attempts }) => attempts.place({ cartId: someId('crt') }), noCart],
  ['an order with an empty key', ({ attempts }) => attempts.place({ idempotencyKey: '' }), notUnderstood],
  ['a currency of another country', (till) => till.attempts.move({ country: 'DE', currency: 'USD' }), noMarket],
  ['a currency of nobody', ({ attempts }) => attempts.move({ country: 'DE', currency: 'XXX' }), noMarket],
  ['a currency by its name', ({ attempts }) => attempts.move({ country: 'DE', currency: 'euro' }), notUnderstood],
];

/** All that somebody at the till can get wrong. */
export const badInput: readonly BadInput[] = [...lines, ...cartsOfOthers, ...payments, ...sums];

const withCard = ({ shop, ...till }: AtTheTill, { client = till.client, cartId = till.cart.id }) =>
  sessionWithCard(client, shop.url, cartId);

async function withoutCard({ client, cart }: AtTheTill): Promise<string> {
  const { session } = await createPaymentSession(client, cart.id, {});
  return session.id;
}

const placeWith = async ({ attempts }: AtTheTill, session: Promise<string>) =>
  attempts.place({ paymentSessionId: await session });

/** A card that is declined, and the same again: what was tried once is used up. */
async function placeTwice({ shop, client, cart, attempts }: AtTheTill): Promise<GraphAnswer> {
  const paymentSessionId = await sessionWithCard(client, shop.url, cart.id, cards.declined);
  await attempts.place({ paymentSessionId });
  return attempts.place({ paymentSessionId });
}

/** What an answer tells of the mistake; a payload that succeeded tells nothing. */
export function toldBy({ data, errors }: GraphAnswer): Told | undefined {
  const [error] = errors ?? [];
  if (error) return [error.extensions.code] as unknown as Told;
  const [payload] = Object.values<Json>(data);
  const [userError] = payload.userErrors;
  return userError && [userError.__typename, userError.code, userError.path.join('.')];
}
