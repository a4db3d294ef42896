import { isRetryable } from './cards.ts';
import type { intentRefunds, intents } from './tables.ts';

export type Intent = typeof intents.$inferSelect;
export type IntentRefund = typeof intentRefunds.$inferSelect;

/** A payment as the API and webhooks show it. */
export function intentObject(intent: Intent, refunds: readonly IntentRefund[], publicUrl: string) {
  const { id, status, amount, currency, amountCaptured, metadata, failureCode, challenge } = intent;
  return {
    ...{ id, status, amount, currency, amount_captured: amountCaptured, metadata },
    card: cardObject(intent),
    kept_card: intent.keptCard,
    redirect_url: status === 'requires_action' ? `${publicUrl}/pay/3ds/${challenge}` : null,
    failure: failureCode === null ? null : { code: failureCode, retryable: isRetryable(failureCode) },
    refunds: refunds.map((refund) => ({
      ...{ id: refund.id, amount: refund.amount, status: 'succeeded', metadata: refund.metadata },
    })),
  };
}

/** What may be shown of a card. */
export const cardObject = (card: Pick<Intent, 'brand' | 'last4' | 'expMonth' | 'expYear' | 'fingerprint'>) => ({
  ...{ brand: card.brand, last4: card.last4, fingerprint: card.fingerprint },
  ...{ exp_month: card.expMonth, exp_year: card.expYear },
});
