import type { PaymentState, Payments } from '../../application/ports.ts';
import { NotYet } from '../../application/saga/step.ts';
import { type AnsweredError, type Ask, unexpected } from './ask.ts';

const fields = `payment { id status amount { minor } failure { code retryable } } userErrors { __typename code message }`;
const authorize = `mutation OrdersAuthorizePayment($input: PaymentAuthorizeInput!) {
  payload: paymentAuthorize(input: $input) { ${fields} }
}`;
const byId = (name: string, field: string) =>
  `mutation Orders${name}($id: ID!) { payload: ${field}(paymentId: $id) { ${fields} } }`;
const capture = byId('CapturePayment', 'paymentCapture');
const voided = byId('VoidPayment', 'paymentVoid');
const refund = `mutation OrdersRefundPayment($input: PaymentRefundInput!) {
  payload: paymentRefund(input: $input) { refund { id status } userErrors { __typename code message } }
}`;

interface Payload {
  payment: {
    id: string;
    status: string;
    amount: { minor: number };
    failure: { code: string; retryable: boolean } | null;
  } | null;
  userErrors: AnsweredError[];
}

interface RefundPayload {
  refund: { id: string; status: string } | null;
  userErrors: AnsweredError[];
}

/** Payments, over the internal graph. What the provider has not answered yet is not known here either. */
export function createPayments(ask: Ask): Payments {
  const send = async (query: string, variables: Record<string, unknown>) =>
    toState((await ask.asService<{ payload: Payload }>({ query, variables })).payload);

  return {
    authorize(order) {
      const { id: orderId, ownerId, cartId, paymentSessionId: sessionId, totals, market, email } = order;
      const whose = { orderId, ownerId, cartId, sessionId, email };
      return send(authorize, {
        input: { ...whose, amountMinor: totals.totalMinor, currency: market.currency },
      });
    },
    capture: (id) => send(capture, { id }),
    void: (id) => send(voided, { id }),
    async refund(input) {
      const { payload } = await ask.asService<{ payload: RefundPayload }>({ query: refund, variables: { input } });
      const [error] = payload.userErrors;
      if (error) throw unexpected('the payment to be refunded', error);
      if (!payload.refund || payload.refund.status === 'FAILED') throw new NotYet('The payment is not refunded yet');
      return { refundId: payload.refund.id };
    },
  };
}

/** A session that cannot be used is refused for good; with another one the customer may try again. */
function toState({ payment, userErrors }: Payload): PaymentState {
  const [error] = userErrors;
  if (payment) return stateOf(payment);
  if (error) return { kind: 'REFUSED', code: error.code, retryable: true };
  throw new NotYet('Payments answered neither a payment nor a reason');
}

function stateOf({ id: paymentId, status, amount, failure }: NonNullable<Payload['payment']>): PaymentState {
  switch (status) {
    case 'REQUIRES_ACTION':
      return { kind: 'ACTION_REQUIRED', paymentId };
    case 'AUTHORIZED':
      return { kind: 'AUTHORIZED', paymentId };
    case 'CAPTURED':
    case 'PARTIALLY_REFUNDED':
      return { kind: 'CAPTURED', paymentId, amountMinor: amount.minor };
    case 'FAILED':
      return { kind: 'REFUSED', code: failure?.code ?? 'payment_failed', retryable: failure?.retryable ?? false };
    case 'CANCELLED':
    case 'REFUNDED':
      return { kind: 'GONE' };
    default:
      throw new NotYet(`The payment ${paymentId} is ${status}`);
  }
}
