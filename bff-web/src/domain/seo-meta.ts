import { absolute } from './addresses.ts';

/** Where the shop stands and how it is read: what every head needs besides its page. */
export interface Site {
  publicUrl: string;
  /** BCP 47, of the reader. */
  language: string;
  /** Each page is offered in all of them. */
  languages: readonly string[];
}

export interface PageHead {
  title: string;
  description?: string | null | undefined;
  /** The one address of the page, below the site's. */
  path: string;
  imageUrl?: string | undefined;
  /** https://ogp.me/#types. Default `website`. */
  type?: 'website' | 'product';
  /** Whether search engines may list it. They may follow its links in any case. Default true. */
  isListed?: boolean;
}

export interface SeoMeta {
  title: string;
  description: string | null;
  canonicalUrl: string;
  robots: string;
  openGraph: { property: string; content: string }[];
  alternates: { hreflang: string; href: string }[];
}

const maxDescription = 160;

/** Title, description and link tags of a page. */
export function seoMeta(head: PageHead, { publicUrl, languages }: Site): SeoMeta {
  const { title, path, imageUrl, type = 'website', isListed = true } = head;
  const description = shorten(head.description ?? '');
  const canonicalUrl = absolute(publicUrl, path);
  return {
    title,
    description: description || null,
    canonicalUrl,
    robots: isListed ? 'index,follow' : 'noindex,follow',
    openGraph: [
      { property: 'og:type', content: type },
      { property: 'og:title', content: title },
      { property: 'og:url', content: canonicalUrl },
      ...(description ? [{ property: 'og:description', content: description }] : []),
      ...(imageUrl ? [{ property: 'og:image', content: imageUrl }] : []),
    ],
    alternates: languages.map((hreflang) => ({ hreflang, href: withLanguage(canonicalUrl, hreflang) })),
  };
}

const withLanguage = (url: string, language: string) => `${url}${url.includes('?') ? '&' : '?'}lang=${language}`;

/** At most 160 characters, ended at a word; one that is longer by itself is cut between characters. */
function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= maxDescription) return characters.join('');
  const lastSpace = characters.lastIndexOf(' ', maxDescription - 1);
  const end = lastSpace > 0 ? lastSpace : maxDescription - 1;
  return `${characters.slice(0, end).join('')}…`;
}
