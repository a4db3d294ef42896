import type { IdempotencyRefusalCode } from '@prism/platform/idempotency';
import { type InputUserError, inputError, type RetryLaterUserError } from '@prism/platform/validation';
import { maxReasonLength } from '../domain/reason.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { maxOnHand } from '../domain/stock-limits.ts';

export type UserErrorCode = RefusalCode | IdempotencyRefusalCode;

interface Text {
  en: string;
  de: string;
}

const messages: Record<UserErrorCode, Text> = {
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
  const message = messages[code][/^de\b/i.test(language) ? 'de' : 'en'];
  if (code !== 'IDEMPOTENCY_IN_FLIGHT') return inputError(code, message, path);
  return { __typename: 'RetryLaterError', code, message, path, retryAfterMs };
}
