import type { Text } from '../domain/language.ts';
import type { RefusalCode } from '../domain/refusal.ts';

type OrderRefusalCode = Extract<
  RefusalCode,
  'NOT_FOUND' | 'CART_NOT_READY' | 'CART_NOT_LOCKED' | 'CART_RELEASED' | 'CART_ALREADY_ORDERED' | 'ORDER_NOT_FOUND'
>;

/** What stands between a cart and an order. */
export const orderMessages: Record<OrderRefusalCode, Text> = {
  NOT_FOUND: { en: 'There is no such cart.', de: 'Einen solchen Warenkorb gibt es nicht.' },
  CART_NOT_READY: {
    en: 'Something is still missing before this cart can be ordered.',
    de: 'Bevor dieser Warenkorb bestellt werden kann, fehlt noch etwas.',
  },
  CART_NOT_LOCKED: { en: 'No order has this cart.', de: 'Keine Bestellung hat diesen Warenkorb.' },
  CART_RELEASED: {
    en: 'This order came to nothing and has let the cart go: please order again.',
    de: 'Diese Bestellung kam nicht zustande und hat den Warenkorb freigegeben: bitte erneut bestellen.',
  },
  CART_ALREADY_ORDERED: { en: 'This cart was ordered already.', de: 'Dieser Warenkorb wurde schon bestellt.' },
  ORDER_NOT_FOUND: { en: 'You have no such order.', de: 'Eine solche Bestellung haben Sie nicht.' },
};

export const beingOrdered: Text = {
  en: 'This cart is being ordered just now, and cannot be changed until that is decided.',
  de: 'Dieser Warenkorb wird gerade bestellt und kann nicht geändert werden, bis das entschieden ist.',
};

export const checkoutChanged: Text = {
  en: 'The cart or its sum has changed meanwhile: please look at it again before you order.',
  de: 'Der Warenkorb oder sein Betrag hat sich inzwischen geändert: bitte vor dem Bestellen noch einmal ansehen.',
};
