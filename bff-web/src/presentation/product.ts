import { productPath } from '../domain/addresses.ts';
import { productTile, type TileSource } from '../domain/product-tile.ts';
import { responsiveImage } from '../domain/responsive-image.ts';
import type { ProductResolvers } from '../generated/resolvers.ts';
import type { Product } from './models.ts';

/** The web's view of a product, keyed by the slug it was asked for. */
export const product: ProductResolvers = {
  __resolveReference: (reference) => reference as Product,
  url: ({ slug }) => (slug ? productPath(slug) : null),
  gallery: ({ images, name }) => images?.map((image) => responsiveImage(image, 'gallery', name ?? '')) ?? null,
  tile: (source, _args, { caller }) => (hasTile(source) ? productTile(source, caller.language) : null),
};

/** Required fields are null when their subgraph failed; there is no tile without them. */
function hasTile(source: Product): source is Product & TileSource {
  return Boolean(source.name && source.priceRange?.min);
}
