import type { MethodSummary, ProviderName } from './provider-payment.ts';
import { accept, type Decision, refuse } from './refusal.ts';

/** How long a session may be used. */
export const sessionMs = 30 * 60_000;

/** What is charged: a one-time token or a saved method. Of the provider; never a card number. */
export interface Charge {
  token: string;
  /** Whom the provider keeps it for; of saved methods. */
  customer?: string;
  summary: MethodSummary;
}

/** How a cart shall be paid. */
export interface PaymentSession {
  id: string;
  ownerId: string;
  cartId: string;
  provider: ProviderName;
  /** Absent: the client has yet to get a token. */
  charge?: Charge;
  /** The card is kept for later. */
  saves: boolean;
  /** Where the customer comes back to. */
  returnUrl: string;
  /** Absent: not used. */
  orderId?: string;
  expiresAt: Date;
}

/** Whether a session pays for an order of this owner and cart. Another's answers like one that does not exist. */
export function useSession(
  session: PaymentSession | undefined,
  order: { orderId: string; ownerId: string; cartId: string },
  now: Date,
): Decision<PaymentSession & { charge: Charge }> {
  const isTheirs = session?.ownerId === order.ownerId && session.cartId === order.cartId;
  if (!session || !isTheirs) return refuse('PAYMENT_SESSION_NOT_FOUND', 'input', 'sessionId');
  if (session.orderId && session.orderId !== order.orderId) return refuse('PAYMENT_SESSION_USED', 'input', 'sessionId');
  if (session.expiresAt <= now) return refuse('PAYMENT_SESSION_EXPIRED', 'input', 'sessionId');
  if (!session.charge) return refuse('PAYMENT_METHOD_REQUIRED', 'input', 'sessionId');
  return accept({ ...session, charge: session.charge, orderId: order.orderId });
}
