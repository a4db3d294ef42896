import { hasScope, type Identity } from '@prism/platform/identity';
import type { Product } from '../domain/product.ts';
import { isVisible, type Road } from '../domain/visibility.ts';

/** The product, if this identity may see it by this road. What may not be seen looks like what does not exist. */
export function seeProduct(product: Product | undefined, road: Road, identity: Identity): Product | undefined {
  return product && isVisible(product.status, road, hasScope(identity, 'admin')) ? product : undefined;
}
