import { absolute, productPath } from './addresses.ts';

/** What the structured data of a product requires. */
export interface JsonLdSource {
  name: string;
  description?: string | null;
  images?: readonly { url: string }[] | null;
  brand?: { name: string } | null;
  priceRange: { min: { amount: string; currency: string } };
}

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
    offers: { '@type': 'Offer', price: amount, priceCurrency: currency, url },
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

function node(url: string, name: string) {
  return { '@context': 'https://schema.org', '@type': 'Product', '@id': `${url}#product`, name };
}
