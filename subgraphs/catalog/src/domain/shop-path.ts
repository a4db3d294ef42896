/** What an address of the shop names. */
export interface ShopPath {
  kind: 'product' | 'category';
  slug: string;
}

const kinds = { p: 'product', c: 'category' } as const;
/** Longer than any address we give out, with room for the query strings of others. */
const maxLength = 4_000;

export const productPath = (slug: string): string => `/shop/p/${slug}`;

/**
 * Reads `/shop/p/{slug}` and `/shop/c/{slug}`, also with host, query string, fragment, slash at the end or percent-encoded.
 * Undefined when it is neither; whether such a thing exists is not asked here.
 */
export function parseShopPath(address: string): ShopPath | undefined {
  const path = address.length <= maxLength ? pathOf(address) : undefined;
  const [, kind, encoded] = path?.match(/^\/shop\/([pc])\/([^/]+)\/?$/) ?? [];
  const slug = encoded === undefined ? undefined : decode(encoded);
  return slug === undefined ? undefined : { kind: kinds[kind as keyof typeof kinds], slug };
}

function pathOf(address: string): string | undefined {
  const base = 'https://shop.invalid';
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, pathname } = new URL(address, base);
  return /^https?:$/.test(protocol) ? pathname : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
