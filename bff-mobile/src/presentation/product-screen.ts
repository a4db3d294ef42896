import { isId } from '@prism/platform/ids';
import { encodeListingRef } from '@prism/schema/listing-ref';
import { productLink } from '../domain/addresses.ts';
import { screenRefresh } from '../domain/app-policy.ts';
import { decodeProductScreenRef, encodeProductScreenRef } from '../domain/screen-ref.ts';
import { textsFor } from '../domain/texts.ts';
import type { ProductScreenResolvers, QueryResolvers } from '../generated/resolvers.ts';
import type { ProductScreen } from './models.ts';

const find: QueryResolvers['productScreen'] = (_root, { id }) => ({ ref: encodeProductScreenRef(id) });

const fields: ProductScreenResolvers = {
  __resolveReference: (reference) => reference as ProductScreen,
  product: ({ ref }) => {
    const id = productIdIn(ref);
    return id ? { id } : null;
  },
  related: ({ ref }) => {
    const productId = productIdIn(ref);
    return productId ? { ref: encodeListingRef({ kind: 'related', productId }) } : null;
  },
  share: ({ product }, _args, { caller, publicUrl }) =>
    product?.name
      ? { url: productLink(publicUrl, product.slug), text: textsFor(caller.language).share(product.name) }
      : null,
  refresh: () => screenRefresh,
};

function productIdIn(ref: string): string | undefined {
  const id = decodeProductScreenRef(ref);
  return id && isId('prd', id) ? id : undefined;
}

export const productScreen = { find, fields };
