import { decodeProductPageRef, encodeProductPageRef } from '../domain/page-ref.ts';
import { productJsonLd, ratingJsonLd } from '../domain/product-json-ld.ts';
import { productSeo } from '../domain/product-seo.ts';
import type { ProductPageResolvers, QueryResolvers } from '../generated/resolvers.ts';
import type { ProductPage } from './models.ts';

const find: QueryResolvers['productPage'] = (_root, { slug }) => ({ ref: encodeProductPageRef(slug) });

/** Required fields are null when their subgraph failed: what cannot be said without them is null too. */
const fields: ProductPageResolvers = {
  __resolveReference: (reference) => reference as ProductPage,
  product: ({ ref }) => {
    const address = decodeProductPageRef(ref);
    return address ? { address } : null;
  },
  seo: (page, _args, { caller, publicUrl, languages }) =>
    page.product?.name
      ? productSeo(page.product, { slug: page.product.slug, publicUrl, language: caller.language, languages })
      : null,
  jsonLd: (page, _args, { publicUrl }) =>
    page.product?.name && page.product.priceRange?.min
      ? productJsonLd(page.product, page.product.slug, publicUrl)
      : null,
  ratingJsonLd: (page, _args, { publicUrl }) =>
    page.product?.name ? ratingJsonLd(page.product, page.product.slug, publicUrl) : null,
};

export const productPage = { find, fields };
