interface Named {
  id: string;
  slug: string;
  name: string;
}

/** What a product costs from one moment (included; else since ever) to another (excluded; else for ever). */
export interface ProductPrice {
  currency: string;
  /** ISO 8601. */
  from?: string | undefined;
  until?: string | undefined;
  /** Over all variants, in the currency's smallest unit. */
  minMinor: number;
  maxMinor: number;
}

/** A product as the catalog tells it, as far as it matters here. */
export interface ProductState {
  productId: string;
  version: number;
  status: 'ACTIVE' | 'ARCHIVED';
  slugs: string[];
  name: string;
  subtitle?: string | undefined;
  description?: string | undefined;
  brand?: Named | undefined;
  /** From the root to its category. */
  trail: Named[];
  options: { name: string; values: string[] }[];
  attributes: { key: string; label: string; value: string }[];
  prices: ProductPrice[];
  /** ISO 8601. */
  publishedAt: string;
}
