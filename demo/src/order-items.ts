import type { DemoProduct, DemoVariant } from './facts.ts';
import type { DemoOrder } from './orders.ts';
import { demoProduct } from './product.ts';

/** Of all demo orders. */
export const demoOrderCurrency = 'EUR';
export const demoOrderShippingMinor = 490;

export interface DemoOrderItem {
  product: DemoProduct;
  variant: DemoVariant;
  quantity: number;
  unitPriceMinor: number;
}

/** What was ordered, at today's prices. Throws where something is not sold for euros. */
export function demoOrderItems({ index, items }: Pick<DemoOrder, 'index' | 'items'>): DemoOrderItem[] {
  return items.map((item) => {
    const product = demoProduct(item.product);
    const [variant] = product.variants;
    const price = variant?.prices.find(({ currency }) => currency === demoOrderCurrency);
    if (!variant || !price) throw new Error(`Expected the products of demo order ${index} to be sold for euros`);
    return { product, variant, quantity: item.quantity, unitPriceMinor: price.currentMinor };
  });
}

/** What it cost: there were no discounts, and German prices contain their tax. */
export const demoOrderTotalMinor = (order: Pick<DemoOrder, 'index' | 'items'>): number =>
  demoOrderItems(order).reduce((sum, { unitPriceMinor, quantity }) => sum + unitPriceMinor * quantity, 0) +
  demoOrderShippingMinor;
