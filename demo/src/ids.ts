import { demoHash } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';

// Stored everywhere, in demo databases and in documentation: these lines are a promise.
export const demoProductId = (index: number): string => seededId('prd', demoHash('product', index));
/** `position` counts the variants of a product from 0; at most 250. */
export const demoVariantId = (productIndex: number, position: number): string =>
  seededId('var', demoHash('variant', productIndex * 256 + position));
export const demoBrandId = (name: string): string => seededId('brd', demoHash('brand', 0, name));
export const demoCategoryId = (slug: string): string => seededId('cat', demoHash('category', 0, slug));
/** 0 is customer@example.com, 1 support@example.com, 2 admin@example.com. */
export const demoCustomerId = (index: number): string => seededId('cus', demoHash('customer', index));
