import type { Caller, Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import type { Answer, RunningCart } from './start-cart.ts';

const money = '{ minor currency }';
export const cartFields = `id version country currency totalQuantity
  lines { id title variantTitle sku quantity variant { id } product { id } unitPrice ${money} compareAtUnitPrice ${money} lineTotal ${money}
    discounts { title amount ${money} promotion { id } } discountShare ${money} }
  cost { subtotal ${money} discountTotal ${money} shipping ${money} tax ${money} includedTax ${money} total ${money} isEstimate }
  promoCodes { code applicable reason }
  notices { code message severity lineId }
  checkout { email shippingAddress { fullName line1 city postalCode country } billingAddress { city }
    shippingOptions { id title price ${money} } selectedShippingOption { id } missing ready }`;
export const userErrors = `userErrors { __typename code message path
  ... on StockShortageError { variantId maxOrderable } ... on CartVersionConflictError { currentVersion }
  ... on CartBeingOrderedError { orderId } ... on CheckoutChangedError { currentVersion currentTotal ${money} } }`;

export const addMutation = (fields = cartFields) =>
  `mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { cart { ${fields} } ${userErrors} } }`;

/** Somebody at the cart; every command answers its payload. */
export interface Shopper {
  identity: Identity;
  add(lines: { variantId: string; quantity?: number }[], changes?: object): Promise<Answer>;
  set(cartId: string, lines: { lineId: string; quantity: number }[], changes?: object): Promise<Answer>;
  applyCode(cartId: string, code: string): Promise<Answer>;
  removeCode(cartId: string, code: string): Promise<Answer>;
  setMarket(cartId: string, country: string, currency: string): Promise<Answer>;
  checkout(cartId: string, changes: object): Promise<Answer>;
  merge(input: object): Promise<Answer>;
  reorder(orderId: string, changes?: object): Promise<Answer>;
  /** The open cart, or the one that is being ordered; null where there is none. */
  cart(fields?: string): Promise<Answer>;
  cartById(id: string, fields?: string): Promise<Answer>;
  entity(typename: string, id: string, fields: string): Promise<Answer>;
}

export function shopper({ ask }: RunningCart, identity: Identity, caller: Partial<Caller> = {}): Shopper {
  const mutate = async (name: string, type: string, input: object) => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { cart { ${cartFields} } ${userErrors} } }`;
    return (await ask(query, { input }, identity, caller))[name];
  };
  return {
    identity,
    add: (lines, changes = {}) =>
      mutate('cartLinesAdd', 'CartLinesAddInput', { lines, idempotencyKey: newId('key'), ...changes }),
    set: (cartId, lines, changes = {}) => mutate('cartLinesSet', 'CartLinesSetInput', { cartId, lines, ...changes }),
    applyCode: (cartId, code) => mutate('cartPromoCodeApply', 'CartPromoCodeInput', { cartId, code }),
    removeCode: (cartId, code) => mutate('cartPromoCodeRemove', 'CartPromoCodeInput', { cartId, code }),
    async setMarket(cartId, country, currency) {
      const query = `mutation ($id: ID!, $country: CountryCode!, $currency: CurrencyCode!) {
        cartMarketSet(cartId: $id, country: $country, currency: $currency) { cart { ${cartFields} } ${userErrors} } }`;
      return (await ask(query, { id: cartId, country, currency }, identity, caller)).cartMarketSet;
    },
    checkout: (cartId, changes) => mutate('cartCheckoutUpdate', 'CartCheckoutUpdateInput', { cartId, ...changes }),
    merge: (input) => mutate('cartMerge', 'CartMergeInput', { idempotencyKey: newId('key'), ...input }),
    reorder: (orderId, changes = {}) =>
      mutate('cartReorder', 'CartReorderInput', { orderId, idempotencyKey: newId('key'), ...changes }),
    cart: async (fields = cartFields) =>
      (await ask(`{ viewer { cart { ${fields} } } }`, {}, identity, caller)).viewer.cart,
    cartById: async (id, fields = cartFields) =>
      (await ask(`query ($id: ID!) { cart(id: $id) { ${fields} } }`, { id }, identity, caller)).cart,
    async entity(__typename, id, fields) {
      const query = `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on ${__typename} { ${fields} } } }`;
      return (await ask(query, { representations: [{ __typename, id }] }, identity, caller))._entities[0];
    },
  };
}

export const codesOf = (payload: Answer): string[] => payload.userErrors.map(({ code }: Answer) => code);
export const noticesOf = (cart: Answer): string[] => cart.notices.map(({ code }: Answer) => code);
/** What there is of each thing, by its name. */
export const quantitiesOf = (cart: Answer): Record<string, number> =>
  Object.fromEntries(cart.lines.map(({ title, quantity }: Answer) => [title, quantity]));
