import { PrismError } from '@prism/platform/errors';
import type { Caller } from '@prism/platform/identity';
import { accept, refuse } from '../domain/refusal.ts';
import { maySee } from './actor.ts';
import { lookAtPayment } from './look-at-payment.ts';
import type { PaymentsPorts } from './ports.ts';

/**
 * The customer is back from the provider's page: what became of it? It only asks, so the key keeps nothing from happening
 * twice; it is checked like any other, that a client may treat all mutations alike.
 */
export async function completeAction(
  ports: PaymentsPorts,
  { identity, requestId }: Caller,
  { paymentId, idempotencyKey: key }: { paymentId: string; idempotencyKey: string },
) {
  const payment = await ports.payments.find(paymentId);
  if (!payment || !maySee(identity, payment.ownerId)) return refuse('PAYMENT_NOT_FOUND', 'paymentId');
  const attempt = { subject: identity.subject, mutation: 'paymentActionComplete', key, input: { paymentId } };
  const known = await ports.oncePerKey(attempt, async () => accept({ paymentId }));
  if (known.ok && payment.stage === 'REQUIRES_ACTION') await askProvider();
  return known;

  /** Fails closed: what nobody could ask about stays as it is, and is asked about again by the reconciler. */
  async function askProvider(): Promise<void> {
    if (!payment) return;
    await lookAtPayment(ports, payment, requestId).catch((cause) => {
      const message = 'The payment provider could not be asked.';
      throw new PrismError('SUBGRAPH_UNAVAILABLE', message, { cause, retryAfterMs: 1_000 });
    });
  }
}
