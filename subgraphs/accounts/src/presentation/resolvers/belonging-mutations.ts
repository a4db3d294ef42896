import { isId } from '@prism/platform/ids';
import { parseInput } from '@prism/platform/validation';
import { requireUser } from '../../application/access.ts';
import { deleteAddress } from '../../application/delete-address.ts';
import { setWishlistItem } from '../../application/set-wishlist-item.ts';
import { upsertAddress } from '../../application/upsert-address.ts';
import { refuse } from '../../domain/refusal.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { renewLoaders } from '../context.ts';
import { addressInput, wishlistItemSetInput } from '../inputs.ts';
import { toUserErrors } from '../user-errors.ts';
import { withoutAbsent } from '../without-absent.ts';

const noSuchAddress = refuse('ADDRESS_NOT_FOUND', 'id');

/** What belongs to a person: addresses and wishes. */
export const belongingMutations: MutationResolvers = {
  async addressUpsert(_, { id, input }, context) {
    requireUser(context.caller.identity);
    const parsed = parseInput(addressInput, input);
    if (!parsed.ok) return { userErrors: parsed.userErrors };
    const { makeDefaultShipping, makeDefaultBilling, expectedVersion, ...lines } = parsed.value;
    const wish = { makeDefaultShipping, makeDefaultBilling };
    const command = { id: id ?? undefined, lines: withoutAbsent(lines), wish, expectedVersion };
    const isPossible = typeof id !== 'string' || isId('adr', id);
    const decision = isPossible ? await upsertAddress(context.ports, context.caller, command) : noSuchAddress;
    renewLoaders(context);
    if (decision.ok) return { ...decision.value, userErrors: [] };
    return { userErrors: toUserErrors(decision.refusals, context.caller.language) };
  },
  async addressDelete(_, { id }, context) {
    requireUser(context.caller.identity);
    const decision = isId('adr', id) ? await deleteAddress(context.ports, context.caller, id) : noSuchAddress;
    renewLoaders(context);
    if (decision.ok) return { deletedId: id, customer: decision.value.customer, userErrors: [] };
    return { userErrors: toUserErrors(decision.refusals, context.caller.language) };
  },
  async wishlistItemSet(_, { input }, context) {
    requireUser(context.caller.identity);
    const parsed = parseInput(wishlistItemSetInput, input);
    if (!parsed.ok) return { userErrors: parsed.userErrors };
    const { productId, present } = parsed.value;
    const decision = await setWishlistItem(context.ports, context.caller, { productId, isPresent: present });
    renewLoaders(context);
    if (decision.ok) return { wishlist: decision.value, product: { id: productId }, userErrors: [] };
    return { userErrors: toUserErrors(decision.refusals, context.caller.language) };
  },
};
