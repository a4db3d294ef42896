/** Paths of the storefront. Absolute addresses are only made where the web asks for them: canonical links and feeds. */
export const homePath = '/shop';
export const searchPath = '/shop/search';
export const cartPath = '/shop/cart';
export const checkoutPath = '/shop/checkout';
export const accountPath = '/shop/account';

export const productPath = (slug: string): string => `/shop/p/${encodeURIComponent(slug)}`;

export const categoryPath = (slug: string): string => `/shop/c/${encodeURIComponent(slug)}`;

/** By its number, as people read it: `P-7K3M-9QXA`. */
export const orderPath = (number: string): string => `/shop/orders/${encodeURIComponent(number)}`;

export const policyPath = (policy: string): string => `/shop/policies/${policy}`;

export const absolute = (publicUrl: string, path: string): string => `${publicUrl}${path}`;
