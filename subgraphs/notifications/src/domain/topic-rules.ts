import type { Channel } from './channel.ts';
import type { Topic } from './occasion.ts';

export type NotificationKind =
  | 'ORDER_UPDATE'
  | 'BACK_IN_STOCK'
  | 'PRICE_DROP'
  | 'REVIEW_PUBLISHED'
  | 'ACCOUNT_SECURITY'
  | 'PROMOTION';

/** What it is told for, which decides who may say no to it. */
export type Purpose =
  /** The account may be in danger. */
  | 'SECURITY'
  /** Somebody's own business with the shop. */
  | 'SERVICE'
  /** Asked for by a wish, and advertising once it leaves the shop. */
  | 'WISH'
  | 'PROMOTION';

export interface TopicRule {
  kind: NotificationKind;
  purpose: Purpose;
  channels: readonly Channel[];
  /** After that long it is not worth sending any more, in ms. */
  staleAfterMs: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const everywhere = ['IN_APP', 'EMAIL', 'PUSH'] as const;

const orderUpdate: TopicRule = {
  kind: 'ORDER_UPDATE',
  purpose: 'SERVICE',
  channels: everywhere,
  staleAfterMs: 3 * dayMs,
};
const security: TopicRule = {
  kind: 'ACCOUNT_SECURITY',
  purpose: 'SECURITY',
  channels: everywhere,
  staleAfterMs: dayMs,
};

export const topicRules: Readonly<Record<Topic, TopicRule>> = {
  'order-confirmed': orderUpdate,
  // The bank does not wait for longer.
  'order-payment-action-required': { ...orderUpdate, staleAfterMs: hourMs },
  'order-failed': orderUpdate,
  'order-shipped': orderUpdate,
  'order-delivered': orderUpdate,
  'order-cancelled': orderUpdate,
  'order-refunded': orderUpdate,
  'review-published': {
    kind: 'REVIEW_PUBLISHED',
    purpose: 'SERVICE',
    channels: ['IN_APP', 'PUSH'],
    staleAfterMs: dayMs,
  },
  'price-dropped': { kind: 'PRICE_DROP', purpose: 'WISH', channels: everywhere, staleAfterMs: 6 * hourMs },
  'back-in-stock': { kind: 'BACK_IN_STOCK', purpose: 'WISH', channels: everywhere, staleAfterMs: 6 * hourMs },
  'cart-abandoned': { kind: 'PROMOTION', purpose: 'PROMOTION', channels: everywhere, staleAfterMs: 6 * hourMs },
  'password-changed': security,
  'signed-in-on-new-device': security,
  'refresh-token-reused': security,
  'roles-changed': security,
};
