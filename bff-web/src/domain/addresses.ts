/** Paths of the storefront. Absolute addresses are only made where the web asks for them: canonical links and feeds. */
export const homePath = '/shop';
export const searchPath = '/shop/search';
export const cartPath = '/shop/cart';
export const checkoutPath = '/shop/checkout';

export const productPath = (slug: string): string => `/shop/p/${encodeURIComponent(slug)}`;

export const categoryPath = (slug: string): string => `/shop/c/${encodeURIComponent(slug)}`;

export const policyPath = (policy: string): string => `/shop/policies/${policy}`;

export const absolute = (publicUrl: string, path: string): string => `${publicUrl}${path}`;
