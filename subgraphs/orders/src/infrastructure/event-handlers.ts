import { type EventHandler, handle } from '@prism/platform/events';
import {
  PaymentActionRequired,
  PaymentAuthorized,
  PaymentCaptured,
  PaymentFailed,
  PaymentRefunded,
} from '@prism/schema/events';
import type { noteNews } from '../application/note-news.ts';
import type { PaymentNews } from '../domain/commands.ts';

type Command = Parameters<typeof noteNews>[2];
type Note = (orderId: string, command: Command, requestId: string | undefined) => Promise<void>;

/** Whose events orders hears. */
export const heardStreams = ['payments'] as const;

/** What orders does about them. That a payment was voided is no news: nobody but orders asks for it. */
export function createEventHandlers(note: Note): EventHandler[] {
  const notePayment = (orderId: string, news: PaymentNews, requestId: string | undefined) =>
    note(orderId, { type: 'NotePayment', news }, requestId);
  return [
    handle(PaymentAuthorized, ({ payload: { orderId, paymentId }, requestId }) =>
      notePayment(orderId, { kind: 'AUTHORIZED', paymentId }, requestId),
    ),
    handle(PaymentActionRequired, ({ payload: { orderId, paymentId }, requestId }) =>
      notePayment(orderId, { kind: 'ACTION_REQUIRED', paymentId }, requestId),
    ),
    handle(PaymentCaptured, ({ payload: { orderId, paymentId, amountMinor }, requestId }) =>
      notePayment(orderId, { kind: 'CAPTURED', paymentId, amountMinor }, requestId),
    ),
    handle(PaymentFailed, ({ payload: { orderId, code, retryable }, requestId }) =>
      notePayment(orderId, { kind: 'FAILED', code, retryable }, requestId),
    ),
    handle(PaymentRefunded, ({ payload, requestId }) => {
      const { orderId, refundId, amountMinor, refundedTotalMinor } = payload;
      return note(orderId, { type: 'NoteRefund', refundId, amountMinor, refundedTotalMinor }, requestId);
    }),
  ];
}
