import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'syncLog' | 'savedProducts'>;

/** Subjects per statement: a product may be on a hundred thousand wishlists. */
const batchSize = 1_000;

export interface CartNews {
  ownerId: string;
  cartId: string;
  isClosed: boolean;
}

export async function noteCart({ syncLog }: Needs, { ownerId, cartId, isClosed }: CartNews): Promise<void> {
  await syncLog.append([{ subject: ownerId, typename: 'Cart', id: cartId, isDeleted: isClosed }]);
}

export interface WishNews {
  customerId: string;
  wishlistId: string;
  /** Of the wishlist. */
  version: number;
  productId: string;
  present: boolean;
}

/** The list is different, and one product more or less is saved. */
export async function noteWish({ syncLog, savedProducts }: Needs, news: WishNews): Promise<void> {
  const { customerId: subject, wishlistId, version, productId, present } = news;
  await savedProducts.remember([{ subject, productId, isPresent: present, version }]);
  await syncLog.append([{ subject, typename: 'Wishlist', id: wishlistId, isDeleted: false }]);
  await syncLog.append([{ subject, typename: 'Product', id: productId, isDeleted: !present }]);
}

/** Everybody who has saved the product hears of it, in the order of their subjects. */
export async function noteProduct(
  { syncLog, savedProducts }: Needs,
  { productId, isArchived }: { productId: string; isArchived: boolean },
): Promise<void> {
  let after = '';
  for (;;) {
    const subjects = await savedProducts.holders(productId, { after, limit: batchSize });
    const change = { typename: 'Product' as const, id: productId, isDeleted: isArchived };
    await syncLog.append(subjects.map((subject) => ({ subject, ...change })));
    const last = subjects.at(-1);
    if (last === undefined || subjects.length < batchSize) return;
    after = last;
  }
}
