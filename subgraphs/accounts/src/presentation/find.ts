import { isId } from '@prism/platform/ids';
import { mayReadAddress, mayReadCustomer, mayReadWishlist } from '../application/access.ts';
import type { Address } from '../domain/address.ts';
import type { Customer } from '../domain/customer.ts';
import { isLive, type Session } from '../domain/session.ts';
import type { Wishlist } from '../domain/wishlist.ts';
import type { Context } from './context.ts';

// Every way to an object by its id leads through here: `_entities` can be asked for any id, so ownership is checked here
// and not only at root fields. Null, as for what does not exist; ids that cannot be one are never asked for.

export async function customerById({ loaders, caller }: Context, id: unknown): Promise<Customer | null> {
  if (!isIdOf('cus', id) || !mayReadCustomer(caller.identity, id)) return null;
  return (await loaders.customer.load(id)) ?? null;
}

export async function addressById({ loaders, caller }: Context, id: unknown): Promise<Address | null> {
  const address = isIdOf('adr', id) ? await loaders.address.load(id) : undefined;
  return address && mayReadAddress(caller.identity, address.customerId) ? address : null;
}

export async function wishlistById({ loaders, caller }: Context, id: unknown): Promise<Wishlist | null> {
  const wishlist = isIdOf('wsh', id) ? await loaders.wishlist.load(id) : undefined;
  return wishlist && mayReadWishlist(caller.identity, wishlist.customerId) ? wishlist : null;
}

/** The account of whoever asks. */
export async function ownCustomer({ loaders, caller }: Context): Promise<Customer | null> {
  if (caller.identity.kind !== 'user') return null;
  return (await loaders.customer.load(caller.identity.subject)) ?? null;
}

/** The session by which this request came. */
export async function ownSession({ loaders, caller, ports }: Context): Promise<Session | null> {
  if (caller.identity.kind !== 'user') return null;
  const session = await loaders.session.load(caller.identity.sessionId);
  const isOwn = session?.customerId === caller.identity.subject;
  return session && isOwn && isLive(session, ports.now()) ? session : null;
}

function isIdOf(prefix: string, id: unknown): id is string {
  return typeof id === 'string' && isId(prefix, id);
}
