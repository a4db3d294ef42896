import type { IdempotencyRefusalCode } from '@prism/platform/idempotency';
import {
  type InputUserError,
  inputError,
  type RetryLaterUserError,
  type StepUpRequiredUserError,
  stepUpRequired,
} from '@prism/platform/validation';
import { maxReasonLength } from '../domain/reason.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { inLanguage, type Text } from './text.ts';

export type UserErrorCode = RefusalCode | IdempotencyRefusalCode;

const messages: Record<UserErrorCode, Text> = {
  CART_NOT_FOUND: { en: 'There is no such cart.', de: 'Diesen Warenkorb gibt es nicht.' },
  PAYMENT_PROVIDER_UNAVAILABLE: {
    en: 'This way to pay is not available here.',
    de: 'Diese Zahlungsart gibt es hier nicht.',
  },
  PAYMENT_METHOD_AMBIGUOUS: {
    en: 'Give a card token or a saved method, not both.',
    de: 'Bitte entweder ein Kartentoken oder eine gespeicherte Zahlungsart angeben, nicht beides.',
  },
  PAYMENT_METHOD_REQUIRED: { en: 'Choose how to pay first.', de: 'Bitte zuerst wählen, wie bezahlt werden soll.' },
  PAYMENT_METHOD_NOT_FOUND: {
    en: 'There is no such saved method.',
    de: 'Diese gespeicherte Zahlungsart gibt es nicht.',
  },
  STEP_UP_REQUIRED: {
    en: 'Confirm that it is you first, or sign in again.',
    de: 'Bitte bestätigen Sie zuerst, dass Sie es sind, oder melden Sie sich neu an.',
  },
  PAYMENT_TOKEN_UNKNOWN: {
    en: 'This card has to be entered again.',
    de: 'Diese Karte muss noch einmal eingegeben werden.',
  },
  RETURN_URL_NOT_ALLOWED: {
    en: 'The address to come back to is not one of this shop.',
    de: 'Die Rücksprungadresse gehört nicht zu diesem Shop.',
  },
  PAYMENT_SESSION_NOT_FOUND: { en: 'There is no such payment session.', de: 'Diese Zahlungssitzung gibt es nicht.' },
  PAYMENT_SESSION_EXPIRED: {
    en: 'The payment session has expired: choose how to pay again.',
    de: 'Die Zahlungssitzung ist abgelaufen: bitte noch einmal wählen, wie bezahlt werden soll.',
  },
  PAYMENT_SESSION_USED: {
    en: 'The payment session was used: choose how to pay again.',
    de: 'Die Zahlungssitzung wurde schon benutzt: bitte noch einmal wählen, wie bezahlt werden soll.',
  },
  PAYMENT_MISMATCH: {
    en: 'This order is paid for already, with another sum or by somebody else.',
    de: 'Diese Bestellung wird schon bezahlt, mit einem anderen Betrag oder von jemand anderem.',
  },
  PAYMENT_NOT_FOUND: { en: 'There is no such payment.', de: 'Diese Zahlung gibt es nicht.' },
  PAYMENT_NOT_AUTHORIZED: { en: 'This payment is not authorized.', de: 'Diese Zahlung ist nicht autorisiert.' },
  PAYMENT_NOT_CAPTURED: {
    en: 'Nothing was taken by this payment.',
    de: 'Mit dieser Zahlung wurde nichts eingezogen.',
  },
  PAYMENT_CAPTURED: {
    en: 'The money was taken already: it can be refunded.',
    de: 'Das Geld wurde schon eingezogen: es kann erstattet werden.',
  },
  PAYMENT_BUSY: {
    en: 'The money is being taken just now: ask again in a moment.',
    de: 'Das Geld wird gerade eingezogen: bitte gleich noch einmal fragen.',
  },
  AMOUNT_INVALID: { en: 'Choose an amount above zero.', de: 'Bitte einen Betrag über null wählen.' },
  CURRENCY_INVALID: { en: 'Name a currency.', de: 'Bitte eine Währung nennen.' },
  REASON_MISSING: { en: 'Say why.', de: 'Bitte einen Grund angeben.' },
  REASON_TOO_LONG: {
    en: `The reason may have ${maxReasonLength} characters at most.`,
    de: `Der Grund darf höchstens ${maxReasonLength} Zeichen haben.`,
  },
  REFUND_TOO_HIGH: {
    en: 'No more can be refunded than was taken and not yet given back.',
    de: 'Es kann nicht mehr erstattet werden, als eingezogen und noch nicht zurückgegeben wurde.',
  },
  REFUND_KEY_REUSED: {
    en: 'This key was used for another refund: choose a new one.',
    de: 'Dieser Schlüssel wurde schon für eine andere Erstattung verwendet: bitte einen neuen wählen.',
  },
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
const retryable: readonly UserErrorCode[] = ['IDEMPOTENCY_IN_FLIGHT', 'PAYMENT_BUSY'];

export type UserError = InputUserError | RetryLaterUserError | StepUpRequiredUserError;

/** A refusal as the graph shows it, in the language of the request (BCP 47; English unless we speak it). */
export function toUserError({ code, path }: { code: UserErrorCode; path: string[] }, language: string): UserError {
  const message = inLanguage(messages[code], language);
  if (code === 'STEP_UP_REQUIRED') return stepUpRequired(message);
  if (!retryable.includes(code)) return inputError(code, message, path);
  return { __typename: 'RetryLaterError', code, message, path, retryAfterMs };
}
