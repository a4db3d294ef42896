import { demoCustomerId, demoReviewers } from '@prism/demo';
import { type DemoSize, demoEpoch, demoHash, fraction } from '@prism/platform/demo';

export const moderatorId = demoCustomerId(1);
/** The first three people are the known ones. */
const firstFurther = 3;

const twoYearsMs = 2 * 365 * 86_400_000;

/** When the customer joined, epoch ms. */
export function customerSince(index: number): number {
  return Math.floor(demoEpoch - fraction(demoHash('customer', index, 'created')) * twoYearsMs);
}

/** `count` different people, in an order of the product's own. */
export function* demoAuthors(product: number, count: number, size: DemoSize): Generator<number> {
  const people = demoReviewers[size];
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
