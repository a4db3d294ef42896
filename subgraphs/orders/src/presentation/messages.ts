import type { IdempotencyRefusalCode } from '@prism/platform/idempotency';
import type { PlaceRefusal } from '../application/place-refusal.ts';
import type { GiveUpCode } from '../domain/failure.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Text } from './language.ts';

type Code =
  | PlaceRefusal['code']
  | Refusal['code']
  | IdempotencyRefusalCode
  | GiveUpCode
  | 'ORDER_STOCK_SHORTAGE'
  | 'PAYMENT_METHOD_REQUIRED'
  | 'PAYMENT_SESSION_EXPIRED'
  | 'PAYMENT_SESSION_USED';

/** What people read for each code. */
export const messages: Record<Code, Text> = {
  CART_NOT_FOUND: { en: 'You have no such cart.', de: 'Einen solchen Warenkorb haben Sie nicht.' },
  CART_NOT_READY: {
    en: 'Something is still missing before this cart can be ordered.',
    de: 'Vor der Bestellung fehlt noch etwas im Warenkorb.',
  },
  CART_ALREADY_ORDERED: { en: 'This cart was ordered already.', de: 'Dieser Warenkorb wurde schon bestellt.' },
  CART_BEING_ORDERED: {
    en: 'This cart is being ordered just now: please try again in a moment.',
    de: 'Dieser Warenkorb wird gerade bestellt: bitte gleich noch einmal versuchen.',
  },
  CHECKOUT_CHANGED: {
    en: 'The cart has changed meanwhile: please look at it again. Nothing was charged.',
    de: 'Der Warenkorb wurde inzwischen geändert: bitte noch einmal ansehen. Es wurde nichts abgebucht.',
  },
  ORDER_STOCK_SHORTAGE: {
    en: 'Some of it is not in stock any more. Nothing was charged.',
    de: 'Etwas davon ist nicht mehr vorrätig. Es wurde nichts abgebucht.',
  },
  PAYMENT_METHOD_REQUIRED: {
    en: 'Enter a card, or choose a saved one.',
    de: 'Bitte eine Karte eingeben oder eine gespeicherte wählen.',
  },
  PAYMENT_SESSION_NOT_FOUND: { en: 'Choose how to pay.', de: 'Bitte eine Zahlungsart wählen.' },
  PAYMENT_SESSION_EXPIRED: {
    en: 'The way of paying was chosen too long ago: please choose again.',
    de: 'Die Zahlungsart wurde vor zu langer Zeit gewählt: bitte noch einmal wählen.',
  },
  PAYMENT_SESSION_USED: {
    en: 'Another order was paid like this: please choose again how to pay.',
    de: 'So wurde schon eine andere Bestellung bezahlt: bitte die Zahlungsart noch einmal wählen.',
  },
  PAYMENT_ABANDONED: {
    en: 'Your bank did not hear from you in time. Nothing was charged.',
    de: 'Ihre Bank hat nicht rechtzeitig von Ihnen gehört. Es wurde nichts abgebucht.',
  },
  PLACEMENT_TIMED_OUT: {
    en: 'This took too long, so the order was given up. Nothing was charged.',
    de: 'Das hat zu lange gedauert, die Bestellung wurde aufgegeben. Es wurde nichts abgebucht.',
  },
  PLACEMENT_SUPERSEDED: {
    en: 'This cart was ordered again instead.',
    de: 'Dieser Warenkorb wurde stattdessen noch einmal bestellt.',
  },
  PLACEMENT_CANCELLED: { en: 'The order was given up.', de: 'Die Bestellung wurde aufgegeben.' },
  PLACEMENT_IMPOSSIBLE: {
    en: 'Something is wrong on our side. Nothing was charged.',
    de: 'Bei uns ist etwas nicht in Ordnung. Es wurde nichts abgebucht.',
  },
  ORDER_NOT_FOUND: { en: 'There is no such order.', de: 'Diese Bestellung gibt es nicht.' },
  ORDER_NOT_CANCELLABLE: {
    en: 'This order cannot be cancelled any more.',
    de: 'Diese Bestellung kann nicht mehr storniert werden.',
  },
  ORDER_BUSY: {
    en: 'The order is still being placed: please try again in a moment.',
    de: 'Die Bestellung wird noch bearbeitet: bitte gleich noch einmal versuchen.',
  },
  ORDER_NOT_SHIPPABLE: { en: 'There is nothing to send.', de: 'Es gibt nichts zu versenden.' },
  ORDER_NOT_DELIVERABLE: {
    en: 'Only an order that was sent as a whole can have arrived.',
    de: 'Nur eine ganz versandte Bestellung kann angekommen sein.',
  },
  ORDER_VERSION_CONFLICT: {
    en: 'The order has changed meanwhile: please look at it again.',
    de: 'Die Bestellung hat sich inzwischen geändert: bitte noch einmal ansehen.',
  },
  LINES_MISSING: { en: 'Say at least one line.', de: 'Bitte mindestens eine Zeile angeben.' },
  LINE_NOT_FOUND: { en: 'Of this line nothing is left to send.', de: 'Von dieser Zeile ist nichts mehr zu versenden.' },
  LINE_REPEATED: { en: 'Name each line once.', de: 'Bitte jede Zeile nur einmal nennen.' },
  QUANTITY_INVALID: {
    en: 'Choose a quantity of at least 1, and not more than is left.',
    de: 'Bitte eine Menge ab 1 wählen, und nicht mehr als übrig ist.',
  },
  TEXT_MISSING: { en: 'This must be filled in.', de: 'Diese Angabe fehlt.' },
  TEXT_INVALID: { en: 'Write this in one line, and shorter.', de: 'Bitte in einer Zeile und kürzer schreiben.' },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'This idempotency key was used with other input: choose a new one.',
    de: 'Dieser Idempotenzschlüssel wurde schon mit anderen Angaben verwendet: bitte einen neuen wählen.',
  },
  IDEMPOTENCY_IN_FLIGHT: {
    en: 'The same request is still running: send it again in a moment.',
    de: 'Dieselbe Anfrage läuft noch: bitte gleich noch einmal senden.',
  },
};

/** For a payment that was refused, whatever the provider calls it. */
export const declined = (isRetryable: boolean): Text =>
  isRetryable
    ? {
        en: 'The payment did not go through. Nothing was charged: please try again.',
        de: 'Die Zahlung ist nicht gelungen. Es wurde nichts abgebucht: bitte noch einmal versuchen.',
      }
    : {
        en: 'The payment was declined. Nothing was charged: please pay in another way.',
        de: 'Die Zahlung wurde abgelehnt. Es wurde nichts abgebucht: bitte anders bezahlen.',
      };

/** The text of a code that another part chose, where we know one. */
export function messageOf(code: string): Text {
  return Object.hasOwn(messages, code) ? messages[code as Code] : messages.PLACEMENT_IMPOSSIBLE;
}
