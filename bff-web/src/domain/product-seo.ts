import { absolute, productPath } from './addresses.ts';
import type { SourceImage } from './responsive-image.ts';
import { textsFor } from './texts.ts';

/** What the head of a product page requires of the product. */
export interface SeoSource {
  name: string;
  description?: string | null;
  primaryImage?: SourceImage | null;
  brand?: { name: string } | null;
}

const maxDescription = 160;

/** Title, description and link tags of a product page. */
export function productSeo(
  product: SeoSource,
  page: { slug: string; publicUrl: string; language: string; languages: readonly string[] },
) {
  const { slug, publicUrl, language, languages } = page;
  const title = textsFor(language).productTitle(product.name, product.brand?.name);
  const description = shorten(product.description ?? '');
  const canonicalUrl = absolute(publicUrl, productPath(slug));
  return {
    title,
    description: description || null,
    canonicalUrl,
    robots: 'index,follow',
    openGraph: [
      { property: 'og:type', content: 'product' },
      { property: 'og:title', content: title },
      { property: 'og:url', content: canonicalUrl },
      ...(description ? [{ property: 'og:description', content: description }] : []),
      ...(product.primaryImage ? [{ property: 'og:image', content: product.primaryImage.url }] : []),
    ],
    alternates: languages.map((hreflang) => ({ hreflang, href: `${canonicalUrl}?lang=${hreflang}` })),
  };
}

/** At most 160 characters, ended at a word; one that is longer by itself is cut between characters. */
function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= maxDescription) return characters.join('');
  const lastSpace = characters.lastIndexOf(' ', maxDescription - 1);
  const end = lastSpace > 0 ? lastSpace : maxDescription - 1;
  return `${characters.slice(0, end).join('')}…`;
}
