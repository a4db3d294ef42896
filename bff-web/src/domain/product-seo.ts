import { productPath } from './addresses.ts';
import type { SourceImage } from './responsive-image.ts';
import { type SeoMeta, type Site, seoMeta } from './seo-meta.ts';
import { textsFor } from './texts.ts';

/** What the head of a product page requires of the product. */
export interface SeoSource {
  name: string;
  description?: string | null;
  primaryImage?: SourceImage | null;
  brand?: { name: string } | null;
}

/** The head of a product page, under the product's present slug. */
export function productSeo({ name, description, primaryImage, brand }: SeoSource, slug: string, site: Site): SeoMeta {
  const title = textsFor(site.language).productTitle(name, brand?.name);
  return seoMeta({ type: 'product', title, description, path: productPath(slug), imageUrl: primaryImage?.url }, site);
}
