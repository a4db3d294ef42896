import type { OutgoingChannel } from './channel.ts';
import type { Occasion } from './occasion.ts';
import { topicRules } from './topic-rules.ts';

/** One message to one person by one channel, because of one event. There is never another with the same three. */
export interface Delivery {
  eventId: string;
  /** Subject of a customer, or of a guest who ordered. */
  recipient: string;
  channel: OutgoingChannel;
  isGuest: boolean;
  occasion: Occasion;
  /** Where the order's news go. Forgotten when the delivery has ended. */
  email?: string;
  /** BCP 47: the language in which it came about. */
  language?: string;
  /** Tries so far, the present one included. */
  attempts: number;
  createdAt: Date;
}

/** How a delivery ended. */
export type Ending =
  | 'SENT'
  /** The recipient does not want it any more. */
  | 'UNWANTED'
  /** There is no address, or no device. */
  | 'UNREACHABLE'
  /** It was refused for good, failed for too long, or met silence after all of it had been handed over. */
  | 'GIVEN_UP'
  /** The process ended in the middle of sending: it may have gone out or not, and is not sent again. */
  | 'UNCERTAIN';

const minuteMs = 60_000;
/** Before the second try, the third, and so on; the last one counts for all that follow. In ms. */
const pausesMs = [5_000, 30_000, 2 * minuteMs, 10 * minuteMs, 30 * minuteMs, 2 * 60 * minuteMs];

/** Whether nobody would want it any more. */
export function isStale({ occasion, createdAt }: Delivery, now: Date): boolean {
  return now.getTime() - createdAt.getTime() >= topicRules[occasion.topic].staleAfterMs;
}

/** When to try again, or undefined: it would be stale by then. */
export function nextAttempt(delivery: Delivery, now: Date): Date | undefined {
  const pauseMs = pausesMs[Math.min(delivery.attempts, pausesMs.length) - 1] ?? 0;
  const next = new Date(now.getTime() + pauseMs);
  return isStale(delivery, next) ? undefined : next;
}
