import { inLanguage, type Localized } from './localized.ts';

const labels = {
  PENDING: { en: 'Being placed', de: 'Wird angenommen' },
  AWAITING_PAYMENT_ACTION: { en: 'Waiting for your confirmation', de: 'Wartet auf Ihre Bestätigung' },
  CONFIRMED: { en: 'Confirmed', de: 'Bestätigt' },
  PARTIALLY_SHIPPED: { en: 'Partly on its way', de: 'Teilweise unterwegs' },
  SHIPPED: { en: 'On its way', de: 'Unterwegs' },
  DELIVERED: { en: 'Delivered', de: 'Zugestellt' },
  CANCELLED: { en: 'Cancelled', de: 'Storniert' },
  FAILED: { en: 'Not placed', de: 'Nicht zustande gekommen' },
  REFUNDED: { en: 'Refunded', de: 'Erstattet' },
} satisfies Record<string, Localized>;

export type OrderStatus = keyof typeof labels;

/** The status in words. */
export const orderStatusLabel = (status: OrderStatus, language: string): string => inLanguage(labels[status], language);

/** A status that orders has and this part does not know yet has no words. */
export const isOrderStatus = (status: string): status is OrderStatus => Object.hasOwn(labels, status);
