import type { Cart } from './cart.ts';
import { accept, type Decision, refuse } from './refusal.ts';

/** More than anybody types, and few enough to price. */
export const maxPromoCodes = 10;

/** The one spelling under which codes are kept and compared. */
export function normalizePromoCode(code: string): string {
  return code.trim().normalize('NFKC').toUpperCase();
}

/** Letters of any alphabet, digits, `-` and `_`; 2 to 40 of them. */
const shape = /^[\p{L}\p{N}_-]{2,40}$/u;

/** Whether it can be a code at all, normalized. */
export const isPromoCode = (code: string): boolean => shape.test(code);

/** Takes a known code along, whether it takes anything off now or not. */
export function applyPromoCode(cart: Cart, code: string): Decision<Cart> {
  if (cart.promoCodes.includes(code)) return accept(cart);
  if (cart.promoCodes.length >= maxPromoCodes) return refuse('TOO_MANY_PROMO_CODES', 'input', 'code');
  return accept({ ...cart, promoCodes: [...cart.promoCodes, code] });
}

export function removePromoCode(cart: Cart, code: string): Decision<Cart> {
  if (!cart.promoCodes.includes(code)) return refuse('PROMO_CODE_UNKNOWN', 'input', 'code');
  return accept({ ...cart, promoCodes: cart.promoCodes.filter((known) => known !== code) });
}
