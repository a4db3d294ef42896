/** ISO 4217 amounts in the smallest unit; a sale ends at `validUntil`, and the price returns to `compareAtMinor`. */
export interface DemoPrice {
  currency: string;
  currentMinor: number;
  compareAtMinor?: number;
  validUntil?: Date;
}

export interface DemoNamed {
  id: string;
  slug: string;
  name: string;
}

export interface DemoOption {
  name: string;
  values: string[];
}

export interface DemoSelection {
  name: string;
  value: string;
}

export interface DemoAttribute {
  key: string;
  label: string;
  value: string;
  group?: string;
}

export interface DemoVariant {
  id: string;
  sku: string;
  title: string;
  selectedOptions: DemoSelection[];
  weightGrams: number;
  /** What the shop pays for one. */
  unitCost: { minor: number; currency: string };
  /** In every currency of the shop. */
  prices: DemoPrice[];
}

export type DemoStatus = 'DRAFT' | 'ACTIVE' | 'ARCHIVED';

export interface DemoProduct {
  index: number;
  id: string;
  /** Every slug that leads to it, the present one first. */
  slugs: string[];
  name: string;
  subtitle: string;
  /** Paragraphs are parted by an empty line. */
  description: string;
  status: DemoStatus;
  brand: DemoNamed;
  /** From the root to its category. */
  trail: DemoNamed[];
  options: DemoOption[];
  attributes: DemoAttribute[];
  /** Every combination of the options. */
  variants: DemoVariant[];
  /** What its pictures show. */
  motif: string;
  /** How many pictures show its first colour; left out: as chance has it. */
  pictures?: number;
  publishedAt?: Date;
  updatedAt: Date;
  version: 1;
}
