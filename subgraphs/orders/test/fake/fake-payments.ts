import { newId } from '@prism/platform/ids';
import { userError } from './fake-carts.ts';

/** What the card behind a session does. `bank-…`: its bank wants to hear the customer first. `none`: no card was given. */
export type FakeCard = 'none' | 'good' | 'declined' | 'bank-good' | 'bank-declined' | 'slow';

export interface FakePayment {
  id: string;
  orderId: string;
  ownerId: string;
  card: FakeCard;
  status: 'REQUIRES_ACTION' | 'AUTHORIZED' | 'CAPTURED' | 'REFUNDED' | 'PARTIALLY_REFUNDED' | 'FAILED' | 'CANCELLED';
  amountMinor: number;
  capturedMinor: number;
  refunds: Map<string, { id: string; amountMinor: number }>;
  version: number;
}

/** Tells what happened to a payment. */
export type TellPayment = (type: string, payment: FakePayment, more?: object) => void;

interface AuthorizeInput {
  orderId: string;
  ownerId: string;
  cartId: string;
  sessionId: string;
  amountMinor: number;
}

export const refundedOf = ({ refunds }: FakePayment): number =>
  [...refunds.values()].reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** Payments as far as orders asks it: one payment per order, one refund per key, never more than was captured. */
export function createFakePayments(tell: TellPayment) {
  const sessions = new Map<string, { ownerId: string; cartId: string; card: FakeCard; orderId?: string }>();
  const payments = new Map<string, FakePayment>();
  const byOrder = (orderId: string) => [...payments.values()].find((payment) => payment.orderId === orderId);

  function openSession(ownerId: string, cartId: string, card: FakeCard): string {
    const id = newId('pms');
    sessions.set(id, { ownerId, cartId, card });
    return id;
  }

  const move = (payment: FakePayment, status: FakePayment['status'], type: string, more: object = {}) => {
    payment.status = status;
    payment.version++;
    tell(type, payment, more);
  };

  const decline = (payment: FakePayment) =>
    move(payment, 'FAILED', 'PaymentFailed', { code: 'card_declined', retryable: false });

  const answer = (payment: FakePayment | undefined, ...userErrors: object[]) => ({
    payload: { payment: payment ? tellPayment(payment) : null, userErrors },
  });

  function of(id: string): FakePayment {
    const payment = payments.get(id);
    if (!payment) throw new Error(`Expected a payment, got ${id}`);
    return payment;
  }

  function authorize({ orderId, ownerId, cartId, sessionId, amountMinor }: AuthorizeInput) {
    const session = sessions.get(sessionId);
    if (!session || session.ownerId !== ownerId || session.cartId !== cartId)
      return answer(undefined, userError('PAYMENT_SESSION_NOT_FOUND'));
    if (session.orderId !== undefined && session.orderId !== orderId)
      return answer(undefined, userError('PAYMENT_SESSION_USED'));
    if (session.card === 'none') return answer(undefined, userError('PAYMENT_METHOD_REQUIRED'));
    session.orderId = orderId;
    const { card } = session;
    const begun = { orderId, ownerId, card, amountMinor, capturedMinor: 0, refunds: new Map(), version: 0 };
    const payment: FakePayment = { id: newId('pay'), status: 'REQUIRES_ACTION', ...begun };
    payments.set(payment.id, payment);
    if (card === 'declined') decline(payment);
    else if (card.startsWith('bank')) move(payment, 'REQUIRES_ACTION', 'PaymentActionRequired');
    else move(payment, 'AUTHORIZED', 'PaymentAuthorized');
    return answer(payment);
  }

  /** The customer was at their bank. */
  function completeAction(orderId: string): void {
    const payment = byOrder(orderId);
    if (payment?.status !== 'REQUIRES_ACTION') return;
    if (payment.card === 'bank-declined') decline(payment);
    else move(payment, 'AUTHORIZED', 'PaymentAuthorized');
  }

  function refund(payment: FakePayment, key: string, amountMinor: number) {
    const known = payment.refunds.get(key);
    if (known) return known;
    if (refundedOf(payment) + amountMinor > payment.capturedMinor) return undefined;
    const made = { id: newId('ref'), amountMinor };
    payment.refunds.set(key, made);
    const refundedTotalMinor = refundedOf(payment);
    const status = refundedTotalMinor === payment.capturedMinor ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
    const { capturedMinor } = payment;
    const sums = { refundId: made.id, amountMinor, refundedTotalMinor, capturedMinor, currency: 'EUR' };
    move(payment, status, 'PaymentRefunded', sums);
    return made;
  }

  const operations = {
    OrdersAuthorizePayment({ input }: { input: AuthorizeInput }) {
      const known = byOrder(input.orderId);
      return known ? answer(known) : authorize(input);
    },
    OrdersCapturePayment({ id }: { id: string }) {
      const payment = of(id);
      if (payment.status === 'AUTHORIZED') {
        payment.capturedMinor = payment.amountMinor;
        move(payment, 'CAPTURED', 'PaymentCaptured', { amountMinor: payment.amountMinor, currency: 'EUR' });
      }
      return answer(payment);
    },
    OrdersVoidPayment({ id }: { id: string }) {
      const payment = of(id);
      if (payment.status === 'AUTHORIZED' || payment.status === 'REQUIRES_ACTION')
        move(payment, 'CANCELLED', 'PaymentVoided');
      return answer(payment);
    },
    OrdersRefundPayment({ input }: { input: { paymentId: string; amountMinor: number; key: string } }) {
      const made = refund(of(input.paymentId), input.key, input.amountMinor);
      if (!made) return { payload: { refund: null, userErrors: [userError('REFUND_EXCEEDS_PAYMENT')] } };
      return { payload: { refund: { id: made.id, status: 'SUCCEEDED' }, userErrors: [] } };
    },
  };
  return { payments, byOrder, openSession, completeAction, refund, operations };
}

function tellPayment({ id, status, amountMinor }: FakePayment) {
  const failure = status === 'FAILED' ? { code: 'card_declined', retryable: false } : null;
  return { id, status, amount: { minor: amountMinor }, failure };
}
