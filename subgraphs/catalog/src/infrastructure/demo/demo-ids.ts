import { demoHash } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';

// Other subgraphs seed alone and come to the same ids: these four lines are a promise.
export const productId = (index: number) => seededId('prd', demoHash('product', index));
export const variantId = (productIndex: number, position: number) =>
  seededId('var', demoHash('variant', productIndex * 256 + position));
export const brandId = (name: string) => seededId('brd', demoHash('brand', 0, name));
export const categoryId = (slug: string) => seededId('cat', demoHash('category', 0, slug));
