import { canonicalSlug, decodePageRef, encodePageRef } from '../domain/page-ref.ts';
import { availabilityJsonLd, productJsonLd, ratingJsonLd } from '../domain/product-json-ld.ts';
import { productSeo } from '../domain/product-seo.ts';
import type { ProductPageResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { listing } from './listing.ts';
import type { ProductPage } from './models.ts';

const at = (slug: string): ProductPage => ({ __typename: 'ProductPage', ref: encodePageRef(canonicalSlug(slug)) });

const find: QueryResolvers['productPage'] = (_root, { slug }) => at(slug);

/** Required fields are null when their subgraph failed: what cannot be said without them is null too. */
const fields: ProductPageResolvers = {
  __resolveReference: (reference) => reference as ProductPage,
  product: ({ ref }) => {
    const address = decodePageRef(ref);
    return address ? { address } : null;
  },
  seo: ({ product }, _args, { site }) => (product?.name ? productSeo(product, product.slug, site) : null),
  jsonLd: ({ product }, _args, { publicUrl }) =>
    product?.name && product.priceRange?.min ? productJsonLd(product, product.slug, publicUrl) : null,
  ratingJsonLd: ({ product }, _args, { publicUrl }) =>
    product?.name ? ratingJsonLd(product, product.slug, publicUrl) : null,
  availabilityJsonLd: ({ product }, _args, { publicUrl }) =>
    product?.slug ? availabilityJsonLd(product, product.slug, publicUrl) : null,
  related: ({ ref }) => listing({ kind: 'related', productSlug: decodePageRef(ref) ?? '' }),
};

export const productPage = { at, find, fields };
