import type { Occasion } from './occasion.ts';

/** News as somebody finds them in the shop. The words are made when it is read, in the reader's language. */
export interface Notification {
  /** `ntf_…` */
  id: string;
  customerId: string;
  /** What it came from. */
  eventId: string;
  occasion: Occasion;
  createdAt: Date;
  readAt?: Date;
}
