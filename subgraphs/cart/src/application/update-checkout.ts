import type { Cart } from '../domain/cart.ts';
import { type CheckoutChange, changeCheckout, keepOfferedOption } from '../domain/checkout.ts';
import { checkAddress, type PostalAddress } from '../domain/postal-address.ts';
import { offeredOptions } from '../domain/quote.ts';
import { accept, type Decision, refuse, refuseAll } from '../domain/refusal.ts';
import { requirePerson } from './actor.ts';
import { type CartOutcome, changeCart } from './change-cart.ts';
import type { CommandContext } from './command.ts';

/** What is left out stays as it is. */
export interface UpdateCheckout extends CheckoutChange {
  cartId: string;
  expectedVersion?: number | undefined;
  /** One of the customer's own, instead of `shippingAddress`. */
  shippingAddressId?: string | undefined;
}

/** Takes down where it goes, how, and who pays. An option that is not on offer for a new address is forgotten. */
export async function updateCheckout(context: CommandContext, command: UpdateCheckout): Promise<CartOutcome> {
  const { ports, caller } = context;
  const ownerId = requirePerson(caller.identity);
  const { cartId, expectedVersion, shippingAddressId, ...said } = command;
  const address = await findAddress(context, shippingAddressId);
  if (!address.ok) return address;
  const change = { ...said, ...(address.value && { shippingAddress: address.value }) };
  const shippingPath = ['input', shippingAddressId === undefined ? 'shippingAddress' : 'shippingAddressId'];
  const refusals = checkAddresses(change, shippingPath);
  if (refusals.length > 0) return refuseAll(refusals);
  const path = ['input', 'cartId'];
  const { requestId } = caller;
  return changeCart(ports, { cartId, ownerId, expectedVersion, path, requestId }, (cart) =>
    decide(context, cart, change, shippingPath),
  );
}

/** Looked up as the caller, so that nobody sends to an address of somebody else. */
async function findAddress(
  { ports, caller }: CommandContext,
  id: string | undefined,
): Promise<Decision<PostalAddress | undefined>> {
  if (id === undefined) return accept(undefined);
  const address = caller.identity.kind === 'user' ? await ports.shop.ownAddress(id, caller) : undefined;
  return address ? accept(address) : refuse('ADDRESS_NOT_FOUND', 'input', 'shippingAddressId');
}

function checkAddresses({ shippingAddress, billingAddress }: CheckoutChange, shippingPath: string[]) {
  return [
    ...(shippingAddress ? checkAddress(shippingAddress, shippingPath) : []),
    ...(billingAddress ? checkAddress(billingAddress, ['input', 'billingAddress']) : []),
  ];
}

async function decide(
  { ports, caller }: CommandContext,
  cart: Cart,
  change: CheckoutChange,
  shippingPath: string[],
): Promise<Decision<Cart>> {
  const changed = changeCheckout(cart, change);
  const now = ports.now();
  const promotions = await ports.promotions.forCart(now, cart.promoCodes);
  const offered = offeredOptions(changed, { promotions, now, language: caller.language });
  const { shippingOptionId } = change;
  if (change.shippingAddress && offered.length === 0) return refuse('COUNTRY_NOT_SERVED', ...shippingPath, 'country');
  if (shippingOptionId !== undefined && !offered.some(({ id }) => id === shippingOptionId))
    return refuse('SHIPPING_OPTION_UNKNOWN', 'input', 'shippingOptionId');
  return accept(keepOfferedOption(changed, offered));
}
