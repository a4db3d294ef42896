import { formatMoney } from '@prism/platform/money';
import type { TimelineEntry } from '../application/projections/order-view.ts';
import type { OrderEventType } from '../domain/events.ts';
import { say, type Text } from './language.ts';

const titles: Partial<Record<OrderEventType, Text>> = {
  PlacementRequested: { en: 'Order received', de: 'Bestellung eingegangen' },
  PaymentActionRequired: { en: 'Waiting for your bank', de: 'Wartet auf die Bestätigung Ihrer Bank' },
  OrderConfirmed: { en: 'Order confirmed', de: 'Bestellung bestätigt' },
  OrderFailed: { en: 'Order not placed', de: 'Bestellung nicht zustande gekommen' },
  CancellationRequested: { en: 'Cancellation requested', de: 'Stornierung angefordert' },
  OrderCancelled: { en: 'Order cancelled', de: 'Bestellung storniert' },
  OrderShipped: { en: 'Shipped', de: 'Versandt' },
  OrderDelivered: { en: 'Delivered', de: 'Zugestellt' },
  OrderRefunded: { en: 'Refunded', de: 'Erstattet' },
};

/** What happened, for people. */
export function timelineTitle({ type }: TimelineEntry, language: string): string {
  const title = titles[type];
  return title ? say(title, language) : type;
}

/** More about it: who carries the parcel, how much was given back. */
export function timelineDetail({ facts }: TimelineEntry, currency: string, language: string): string | null {
  const { carrier, trackingNumber, amountMinor } = facts;
  if (amountMinor !== undefined) return formatMoney({ minor: amountMinor, currency }, language);
  if (carrier === undefined) return null;
  return trackingNumber === undefined ? carrier : `${carrier}, ${trackingNumber}`;
}
