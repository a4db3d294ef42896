import { type DemoSize, demoEpoch, demoHash, fraction } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';

// Accounts seeds alone and comes to the same: ids, dates, and that the first three people are the known ones.
export const customerId = (index: number) => seededId('cus', demoHash('customer', index));
export const moderatorId = customerId(1);
const firstFurther = 3;

/** People who write reviews. Prime numbers, so that every stride visits everyone before it comes back. */
export const authorCounts: Readonly<Record<DemoSize, number>> = { S: 199, M: 997, L: 4_999 };

const twoYearsMs = 2 * 365 * 86_400_000;

/** When the customer joined, epoch ms. */
export function customerSince(index: number): number {
  return Math.floor(demoEpoch - fraction(demoHash('customer', index, 'created')) * twoYearsMs);
}

/** `count` different people, in an order of the product's own. */
export function* demoAuthors(product: number, count: number, size: DemoSize): Generator<number> {
  const people = authorCounts[size];
  const bits = demoHash('product', product, 'reviewers');
  const start = Number((bits >> 32n) % BigInt(people));
  const stride = 1 + Number((bits & 0xffffffffn) % BigInt(people - 1));
  for (let place = 0; place < count; place++) yield firstFurther + ((start + place * stride) % people);
}

/** For those who do not show their own name. */
export const penNames = [
  'acorn_and_oak',
  'Allotment Annie',
  'bergfex',
  'BookwormBea',
  'Die Radlerin',
  'earlgrey4two',
  'Flurfunk',
  'GartenGerd',
  'half_marathon_hal',
  'Heimwerkerin',
  'ink & paper',
  'Jules',
  'kaffeetante',
  'Küstenkind',
  'Lady Marmalade',
  'lighthouse_lou',
  'Mama von drei',
  'mountain goat',
  'Nordlicht',
  'night_owl_82',
  'Omas Enkel',
  'pixelpeter',
  'Quincey',
  'rainydaybaker',
  'Sammlerin',
  'tea first',
  'Teilzeit-Camper',
  'two left thumbs',
  'Uferlos',
  'vinyl_vera',
  'weekend sailor',
  'Zimtstern',
] as const;
