import { absolute, productPath } from './addresses.ts';

/** What the structured data of a product requires. */
export interface JsonLdSource {
  name: string;
  description?: string | null;
  images?: readonly { url: string }[] | null;
  brand?: { name: string } | null;
  priceRange: { min: { amount: string; currency: string } };
}

export type AvailabilityStatus = 'IN_STOCK' | 'LOW_STOCK' | 'BACKORDER' | 'OUT_OF_STOCK';

export interface RatingSource {
  name: string;
  ratingSummary?: { average: number; count: number } | null;
}

/** https://schema.org/Product, with the lowest price as its offer. */
export function productJsonLd(product: JsonLdSource, slug: string, publicUrl: string): object {
  const url = absolute(publicUrl, productPath(slug));
  const { amount, currency } = product.priceRange.min;
  const images = product.images ?? [];
  return {
    ...node(url, product.name),
    url,
    ...(product.description ? { description: product.description } : {}),
    ...(images.length > 0 ? { image: images.map((image) => image.url) } : {}),
    ...(product.brand ? { brand: { '@type': 'Brand', name: product.brand.name } } : {}),
    offers: { '@type': 'Offer', '@id': offerId(url), price: amount, priceCurrency: currency, url },
  };
}

/** https://schema.org/AggregateRating of the same product; null while nobody has rated it, as search engines ask. */
export function ratingJsonLd({ name, ratingSummary }: RatingSource, slug: string, publicUrl: string): object | null {
  if (!ratingSummary || ratingSummary.count === 0) return null;
  const { average, count } = ratingSummary;
  return {
    ...node(absolute(publicUrl, productPath(slug)), name),
    aggregateRating: { '@type': 'AggregateRating', ratingValue: Math.round(average * 100) / 100, reviewCount: count },
  };
}

export interface AvailabilitySource {
  variants?: readonly { availability?: { status: AvailabilityStatus } | null }[] | null;
}

/**
 * https://schema.org/ItemAvailability of the offer that the product's own node makes, joined to it by `@id`: that of its best
 * variant. Null where nobody can tell.
 */
export function availabilityJsonLd({ variants }: AvailabilitySource, slug: string, publicUrl: string): object | null {
  const told = new Set(variants?.map(({ availability }) => availability?.status));
  const status = bestFirst.find((one) => told.has(one));
  if (!status) return null;
  const url = absolute(publicUrl, productPath(slug));
  return {
    '@context': 'https://schema.org',
    '@type': 'Offer',
    '@id': offerId(url),
    itemOffered: { '@id': productId(url) },
    availability: `https://schema.org/${availabilities[status]}`,
  };
}

const bestFirst: readonly AvailabilityStatus[] = ['IN_STOCK', 'LOW_STOCK', 'BACKORDER', 'OUT_OF_STOCK'];

const availabilities: Readonly<Record<AvailabilityStatus, string>> = {
  IN_STOCK: 'InStock',
  LOW_STOCK: 'LimitedAvailability',
  BACKORDER: 'BackOrder',
  OUT_OF_STOCK: 'OutOfStock',
};

const productId = (url: string) => `${url}#product`;
const offerId = (url: string) => `${url}#offer`;

function node(url: string, name: string) {
  return { '@context': 'https://schema.org', '@type': 'Product', '@id': productId(url), name };
}
