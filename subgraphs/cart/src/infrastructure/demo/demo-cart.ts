import { type DemoPrice, demoCustomerId, demoProduct } from '@prism/demo';
import { demoEpoch, demoHash } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';
import { type Cart, createCart } from '../../domain/cart.ts';
import { type CartLine, createLine } from '../../domain/cart-line.ts';

/** By index; all of them are sold, and there are enough. */
const products = [
  { index: 0, quantity: 2 },
  { index: 1, quantity: 1 },
  { index: 5, quantity: 1 },
];

/** What the demo customer has put into the cart so far; the first read brings the prices up to the day. */
export function demoCart(): Cart {
  const id = seededId('crt', demoHash('demo cart', 0));
  const market = { country: 'DE', currency: 'EUR' };
  const empty = createCart({ id, ownerId: demoCustomerId(0), market, now: new Date(demoEpoch) });
  return { ...empty, version: 1, lines: products.map(({ index, quantity }, at) => demoLine(index, quantity, at)) };
}

function demoLine(index: number, quantity: number, position: number): CartLine {
  const product = demoProduct(index);
  const [variant] = product.variants;
  const price = variant?.prices.find(({ currency }) => currency === 'EUR');
  if (!variant || !price) throw new Error(`Expected the demo product ${index} to be sold for euros`);
  const line = { id: seededId('cln', demoHash('demo cart line', position)), quantity, position };
  return createLine(line, {
    variantId: variant.id,
    productId: product.id,
    sku: variant.sku,
    title: product.name,
    ...(variant.title !== '' && variant.title !== product.name && { variantTitle: variant.title }),
    price: pieceOf(price),
    isActive: true,
    categorySlugs: product.trail.map(({ slug }) => slug),
    brandSlug: product.brand.slug,
  });
}

const pieceOf = ({ currentMinor, compareAtMinor }: DemoPrice) => ({
  currentMinor,
  ...(compareAtMinor !== undefined && { compareAtMinor }),
});
