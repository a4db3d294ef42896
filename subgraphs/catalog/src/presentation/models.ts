import type { ProductImage } from '../domain/product.ts';
import type { PricedVariant } from '../domain/variant.ts';

// What the resolvers of each type are given.
export type { Category } from '../domain/category.ts';
export type { Brand, Product } from '../domain/product.ts';
export type ProductVariant = PricedVariant;
export type Image = ProductImage;
