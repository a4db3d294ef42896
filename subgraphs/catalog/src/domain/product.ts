export type ProductStatus = 'DRAFT' | 'ACTIVE' | 'ARCHIVED';

/** What can be chosen, e.g. `Colour` among `Sand` and `Ink`. */
export interface ProductOption {
  name: string;
  values: string[];
}

/** A fact about a product, e.g. key `capacity`, label `Capacity`, value `1.7 l`. */
export interface ProductAttribute {
  key: string;
  label: string;
  value: string;
  group?: string;
}

export interface ProductImage {
  /** `img_…`: the picture follows from it. */
  id: string;
  alt?: string;
}

export interface Product {
  /** `prd_…` */
  id: string;
  /** Unique; every slug a product ever had leads to it. */
  slug: string;
  name: string;
  subtitle?: string;
  /** Plain text; paragraphs are parted by an empty line. */
  description?: string;
  brandId?: string;
  categoryId: string;
  status: ProductStatus;
  options: ProductOption[];
  attributes: ProductAttribute[];
  images: ProductImage[];
  /** When shoppers first saw it. */
  publishedAt?: Date;
  updatedAt: Date;
  /** Grows with every change of the product, its variants or prices. */
  version: number;
}

export interface Brand {
  id: string;
  slug: string;
  name: string;
  logoImageId?: string;
}
