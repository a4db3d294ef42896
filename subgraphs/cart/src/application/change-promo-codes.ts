import {
  applyPromoCode as apply,
  isPromoCode,
  normalizePromoCode,
  removePromoCode as remove,
} from '../domain/promo-codes.ts';
import { refuse } from '../domain/refusal.ts';
import { requirePerson } from './actor.ts';
import { type CartOutcome, changeCart } from './change-cart.ts';
import type { CommandContext } from './command.ts';

export interface ChangePromoCode {
  cartId: string;
  code: string;
}

/** Takes a code along. One that there is but that takes nothing off now is kept: the cart says why. */
export async function applyPromoCode(context: CommandContext, command: ChangePromoCode): Promise<CartOutcome> {
  const code = normalizePromoCode(command.code);
  return change(context, command, async (cart) =>
    isPromoCode(code) && (await context.ports.promotions.byCode(code))
      ? apply(cart, code)
      : refuse('PROMO_CODE_UNKNOWN', 'input', 'code'),
  );
}

export async function removePromoCode(context: CommandContext, command: ChangePromoCode): Promise<CartOutcome> {
  return change(context, command, (cart) => remove(cart, normalizePromoCode(command.code)));
}

function change(
  { ports, caller }: CommandContext,
  { cartId }: ChangePromoCode,
  decide: Parameters<typeof changeCart>[2],
): Promise<CartOutcome> {
  const ownerId = requirePerson(caller.identity);
  return changeCart(ports, { cartId, ownerId, path: ['input', 'cartId'], requestId: caller.requestId }, decide);
}
