import { formatMoney } from '@prism/platform/money';
import { type CardSource, productCard } from '../domain/product-card.ts';
import { thumbnail } from '../domain/thumbnail.ts';
import type { ProductResolvers, ProductVariantResolvers } from '../generated/resolvers.ts';
import type { Product, ProductVariant } from './models.ts';

const maxPhotos = 12;

/** The app's view of a product, keyed by its id. */
export const product: ProductResolvers = {
  __resolveReference: (reference) => reference as Product,
  card: (source, { slot, density }, { caller, publicUrl }) =>
    hasCard(source) ? productCard(source, { slot, density, language: caller.language, publicUrl }) : null,
  photos: ({ images }, { density, max }) =>
    images?.slice(0, Math.min(Math.max(max, 0), maxPhotos)).map((image) => thumbnail(image, 'PHOTO', density)) ?? null,
};

export const productVariant: ProductVariantResolvers = {
  __resolveReference: (reference) => reference as ProductVariant,
  thumb: ({ image }, { density }) => (image ? thumbnail(image, 'SWATCH', density) : null),
  priceLabel: ({ price }, _args, { caller }) => (price?.current ? formatMoney(price.current, caller.language) : null),
};

/** Required fields are null when their subgraph failed; there is no card without them. */
function hasCard(source: Product): source is Product & CardSource {
  return Boolean(source.name && source.slug && source.priceRange?.min);
}
