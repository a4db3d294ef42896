import { PrismError } from '@prism/platform/errors';
import type { Caller } from '@prism/platform/identity';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { maxWishlistItems, type Wishlist } from '../domain/wishlist.ts';
import { requireUser } from './access.ts';
import type { Ports } from './ports.ts';

export interface SetWishlistItem {
  productId: string;
  isPresent: boolean;
}

type Needs = Pick<Ports, 'unitOfWork' | 'now' | 'newId' | 'wishlists' | 'news'>;

/** Puts a product on the wishlist of whoever asks, or takes it off. Saying it twice changes nothing the second time. */
export async function setWishlistItem(
  ports: Needs,
  caller: Caller,
  command: SetWishlistItem,
): Promise<Decision<Wishlist>> {
  const { subject } = requireUser(caller.identity);
  return ports.unitOfWork(async () => {
    const wishlist = await ports.wishlists.lockOf(subject);
    if (!wishlist) throw new PrismError('UNAUTHENTICATED', 'This account is no longer there.');
    const decision = await (command.isPresent ? put : take)(ports, wishlist, command.productId);
    if (decision.ok && decision.value.version > wishlist.version)
      await ports.news.wishlistChanged(decision.value, command, caller);
    return decision;
  });
}

async function put(ports: Needs, wishlist: Wishlist, productId: string): Promise<Decision<Wishlist>> {
  const [present] = await ports.wishlists.wishedProducts(wishlist.customerId, [productId]);
  if (present) return accept(wishlist);
  if ((await ports.wishlists.countItems(wishlist.id)) >= maxWishlistItems) return refuse('WISHLIST_FULL', 'input');
  await ports.wishlists.insertItem(wishlist.id, { id: ports.newId('wli'), productId, addedAt: ports.now() });
  return accept(await grow(ports, wishlist));
}

async function take(ports: Needs, wishlist: Wishlist, productId: string): Promise<Decision<Wishlist>> {
  const wasThere = await ports.wishlists.deleteItem(wishlist.id, productId);
  return accept(wasThere ? await grow(ports, wishlist) : wishlist);
}

async function grow({ wishlists }: Needs, wishlist: Wishlist): Promise<Wishlist> {
  const grown = { ...wishlist, version: wishlist.version + 1 };
  await wishlists.update(grown);
  return grown;
}
