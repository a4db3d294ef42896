import { isId } from '@prism/platform/ids';
import type { WishlistItem as WishlistItemModel } from '../../domain/wishlist.ts';
import type { ProductResolvers, WishlistItemResolvers, WishlistResolvers } from '../../generated/resolvers.ts';
import { wishlistById } from '../find.ts';
import { type CursorRule, pageInfo, readPage } from '../paging.ts';

const itemsRule: CursorRule<WishlistItemModel> = {
  prefix: 'wli',
  position: ({ addedAt, id }) => ({ at: addedAt, id }),
};

export const Wishlist: WishlistResolvers = {
  __resolveReference: ({ id }, context) => wishlistById(context, id),
  async items({ id }, args, { ports }) {
    const request = readPage(args, itemsRule);
    const [page, totalCount] = await Promise.all([ports.wishlists.items(id, request), ports.wishlists.countItems(id)]);
    return { nodes: page.nodes, totalCount, pageInfo: pageInfo(page, request, itemsRule) };
  },
};

export const WishlistItem: WishlistItemResolvers = {
  /** Whether it is still there only catalog knows. */
  product: ({ productId }) => ({ id: productId }),
};

export const Product: ProductResolvers = {
  __resolveReference: ({ id }) => (isId('prd', id) ? { id } : null),
  inWishlist: ({ id }, _, { loaders, caller }) => (caller.identity.kind === 'user' ? loaders.isWished.load(id) : null),
};
