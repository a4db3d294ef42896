import { dueAt } from '../domain/due.ts';
import { openPayment, type Payment } from '../domain/payment.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { mayKeepCards } from '../domain/saved-method.ts';
import { type Charge, type PaymentSession, useSession } from '../domain/session.ts';
import type { Instructions, PaymentsPorts } from './ports.ts';

export interface AuthorizePayment {
  orderId: string;
  ownerId: string;
  cartId: string;
  sessionId: string;
  amountMinor: number;
  /** ISO 4217. */
  currency: string;
  email: string;
}

/** A payment, with what the provider needs of it where it was written down just now. */
export interface Opened {
  payment: Payment;
  instructions?: Instructions;
}

/** The payment of an order, recorded as wanted: whatever crashes afterwards, it will be asked for. One per order. */
export function openPaymentOf(ports: PaymentsPorts, order: AuthorizePayment): Promise<Decision<Opened>> {
  return ports.unitOfWork(() => openOnce(ports, order));
}

async function openOnce(ports: PaymentsPorts, order: AuthorizePayment): Promise<Decision<Opened>> {
  const now = ports.now();
  const locked = await ports.sessions.lock(order.sessionId);
  const session = useSession(locked, order, now);
  // Asked again it is no use any more, and may be over or gone by now: the payment that there is answers.
  if (!session.ok || locked?.orderId === order.orderId) {
    const known = await ports.payments.findByOrder(order.orderId);
    if (known) return sameAs(known, order);
  }
  if (!session.ok) return session;
  const payment = paymentFor(ports, order, session.value);
  const instructions = { ...instructionsFor(payment, session.value), email: order.email };
  if (!(await ports.payments.create(payment, instructions, dueAt(payment, now)))) return openedMeanwhile(ports, order);
  await ports.sessions.use(order.sessionId, order.orderId);
  if (mayKeepCards(order.ownerId)) await ports.methods.touch(order.ownerId, session.value.charge.token, now);
  return accept({ payment, instructions });
}

type Usable = PaymentSession & { charge: Charge };

function paymentFor({ newId, now }: PaymentsPorts, order: AuthorizePayment, { provider, charge }: Usable): Payment {
  const { orderId, ownerId, sessionId, amountMinor, currency } = order;
  const facts = { orderId, ownerId, sessionId, amountMinor, currency, provider };
  return openPayment({ ...facts, id: newId('pay'), method: charge.summary, now: now() });
}

function instructionsFor({ id }: Payment, { charge, saves, returnUrl }: Usable) {
  const target = new URL(returnUrl);
  target.searchParams.set('paymentId', id);
  return { charge, saves, returnUrl: target.href };
}

/** Two at once, by sessions of their own. */
async function openedMeanwhile({ payments }: PaymentsPorts, order: AuthorizePayment): Promise<Decision<Opened>> {
  const known = await payments.findByOrder(order.orderId);
  if (!known) throw new Error(`Expected a payment of order ${order.orderId}, got none.`);
  return sameAs(known, order);
}

/** Another sum for the same order is a mistake of who asks: it must not look like success. */
function sameAs(payment: Payment, { ownerId, amountMinor, currency }: AuthorizePayment): Decision<Opened> {
  const isSame = payment.ownerId === ownerId && payment.amountMinor === amountMinor && payment.currency === currency;
  return isSame ? accept({ payment }) : refuse('PAYMENT_MISMATCH', 'input');
}
