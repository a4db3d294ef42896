import { ProviderUncertain } from '../../application/payment-provider.ts';
import type {
  KeptCard,
  MethodSummary,
  PaymentAction,
  ProviderPayment,
  ProviderRefund,
} from '../../domain/provider-payment.ts';
import { toFailure } from './failures.ts';
import type { PaymentIntent, StripeCard, StripeRefund } from './objects.ts';

const statuses: Readonly<Record<string, ProviderPayment['status']>> = {
  requires_action: 'REQUIRES_ACTION',
  requires_capture: 'AUTHORIZED',
  succeeded: 'CAPTURED',
  canceled: 'VOIDED',
  // It is confirmed as it is made, once: no method any more means that this one was declined.
  requires_payment_method: 'FAILED',
};

/** A PaymentIntent in our words. Throws ProviderUncertain while Stripe is still at it. */
export function toProviderPayment(intent: PaymentIntent): ProviderPayment {
  const status = statuses[intent.status];
  if (!status) throw new ProviderUncertain(`Stripe says that the payment is ${intent.status}.`);
  const { id: reference, amount: amountMinor, amount_received: capturedMinor } = intent;
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : undefined;
  const card = charge?.payment_method_details?.card ?? undefined;
  const kept = keptCard(intent, card);
  return {
    ...{ reference, status, amountMinor, capturedMinor, refunds: (charge?.refunds?.data ?? []).map(toRefund) },
    ...(card && { method: toSummary(card) }),
    ...(status === 'REQUIRES_ACTION' && { action: toAction(intent) }),
    ...(status === 'FAILED' && { failure: toFailure(intent.last_payment_error) }),
    ...(kept && { kept }),
  };
}

export function toSummary({ brand, last4, wallet }: StripeCard): MethodSummary {
  return { ...(brand && { brand }), ...(last4 && { last4 }), ...(wallet && { wallet: wallet.type }) };
}

function toAction({ next_action, client_secret }: PaymentIntent): PaymentAction {
  const redirectUrl = next_action?.redirect_to_url?.url;
  return {
    kind: 'THREE_D_SECURE',
    ...(redirectUrl && { redirectUrl }),
    ...(client_secret && { clientSecret: client_secret }),
  };
}

const refundStatuses: Readonly<Record<string, 'SUCCEEDED' | 'FAILED'>> = {
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  canceled: 'FAILED',
};

function toRefund({ id: reference, amount: amountMinor, status, metadata }: StripeRefund): ProviderRefund {
  const refundId = metadata?.refund_id;
  const known = refundStatuses[status ?? ''] ?? 'PENDING';
  return { reference, amountMinor, status: known, ...(refundId !== undefined && { refundId }) };
}

/** Known only where the charge is expanded: the fingerprint tells one card from another. */
function keptCard(
  { setup_future_usage, customer, payment_method }: PaymentIntent,
  card: StripeCard | undefined,
): KeptCard | undefined {
  if (!setup_future_usage || !customer || !payment_method || !card?.fingerprint) return undefined;
  const { fingerprint, exp_month, exp_year } = card;
  return {
    ...{ token: payment_method, customer, fingerprint },
    ...(exp_month && { expiresMonth: exp_month }),
    ...(exp_year && { expiresYear: exp_year }),
  };
}
