import type { IdempotencyRefusalCode } from '@prism/platform/idempotency';
import { type InputUserError, inputError, type RetryLaterUserError } from '@prism/platform/validation';
import { orderLimit } from '../domain/availability.ts';
import { maxReasonLength } from '../domain/reason.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { maxReservationLines, maxTtlSeconds } from '../domain/reservation-limits.ts';
import { maxOnHand } from '../domain/stock-limits.ts';

export type UserErrorCode = RefusalCode | IdempotencyRefusalCode;
type MessageCode = UserErrorCode | 'RESERVATION_SHORTAGE';

interface Text {
  en: string;
  de: string;
}

const messages: Record<MessageCode, Text> = {
  VARIANT_NOT_FOUND: { en: 'There is no such variant.', de: 'Diese Variante gibt es nicht.' },
  WAREHOUSE_NOT_FOUND: { en: 'There is no such warehouse.', de: 'Dieses Lager gibt es nicht.' },
  DELTA_INVALID: {
    en: `Choose a change of 1 to ${maxOnHand} pieces, up or down.`,
    de: `Bitte eine Änderung um 1 bis ${maxOnHand} Stück wählen, nach oben oder unten.`,
  },
  REASON_MISSING: { en: 'Say why.', de: 'Bitte einen Grund angeben.' },
  REASON_TOO_LONG: {
    en: `The reason may have ${maxReasonLength} characters at most.`,
    de: `Der Grund darf höchstens ${maxReasonLength} Zeichen haben.`,
  },
  STOCK_TOO_LOW: {
    en: 'Fewer would be left than are reserved: no more than what is available can be taken away.',
    de: 'Es blieben weniger, als reserviert sind: es kann nicht mehr entnommen werden, als verfügbar ist.',
  },
  STOCK_TOO_HIGH: {
    en: `A warehouse holds ${maxOnHand} pieces of a variant at most.`,
    de: `Ein Lager fasst höchstens ${maxOnHand} Stück einer Variante.`,
  },
  ORDER_ID_INVALID: { en: 'This is not the id of an order.', de: 'Das ist keine Bestellnummer.' },
  LINES_MISSING: { en: 'Say what to hold.', de: 'Bitte angeben, was reserviert werden soll.' },
  LINES_TOO_MANY: {
    en: `A reservation has ${maxReservationLines} lines at most.`,
    de: `Eine Reservierung hat höchstens ${maxReservationLines} Zeilen.`,
  },
  LINE_DOUBLED: { en: 'An earlier line names this variant.', de: 'Eine frühere Zeile nennt diese Variante schon.' },
  QUANTITY_INVALID: {
    en: `Choose a quantity of 1 to ${orderLimit}.`,
    de: `Bitte eine Menge von 1 bis ${orderLimit} wählen.`,
  },
  TTL_INVALID: {
    en: `Stock is held for 1 to ${maxTtlSeconds} seconds.`,
    de: `Reserviert wird für 1 bis ${maxTtlSeconds} Sekunden.`,
  },
  RESERVATION_SHORTAGE: {
    en: 'There are not enough of some variants, so nothing is held.',
    de: 'Von manchen Varianten ist nicht genug da, also ist nichts reserviert.',
  },
  RESERVATION_NOT_FOUND: { en: 'There is no such reservation.', de: 'Diese Reservierung gibt es nicht.' },
  RESERVATION_DIFFERS: {
    en: 'This order has a reservation of other lines.',
    de: 'Zu dieser Bestellung gibt es eine Reservierung mit anderen Zeilen.',
  },
  RESERVATION_CONFIRMED: {
    en: 'The reservation is confirmed: it can be returned, not released.',
    de: 'Die Reservierung ist bestätigt: sie kann zurückgenommen, aber nicht freigegeben werden.',
  },
  RESERVATION_EXPIRED: { en: 'The reservation ran out.', de: 'Die Reservierung ist abgelaufen.' },
  RESERVATION_NOT_CONFIRMED: {
    en: 'Nothing of this reservation was sold.',
    de: 'Von dieser Reservierung wurde nichts verkauft.',
  },
  RESERVATION_RELEASED: { en: 'The reservation was released.', de: 'Die Reservierung wurde freigegeben.' },
  RESERVATION_RETURNED: { en: 'The reservation was returned.', de: 'Die Reservierung wurde zurückgenommen.' },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'This idempotency key was used with other input: choose a new one.',
    de: 'Dieser Idempotenzschlüssel wurde schon mit anderen Angaben verwendet: bitte einen neuen wählen.',
  },
  IDEMPOTENCY_IN_FLIGHT: {
    en: 'The same request is still running: send it again in a moment.',
    de: 'Dieselbe Anfrage läuft noch: bitte gleich noch einmal senden.',
  },
};

/** When it makes sense to send the same request again, in ms. */
const retryAfterMs = 1_000;

export type UserError = InputUserError | RetryLaterUserError;

/** A refusal as the graph shows it, in the language of the request (BCP 47; English unless we speak it). */
export function toUserError({ code, path }: { code: UserErrorCode; path: string[] }, language: string): UserError {
  const message = textOf(code, language);
  if (code !== 'IDEMPOTENCY_IN_FLIGHT') return inputError(code, message, path);
  return { __typename: 'RetryLaterError', code, message, path, retryAfterMs };
}

/** What people are told, in English unless the language (BCP 47) is one that we speak. */
export function textOf(code: MessageCode, language: string): string {
  return messages[code][/^de\b/i.test(language) ? 'de' : 'en'];
}
