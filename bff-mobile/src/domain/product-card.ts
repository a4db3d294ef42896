import { formatMoney, type Money, spellMoney } from '@prism/platform/money';
import { productLink } from './addresses.ts';
import { textsFor } from './texts.ts';
import { type Density, type SourceImage, type Thumbnail, type ThumbnailPlace, thumbnail } from './thumbnail.ts';

/** What a card requires of the product. */
export interface CardSource {
  name: string;
  slug: string;
  primaryImage?: SourceImage | null;
  priceRange: { min: Money; compareAtMin?: Money | null };
}

export interface ProductCard {
  title: string;
  price: string;
  was: string | null;
  thumb: Thumbnail | null;
  link: string;
  a11y: string;
}

export interface CardSetting {
  slot: ThumbnailPlace;
  density: Density;
  language: string;
  publicUrl: string;
}

/** A product as the app's lists show it: strings that need no more work on the device. */
export function productCard(product: CardSource, { slot, density, language, publicUrl }: CardSetting): ProductCard {
  const { name, slug, primaryImage, priceRange } = product;
  const { min, compareAtMin } = priceRange;
  const before = compareAtMin && compareAtMin.minor > min.minor ? compareAtMin : null;
  const texts = textsFor(language);
  const spoken = spellMoney(min, language);
  return {
    title: name,
    price: formatMoney(min, language),
    was: before && formatMoney(before, language),
    thumb: primaryImage ? thumbnail(primaryImage, slot, density) : null,
    link: productLink(publicUrl, slug),
    a11y: before ? texts.reducedCard(name, spoken, spellMoney(before, language)) : texts.card(name, spoken),
  };
}
