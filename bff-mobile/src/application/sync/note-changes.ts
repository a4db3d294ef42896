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

export interface OrderNews {
  /** A customer's subject, or a guest's. */
  ownerId: string;
  orderId: string;
}

/** Something happened to an order. There is no end to it: an order stays in its owner's history. */
export async function noteOrder({ syncLog }: Pick<Ports, 'syncLog'>, { ownerId, orderId }: OrderNews): Promise<void> {
  await syncLog.append([{ subject: ownerId, typename: 'Order', id: orderId, isDeleted: false }]);
}

export interface NotificationNews {
  notificationId: string;
  customerId: string;
}

/** Notifications are new, or were read: everybody's in one place of the log after another, subjects in their order. */
export async function noteNotifications(
  { syncLog }: Pick<Ports, 'syncLog'>,
  news: readonly NotificationNews[],
): Promise<void> {
  for (const round of roundsOf(news)) {
    for (let start = 0; start < round.length; start += batchSize) {
      const changes = round.slice(start, start + batchSize);
      await syncLog.append(
        changes.map(({ customerId, notificationId }) => ({
          subject: customerId,
          typename: 'Notification' as const,
          id: notificationId,
          isDeleted: false,
        })),
      );
    }
  }
}

/** The first of each customer, then the second of each, and so on: an append takes one change of a subject. */
function roundsOf(news: readonly NotificationNews[]): NotificationNews[][] {
  const counts = new Map<string, number>();
  const rounds: NotificationNews[][] = [];
  for (const one of [...news].sort((a, b) => (a.customerId < b.customerId ? -1 : 1))) {
    const round = counts.get(one.customerId) ?? 0;
    counts.set(one.customerId, round + 1);
    const others = rounds[round];
    if (others) others.push(one);
    else rounds.push([one]);
  }
  return rounds;
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
