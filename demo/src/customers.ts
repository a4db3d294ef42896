import { between, chance, type DemoSize, demoHash } from '@prism/platform/demo';
import { demoProductId } from './ids.ts';

const furtherCustomers: Readonly<Record<DemoSize, number>> = { S: 200, M: 1_000, L: 5_000 };
/** The customer of the examples, somebody of support, an administrator. */
export const knownDemoCustomers = 3;

/** How many people a demo shop of this size knows. */
export const demoCustomerCount = (size: DemoSize): number => knownDemoCustomers + furtherCustomers[size];

/** Whether this customer wants offers. */
export const demoMarketingOptIn = (customer: number): boolean =>
  chance(0.4, demoHash('customer', customer, 'marketing'));

/** Wishes are for products that even the smallest catalog has. */
const productsWished = 1_000;
export const maxDemoBelongings = 8;

export interface DemoWish {
  /** Of all wishes of all customers. */
  index: number;
  /** On the list, from 0. */
  place: number;
  productId: string;
}

/** What this customer wishes for, each product once. */
export function demoWishes(customer: number): DemoWish[] {
  const count = customer === 0 ? 6 : between(0, 3, demoHash('customer', customer, 'wishes'));
  const wishes = Array.from({ length: count }, (_, place) => {
    const index = customer * maxDemoBelongings + place;
    return {
      index,
      place,
      productId: demoProductId(between(0, productsWished - 1, demoHash('wish', index, 'product'))),
    };
  });
  return wishes.filter((wish, at) => wishes.findIndex(({ productId }) => productId === wish.productId) === at);
}
