import type { KnownCart } from '../application/change-cart.ts';
import type { CommandContext } from '../application/command.ts';
import { currentCart } from '../application/current-cart.ts';
import type { CartHead } from '../application/ports.ts';
import type { Cart } from '../domain/cart.ts';
import { isCurrent, type OrderTerms } from '../domain/cart-state.ts';
import { quoteCart } from '../domain/quote.ts';
import { type CartView, createCartView, headOf, type QuotedCart } from './cart-view.ts';
import type { PromotionLoaders } from './promotion-loaders.ts';

/** The carts of one request, each read and refreshed once. Only the caller's own is ever seen, and it while it is not closed. */
export interface RequestCarts {
  own(): Promise<CartView | null>;
  byId(id: string): Promise<CartView | null>;
  /** The cart as a command left it, or, not knowing that, as it will be read again. */
  renew(known?: KnownCart): CartView | null;
}

export function createRequestCarts(context: CommandContext, loaders: PromotionLoaders): RequestCarts {
  const { ports, caller } = context;
  const { identity } = caller;
  let views = new Map<string, CartView>();
  let own: Promise<CartView | null> | undefined;

  function view(head: CartHead, load: () => Promise<KnownCart>): CartView {
    const there = views.get(head.id);
    if (there) return there;
    const made = createCartView(head, async () => quote(await load()));
    views.set(head.id, made);
    return made;
  }

  async function quote(known: KnownCart): Promise<QuotedCart> {
    const current = await currentCart(context, known);
    const { at: now, promotions } = await termsOf(current.cart);
    return { ...current, quote: quoteCart(current.cart, { promotions, now, language: caller.language }) };
  }

  /** Of a cart that is being ordered those that were agreed to, whatever the shop has decided since. */
  async function termsOf({ state, promoCodes }: Cart): Promise<OrderTerms> {
    if (state.status === 'BEING_ORDERED') return state.terms;
    return { at: ports.now(), promotions: await loaders.forCart(promoCodes) };
  }

  async function loadWhole({ id }: CartHead): Promise<KnownCart> {
    return { cart: (await ports.carts.find(id)) as Cart };
  }

  /** One that is the caller's; another's is not there. */
  const see = (head: CartHead | undefined) =>
    head && identity.kind !== 'service' && head.ownerId === identity.subject ? view(head, () => loadWhole(head)) : null;

  /** Who names a cart wants what is in it: one reading for all. */
  function seeWhole(cart: Cart | undefined): CartView | null {
    const isOwn = identity.kind !== 'service' && cart?.ownerId === identity.subject;
    return isOwn && isCurrent(cart.state) ? view(headOf(cart), async () => ({ cart })) : null;
  }

  return {
    own() {
      own ??= identity.kind === 'service' ? Promise.resolve(null) : ports.carts.headOfOwner(identity.subject).then(see);
      return own;
    },
    async byId(id) {
      return views.get(id) ?? seeWhole(await ports.carts.find(id));
    },
    renew(known) {
      // Mutations of one request run one after the other: what an earlier one read is old by now.
      views = new Map();
      own = undefined;
      return known ? view(headOf(known.cart), async () => known) : null;
    },
  };
}
