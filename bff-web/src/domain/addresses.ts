/** Paths of the storefront. Absolute addresses are only made where the web asks for them: canonical links and feeds. */
export const productPath = (slug: string): string => `/shop/p/${encodeURIComponent(slug)}`;

export const absolute = (publicUrl: string, path: string): string => `${publicUrl}${path}`;
