import { type EventDefinition, type EventEnvelope, type EventHandler, handle } from '@prism/platform/events';
import {
  PaymentActionRequired,
  PaymentAuthorized,
  PaymentCaptured,
  PaymentFailed,
  PaymentRefunded,
} from '@prism/schema/events';
import type { News } from '../application/note-news.ts';

export interface OrdersEar {
  /** Whether an order does not know it yet. What it knows once it knows for ever. */
  isNew(news: News): Promise<boolean>;
  note(news: News, requestId: string | undefined): Promise<void>;
}

/** Whose events orders hears. */
export const heardStreams = ['payments'] as const;

/** What orders does about them. That a payment was voided is no news: nobody but orders asks for it. */
export function createEventHandlers({ isNew, note }: OrdersEar): EventHandler[] {
  /** Mostly the saga had it as an answer before. */
  const hear = <P>(definition: EventDefinition<P>, read: (event: EventEnvelope<P>) => News) =>
    handle(definition, (event) => note(read(event), event.requestId), { concerns: (event) => isNew(read(event)) });

  return [
    hear(PaymentAuthorized, ({ payload: { orderId, paymentId } }) => ({
      orderId,
      command: { type: 'NotePayment', news: { kind: 'AUTHORIZED', paymentId } },
    })),
    hear(PaymentActionRequired, ({ payload: { orderId, paymentId } }) => ({
      orderId,
      command: { type: 'NotePayment', news: { kind: 'ACTION_REQUIRED', paymentId } },
    })),
    hear(PaymentCaptured, ({ payload: { orderId, paymentId, amountMinor } }) => ({
      orderId,
      command: { type: 'NotePayment', news: { kind: 'CAPTURED', paymentId, amountMinor } },
    })),
    hear(PaymentFailed, ({ payload: { orderId, code, retryable } }) => ({
      orderId,
      command: { type: 'NotePayment', news: { kind: 'FAILED', code, retryable } },
    })),
    hear(PaymentRefunded, ({ payload: { orderId, refundId, amountMinor, refundedTotalMinor } }) => ({
      orderId,
      command: { type: 'NoteRefund', refundId, amountMinor, refundedTotalMinor },
    })),
  ];
}
