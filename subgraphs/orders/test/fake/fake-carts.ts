import { newId } from '@prism/platform/ids';

interface FakeLine {
  variantId: string;
  quantity: number;
  unitPriceMinor: number;
}

export interface FakeCart {
  id: string;
  ownerId: string;
  version: number;
  lines: FakeLine[];
  status: 'OPEN' | 'BEING_ORDERED' | 'ORDERED';
  orderId?: string;
  /** Orders that have let it go: none of them gets it again. */
  letGo: Set<string>;
  isReady: boolean;
  email: string;
}

const shippingMinor = 490;
const address = { fullName: 'Ada', line1: 'Weg 1', city: 'Berlin', postalCode: '10115', country: 'DE' };
const absent = { line2: null, region: null, phone: null };

export const totalOf = ({ lines }: FakeCart): number =>
  lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, shippingMinor);

/** Carts as far as orders asks them. */
export function createFakeCarts() {
  const carts = new Map<string, FakeCart>();

  function fill(ownerId: string, lines: FakeLine[], changes: Partial<FakeCart> = {}): FakeCart {
    const rest = {
      version: 1,
      status: 'OPEN',
      letGo: new Set<string>(),
      isReady: true,
      email: 'Ada@Example.com',
    } as const;
    const cart: FakeCart = { id: newId('crt'), ownerId, lines, ...rest, ...changes };
    carts.set(cart.id, cart);
    return cart;
  }

  const operations = {
    OrdersReadCart({ id }: { id: string }, subject: string) {
      const cart = carts.get(id);
      return { cart: cart && cart.ownerId === subject ? tellCart(cart) : null };
    },
    OrdersLockCheckout({ input }: { input: LockInput }) {
      return { cartCheckoutLock: { userErrors: lock(carts.get(input.cartId), input) } };
    },
    OrdersUnlockCheckout({ cartId, orderId }: { cartId: string; orderId: string }) {
      const cart = carts.get(cartId);
      cart?.letGo.add(orderId);
      if (cart?.status === 'BEING_ORDERED' && cart.orderId === orderId) cart.status = 'OPEN';
      return { cartCheckoutUnlock: { userErrors: [] } };
    },
    OrdersConvertCart({ cartId, orderId }: { cartId: string; orderId: string }) {
      const cart = carts.get(cartId);
      const isTheirs = cart?.orderId === orderId && cart.status !== 'OPEN';
      if (isTheirs) cart.status = 'ORDERED';
      return { cartConvert: { userErrors: isTheirs ? [] : [userError('CART_NOT_BEING_ORDERED')] } };
    },
  };
  return { carts, fill, operations };
}

interface LockInput {
  cartId: string;
  orderId: string;
  ownerId: string;
  expectedVersion: number;
  expectedTotalMinor: number;
}

export const userError = (code: string) => ({ __typename: 'InputError', code, message: code });

function lock(cart: FakeCart | undefined, input: LockInput): object[] {
  if (!cart || cart.ownerId !== input.ownerId) return [userError('NOT_FOUND')];
  if (cart.status === 'BEING_ORDERED' && cart.orderId === input.orderId) return [];
  if (cart.status === 'ORDERED') return cart.orderId === input.orderId ? [] : [userError('CART_ALREADY_ORDERED')];
  if (cart.status === 'BEING_ORDERED' || cart.letGo.has(input.orderId)) return [userError('CART_BEING_ORDERED')];
  if (!cart.isReady) return [userError('CART_NOT_READY')];
  const totalMinor = totalOf(cart);
  if (cart.version !== input.expectedVersion || totalMinor !== input.expectedTotalMinor)
    return [{ ...userError('CHECKOUT_CHANGED'), currentVersion: cart.version, currentTotal: { minor: totalMinor } }];
  Object.assign(cart, { status: 'BEING_ORDERED', orderId: input.orderId });
  return [];
}

function tellCart(cart: FakeCart) {
  const money = (minor: number) => ({ minor });
  const total = totalOf(cart);
  return {
    id: cart.id,
    version: cart.version,
    country: 'DE',
    currency: 'EUR',
    lines: cart.lines.map(({ variantId, quantity, unitPriceMinor }, at) => ({
      title: `Thing ${at}`,
      variantTitle: at === 0 ? 'Red' : null,
      sku: `SKU-${at}`,
      quantity,
      unitPrice: money(unitPriceMinor),
      lineTotal: money(unitPriceMinor * quantity),
      discountShare: money(0),
      variant: { id: variantId },
      product: { id: variantId.replace('var_', 'prd_') },
    })),
    cost: {
      subtotal: money(total - shippingMinor),
      discountTotal: money(0),
      shipping: money(shippingMinor),
      tax: money(0),
      includedTax: money(398),
      total: money(total),
      isEstimate: false,
    },
    checkout: {
      ready: cart.isReady,
      email: cart.email,
      shippingAddress: { ...absent, ...address },
      billingAddress: { ...absent, ...address },
      selectedShippingOption: {
        title: 'Standard shipping',
        estimatedDelivery: { earliest: '2026-01-05T11:00:00.000Z', latest: '2026-01-06T11:00:00.000Z' },
      },
    },
  };
}
