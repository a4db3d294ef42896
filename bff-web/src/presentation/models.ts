import type { JsonLdSource, RatingSource } from '../domain/product-json-ld.ts';
import type { SeoSource } from '../domain/product-seo.ts';
import type { TileSource } from '../domain/product-tile.ts';
import type { SourceImage } from '../domain/responsive-image.ts';

/** What the resolvers of each type are given: the key, and what the asked fields require. */
export interface Product extends Partial<TileSource> {
  address: string;
  images?: SourceImage[];
}

export interface ProductPage {
  ref: string;
  product?: ({ slug: string } & SeoSource & JsonLdSource & RatingSource) | null;
}

export interface Customer {
  id: string;
}
