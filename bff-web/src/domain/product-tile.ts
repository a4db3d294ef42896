import type { Money } from '@prism/platform/money';
import { productPath } from './addresses.ts';
import { displayPrice, type PriceDisplay } from './price-display.ts';
import { type ResponsiveImage, responsiveImage, type SourceImage } from './responsive-image.ts';
import { textsFor } from './texts.ts';

/** What a tile requires of the product. */
export interface TileSource {
  slug: string;
  name: string;
  primaryImage?: SourceImage | null;
  priceRange: { min: Money; compareAtMin?: Money | null };
}

export interface ProductTile {
  title: string;
  href: string;
  image: ResponsiveImage | null;
  price: PriceDisplay;
  badges: string[];
}

/** A product as lists show it. */
export function productTile(product: TileSource, language: string): ProductTile {
  const { slug, name, primaryImage, priceRange } = product;
  const price = displayPrice(priceRange.min, priceRange.compareAtMin, language);
  return {
    title: name,
    href: productPath(slug),
    image: primaryImage ? responsiveImage(primaryImage, 'tile', name) : null,
    price,
    badges: price.percentOff === null ? [] : [textsFor(language).sale(price.percentOff)],
  };
}
