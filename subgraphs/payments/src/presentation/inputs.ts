import { isId } from '@prism/platform/ids';
import type { AuthorizePayment } from '../application/authorize-payment.ts';
import type { CreateSession } from '../application/create-session.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import type { PaymentAuthorizeInput, PaymentSessionCreateInput } from '../generated/resolvers.ts';

/** Longer than any token of any provider. */
const maxTextLength = 500;

/** `PaymentSessionCreateInput`, checked. */
export function readSessionInput(input: PaymentSessionCreateInput): Decision<CreateSession> {
  const { cartId, provider, methodToken, savedMethodId, saveForLater, returnUrl, idempotencyKey } = input;
  // Whose cart it is, is looked at when it is paid for.
  if (!isId('crt', cartId)) return refuse('CART_NOT_FOUND', 'input', 'cartId');
  if (methodToken && !isText(methodToken)) return refuse('PAYMENT_TOKEN_UNKNOWN', 'input', 'methodToken');
  return accept({
    ...{ cartId, provider, saves: saveForLater ?? false, idempotencyKey },
    ...(methodToken != null && { methodToken }),
    ...(savedMethodId != null && { savedMethodId }),
    ...(returnUrl != null && { returnUrl }),
  });
}

/** `PaymentAuthorizeInput`, checked: other parts make mistakes too. */
export function readAuthorizeInput(input: PaymentAuthorizeInput): Decision<AuthorizePayment> {
  if (!Number.isSafeInteger(input.amountMinor) || input.amountMinor <= 0)
    return refuse('AMOUNT_INVALID', 'input', 'amountMinor');
  if (!/^[A-Z]{3}$/.test(input.currency)) return refuse('CURRENCY_INVALID', 'input', 'currency');
  return accept({ ...input });
}

const isText = (text: string) => text.length <= maxTextLength && /^[\w-]+$/.test(text);
