import type { Caller } from '@prism/platform/identity';
import type { CheckoutAnswer, CheckoutSnapshot } from '../../application/ports.ts';
import type { PostalAddress } from '../../domain/postal-address.ts';
import type { Ask } from './ask.ts';

const address = 'fullName line1 line2 city region postalCode country phone';
const query = `query OrdersReadCart($id: ID!) {
  cart(id: $id) {
    id version country currency
    lines {
      title variantTitle sku quantity unitPrice { minor } lineTotal { minor } discountShare { minor }
      variant { id } product { id }
    }
    cost {
      subtotal { minor } discountTotal { minor } shipping { minor } tax { minor } includedTax { minor }
      total { minor } isEstimate
    }
    checkout {
      ready email shippingAddress { ${address} } billingAddress { ${address} }
      selectedShippingOption { title estimatedDelivery { earliest latest } }
    }
  }
}`;

interface Amount {
  minor: number;
}

interface Cart {
  id: string;
  version: number;
  country: string;
  currency: string;
  lines: Line[];
  cost: {
    subtotal: Amount;
    discountTotal: Amount;
    shipping: Amount | null;
    tax: Amount | null;
    includedTax: Amount | null;
    total: Amount;
    isEstimate: boolean;
  };
  checkout: {
    ready: boolean;
    email: string | null;
    shippingAddress: Nullable<PostalAddress> | null;
    billingAddress: Nullable<PostalAddress> | null;
    selectedShippingOption: { title: string; estimatedDelivery: { earliest: string; latest: string } | null } | null;
  };
}

interface Line {
  title: string;
  variantTitle: string | null;
  sku: string;
  quantity: number;
  unitPrice: Amount;
  lineTotal: Amount;
  discountShare: Amount;
  variant: { id: string } | null;
  product: { id: string } | null;
}

type Nullable<T> = { [K in keyof T]: T[K] | null };

/**
 * The caller's cart at today's prices. Throws when anybody who knows of it cannot be asked: what is not certain is not
 * ordered.
 */
export async function readCart(ask: Ask, cartId: string, caller: Caller): Promise<CheckoutAnswer> {
  const { cart } = await ask.as<{ cart: Cart | null }>(caller, { query, variables: { id: cartId } });
  if (!cart) return { kind: 'NOT_FOUND' };
  const snapshot = toSnapshot(cart);
  if (snapshot) return { kind: 'READY', snapshot };
  const { version: cartVersion, currency, cost } = cart;
  return { kind: 'NOT_READY', cartVersion, totalMinor: cost.total.minor, currency };
}

/** Undefined where something is missing that an order cannot do without. */
function toSnapshot({ id: cartId, version: cartVersion, country, currency, ...cart }: Cart) {
  const { ready, email, shippingAddress, billingAddress, selectedShippingOption: option } = cart.checkout;
  const lines = cart.lines.flatMap(toLine);
  const isWhole = ready && !cart.cost.isEstimate && lines.length > 0 && lines.length === cart.lines.length;
  if (!isWhole || email === null || !shippingAddress || !billingAddress || !option) return undefined;
  const { title, estimatedDelivery: promised } = option;
  const snapshot: CheckoutSnapshot = {
    cartId,
    cartVersion,
    market: { country, currency },
    lines,
    totals: toTotals(cart.cost),
    email,
    shippingAddress: toAddress(shippingAddress),
    billingAddress: toAddress(billingAddress),
    shipping: { title, ...(promised && { promised }) },
  };
  return snapshot;
}

function toLine({ title, variantTitle, sku, quantity, variant, product, ...amounts }: Line): CheckoutSnapshot['lines'] {
  if (!variant) return [];
  return [
    {
      variantId: variant.id,
      ...(product && { productId: product.id }),
      title,
      ...(variantTitle !== null && { variantTitle }),
      sku,
      quantity,
      unitPriceMinor: amounts.unitPrice.minor,
      lineTotalMinor: amounts.lineTotal.minor,
      discountShareMinor: amounts.discountShare.minor,
    },
  ];
}

const toTotals = (cost: Cart['cost']): CheckoutSnapshot['totals'] => ({
  subtotalMinor: cost.subtotal.minor,
  discountTotalMinor: cost.discountTotal.minor,
  shippingMinor: cost.shipping?.minor ?? 0,
  taxMinor: cost.tax?.minor ?? 0,
  includedTaxMinor: cost.includedTax?.minor ?? 0,
  totalMinor: cost.total.minor,
});

/** Without what GraphQL answers null for. */
function toAddress(address: Nullable<PostalAddress>): PostalAddress {
  return Object.fromEntries(Object.entries(address).filter(([, part]) => part !== null)) as unknown as PostalAddress;
}
