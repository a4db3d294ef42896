import {
  demoOrderCurrency as currency,
  type DemoOrder,
  type DemoOrderItem,
  demoCustomerId,
  demoOrderId,
  demoOrderItems,
  demoOrderShippingMinor,
  demoPaymentSessionId,
} from '@prism/demo';
import { demoHash } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';
import type { OrderDraft, OrderLine, OrderTotals } from '../../domain/order-draft.ts';
import { toOrderNumber } from '../../domain/order-number.ts';
import type { PostalAddress } from '../../domain/postal-address.ts';

const dayMs = 86_400_000;
const home: PostalAddress = {
  fullName: 'Clara Demo',
  line1: 'Lindenweg 7',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
};

/** What the demo customer asked for. */
export function demoDraft(order: DemoOrder): OrderDraft {
  const { index, placedAt } = order;
  const ownerId = demoCustomerId(0);
  const lines = demoOrderItems(order).map((item, at) => demoLine(item, index * 16 + at));
  const promised = { earliest: daysAfter(placedAt, 2), latest: daysAfter(placedAt, 4) };
  return {
    id: demoOrderId(index),
    number: toOrderNumber(bytesOf(demoHash('demo order number', index))),
    ownerId,
    customerId: ownerId,
    email: 'customer@example.com',
    language: 'en',
    market: { country: 'DE', currency },
    cartId: seededId('crt', demoHash('demo order cart', index)),
    cartVersion: 3,
    lines,
    totals: demoTotals(lines),
    shippingAddress: home,
    billingAddress: home,
    shipping: { title: 'Standard shipping', promised },
    paymentSessionId: demoPaymentSessionId(index),
    placedAt: placedAt.toISOString(),
  };
}

function demoLine({ product, variant, quantity, unitPriceMinor }: DemoOrderItem, number: number): OrderLine {
  return {
    id: seededId('oln', demoHash('demo order line', number)),
    variantId: variant.id,
    productId: product.id,
    title: product.name,
    ...(variant.title !== '' && variant.title !== product.name && { variantTitle: variant.title }),
    sku: variant.sku,
    quantity,
    unitPriceMinor,
    lineTotalMinor: unitPriceMinor * quantity,
    discountShareMinor: 0,
  };
}

/** German prices contain 19 % of tax. */
function demoTotals(lines: readonly OrderLine[]): OrderTotals {
  const subtotalMinor = lines.reduce((sum, { lineTotalMinor }) => sum + lineTotalMinor, 0);
  const shippingMinor = demoOrderShippingMinor;
  const totalMinor = subtotalMinor + shippingMinor;
  const includedTaxMinor = Math.round((totalMinor * 19) / 119);
  return { subtotalMinor, discountTotalMinor: 0, shippingMinor, taxMinor: 0, includedTaxMinor, totalMinor };
}

const daysAfter = (moment: Date, days: number) => new Date(moment.getTime() + days * dayMs).toISOString();

const bytesOf = (hash: bigint) => Uint8Array.from({ length: 8 }, (_, at) => Number((hash >> BigInt(8 * at)) & 255n));
