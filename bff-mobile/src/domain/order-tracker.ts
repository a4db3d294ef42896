import { formatMoney, type Money } from '@prism/platform/money';
import { orderLink } from './addresses.ts';
import { dayRange } from './day-range.ts';
import { type Localized, say } from './localized.ts';
import { textsFor } from './texts.ts';

/** What the tracker requires of the order. */
export interface TrackerSource {
  number: string;
  status: OrderStatus;
  /** ISO 8601. */
  estimatedDelivery?: { earliest: string; latest: string } | null;
  total: Money;
  lines: readonly { quantity: number; title: string }[];
}

export interface OrderTracker {
  headline: string;
  step: number;
  steps: number;
  etaLabel: string | null;
  totalLabel: string;
  itemsLabel: string;
  pollAfterSeconds: number | null;
  link: string;
}

interface Stage {
  headline: Localized;
  /** Of `steps`: ordered, confirmed, on its way, there. 0: not on its way to anybody any more. */
  step: 0 | 1 | 2 | 3 | 4;
  /** Something happens by itself soon; null where it does not. */
  pollAfterSeconds: number | null;
}

const steps = 4;

const stages = {
  PENDING: stage(1, 2, 'Your order is being placed', 'Ihre Bestellung wird angenommen'),
  AWAITING_PAYMENT_ACTION: stage(1, 5, 'Please confirm the payment', 'Bitte bestätigen Sie die Zahlung'),
  CONFIRMED: stage(2, 300, 'We are packing your order', 'Wir packen Ihre Bestellung'),
  PARTIALLY_SHIPPED: stage(3, 600, 'Part of your order is on its way', 'Ein Teil Ihrer Bestellung ist unterwegs'),
  SHIPPED: stage(3, 600, 'Your order is on its way', 'Ihre Bestellung ist unterwegs'),
  DELIVERED: stage(4, null, 'Your order has arrived', 'Ihre Bestellung ist angekommen'),
  CANCELLED: stage(0, null, 'Your order was cancelled', 'Ihre Bestellung wurde storniert'),
  FAILED: stage(0, null, 'Your order could not be placed', 'Ihre Bestellung kam nicht zustande'),
  REFUNDED: stage(0, null, 'Your order was refunded', 'Ihre Bestellung wurde erstattet'),
} satisfies Record<string, Stage>;

export type OrderStatus = keyof typeof stages;

/** A status that orders has and this part does not know yet has no tracker. */
export const isOrderStatus = (status: string): status is OrderStatus => Object.hasOwn(stages, status);

/** How far an order is on its way. */
export function orderTracker(
  { number, status, estimatedDelivery, total, lines }: TrackerSource,
  { language, publicUrl, now }: { language: string; publicUrl: string; now: Date },
): OrderTracker {
  const { headline, step, pollAfterSeconds } = stages[status];
  const isAwaited =
    step > 0 && step < steps && estimatedDelivery && Date.parse(estimatedDelivery.latest) > now.getTime();
  return {
    headline: say(headline, language),
    step,
    steps,
    etaLabel: isAwaited ? textsFor(language).arrives(dayRange(estimatedDelivery, language)) : null,
    totalLabel: formatMoney(total, language),
    itemsLabel: itemsLabel(lines, language),
    pollAfterSeconds,
    link: orderLink(publicUrl, number),
  };
}

/** `2 × Aurora Kettle`, `Aurora Kettle and 3 more`. */
function itemsLabel(lines: TrackerSource['lines'], language: string): string {
  const [first, ...others] = lines;
  if (!first) return '';
  const count = new Intl.NumberFormat(language);
  if (others.length === 0)
    return first.quantity === 1 ? first.title : `${count.format(first.quantity)} × ${first.title}`;
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, -1);
  return textsFor(language).andMore(first.title, count.format(pieces));
}

function stage(step: Stage['step'], pollAfterSeconds: number | null, en: string, de: string): Stage {
  return { headline: { en, de }, step, pollAfterSeconds };
}
