/** Deep links of the app; the same address opens the web shop where the app is not installed. */
export const productLink = (publicUrl: string, slug: string): string =>
  `${publicUrl}/shop/p/${encodeURIComponent(slug)}`;
