import { decodeProductPageRef, encodeProductPageRef } from '../domain/page-ref.ts';
import { productJsonLd, ratingJsonLd } from '../domain/product-json-ld.ts';
import { productSeo } from '../domain/product-seo.ts';
import type { ProductPageResolvers, QueryResolvers } from '../generated/resolvers.ts';
import type { ProductPage } from './models.ts';

const find: QueryResolvers['productPage'] = (_root, { slug }) => ({ ref: encodeProductPageRef(slug) });

const slugOf = ({ ref }: ProductPage): string => decodeProductPageRef(ref) ?? '';

const fields: ProductPageResolvers = {
  __resolveReference: (reference) => reference as ProductPage,
  product: (page) => ({ slug: slugOf(page) }),
  seo: (page, _args, { caller, publicUrl, languages }) =>
    page.product?.name
      ? productSeo(page.product, { slug: slugOf(page), publicUrl, language: caller.language, languages })
      : null,
  jsonLd: (page, _args, { publicUrl }) =>
    page.product?.priceRange?.min ? productJsonLd(page.product, slugOf(page), publicUrl) : null,
  ratingJsonLd: (page, _args, { publicUrl }) =>
    page.product ? ratingJsonLd(page.product, slugOf(page), publicUrl) : null,
};

export const productPage = { find, fields };
