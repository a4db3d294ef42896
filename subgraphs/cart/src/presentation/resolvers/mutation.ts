import { requireAdmin } from '../../application/actor.ts';
import { addLines } from '../../application/add-lines.ts';
import { applyPromoCode, removePromoCode } from '../../application/change-promo-codes.ts';
import { lockCheckout, unlockCheckout } from '../../application/checkout-lock.ts';
import { convertCart } from '../../application/convert-cart.ts';
import { mergeCarts } from '../../application/merge-carts.ts';
import { reorder } from '../../application/reorder.ts';
import { setLines } from '../../application/set-lines.ts';
import { setMarket } from '../../application/set-market.ts';
import { updateCheckout } from '../../application/update-checkout.ts';
import { upsertPromotion } from '../../application/upsert-promotion.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { toCheckoutPayload } from '../checkout-payload.ts';
import { parseCheckoutUpdate } from '../inputs.ts';
import { toUserError } from '../messages.ts';
import { toPayload } from '../payload.ts';
import { parsePromotion } from '../promotion-input.ts';

export const mutationResolvers: MutationResolvers = {
  async cartLinesAdd(_root, { input }, context) {
    const { idempotencyKey, lines } = input;
    const command = { cartId: input.cartId ?? undefined, lines: lines.map(quantified), idempotencyKey };
    return toPayload(context, await addLines(context, command), input.cartId);
  },

  async cartLinesSet(_root, { input }, context) {
    const { cartId, lines } = input;
    const command = { cartId, lines, expectedVersion: input.expectedVersion ?? undefined };
    return toPayload(context, await setLines(context, command), cartId);
  },

  async cartPromoCodeApply(_root, { input }, context) {
    return toPayload(context, await applyPromoCode(context, input), input.cartId);
  },

  async cartPromoCodeRemove(_root, { input }, context) {
    return toPayload(context, await removePromoCode(context, input), input.cartId);
  },

  async cartMarketSet(_root, { cartId, country, currency }, context) {
    const market = { country, currency };
    return toPayload(context, await setMarket(context, { cartId, market }), cartId);
  },

  async cartCheckoutUpdate(_root, { input }, context) {
    const parsed = parseCheckoutUpdate(input);
    return toPayload(context, parsed.ok ? await updateCheckout(context, parsed.value) : parsed, input.cartId);
  },

  async cartMerge(_root, { input }, context) {
    const { guestId, idempotencyKey } = input;
    const command = { guestId, guestCartId: input.guestCartId ?? undefined, idempotencyKey };
    return toPayload(context, await mergeCarts(context, command), undefined);
  },

  async cartReorder(_root, { input }, context) {
    const { orderId, idempotencyKey } = input;
    const command = { orderId, cartId: input.cartId ?? undefined, idempotencyKey };
    return toPayload(context, await reorder(context, command), input.cartId);
  },

  cartCheckoutLock: (_root, { input }, context) => toCheckoutPayload(context, lockCheckout(context, input)),
  cartCheckoutUnlock: (_root, cart, context) => toCheckoutPayload(context, unlockCheckout(context, cart)),
  cartConvert: (_root, cart, context) => toCheckoutPayload(context, convertCart(context, cart)),

  async promotionUpsert(_root, { input }, context) {
    requireAdmin(context.caller.identity);
    const command = parsePromotion(input);
    const outcome = command.ok ? await upsertPromotion(context, command.value) : command;
    if (outcome.ok) return { promotion: outcome.value, userErrors: [] };
    const userErrors = outcome.refusals.map((refusal) => toUserError(refusal, context.caller.language));
    return { promotion: null, userErrors };
  },
};

/** `null` may be sent for a quantity, and means the default. */
const quantified = ({ variantId, quantity }: { variantId: string; quantity?: number | null }) => ({
  variantId,
  quantity: quantity ?? 1,
});
