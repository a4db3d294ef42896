import { NotYet, refused, type Step } from '../step.ts';

/** Takes the money that is held. Its undo stands with the authorization: both give back what there is. */
export const capturePayment: Step = {
  name: 'capture the payment',
  isDone: ({ payment }) => payment.kind === 'CAPTURED',
  async take({ payment }, { payments }) {
    if (payment.kind !== 'AUTHORIZED') return [];
    const state = await payments.capture(payment.paymentId);
    switch (state.kind) {
      case 'CAPTURED':
        return [{ type: 'PaymentCaptured', data: { paymentId: state.paymentId, amountMinor: state.amountMinor } }];
      case 'REFUSED':
        return refused({ kind: 'PAYMENT', code: state.code, retryable: state.retryable });
      case 'GONE':
        return refused({ kind: 'PAYMENT', code: 'payment_cancelled', retryable: true });
      default:
        throw new NotYet(`The payment ${payment.paymentId} is not captured yet`);
    }
  },
};
