import type { Outbox } from '@prism/platform/events';
import {
  PaymentActionRequired,
  PaymentAuthorized,
  PaymentCaptured,
  PaymentFailed,
  PaymentRefunded,
  PaymentVoided,
} from '@prism/schema/events';
import type { PaymentsNews } from '../application/ports.ts';
import type { NumberedNews, Payment } from '../domain/payment.ts';

/** Tells through the outbox. All news of an order come in order. */
export function createPaymentsNews(outbox: Outbox): PaymentsNews {
  return {
    async tell(payment, news, requestId) {
      for (const one of news) await append(outbox, payment, one, requestId);
    },
  };
}

/** News that tell of the payment alone. */
const plain = { PaymentActionRequired, PaymentAuthorized, PaymentVoided };

function append(outbox: Outbox, payment: Payment, news: NumberedNews, requestId: string | undefined): Promise<void> {
  const { id: paymentId, orderId, ownerId, currency, capturedMinor } = payment;
  const about = { paymentId, orderId, ownerId, version: news.version };
  const envelope = { partitionKey: orderId, requestId };
  switch (news.type) {
    case 'PaymentActionRequired':
    case 'PaymentAuthorized':
    case 'PaymentVoided':
      return outbox.append(plain[news.type], { ...envelope, payload: about });
    case 'PaymentFailed':
      return outbox.append(PaymentFailed, {
        ...envelope,
        payload: { ...about, code: news.code, retryable: news.retryable },
      });
    case 'PaymentCaptured':
      return outbox.append(PaymentCaptured, {
        ...envelope,
        payload: { ...about, amountMinor: news.amountMinor, currency },
      });
    case 'PaymentRefunded': {
      const { refundId, amountMinor, refundedTotalMinor } = news;
      const payload = { ...about, refundId, amountMinor, refundedTotalMinor, capturedMinor, currency };
      return outbox.append(PaymentRefunded, { ...envelope, payload });
    }
    default:
      return news satisfies never;
  }
}
