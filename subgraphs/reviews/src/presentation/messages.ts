import type { IdempotencyRefusalCode } from '@prism/platform/idempotency';
import { type InputUserError, inputError, type RetryLaterUserError } from '@prism/platform/validation';
import type { RefusalCode } from '../domain/refusal.ts';
import { textLimits } from '../domain/review-text.ts';

export type UserErrorCode = RefusalCode | IdempotencyRefusalCode;

interface Text {
  en: string;
  de: string;
}

const { title, bodyMin, bodyMax, displayName, note } = textLimits;

const messages: Record<UserErrorCode, Text> = {
  RATING_INVALID: { en: 'Choose 1 to 5 stars.', de: 'Bitte 1 bis 5 Sterne wählen.' },
  TITLE_TOO_LONG: {
    en: `The title may have ${title} characters at most.`,
    de: `Der Titel darf höchstens ${title} Zeichen haben.`,
  },
  BODY_TOO_SHORT: {
    en: `Write at least ${bodyMin} characters.`,
    de: `Bitte mindestens ${bodyMin} Zeichen schreiben.`,
  },
  BODY_TOO_LONG: {
    en: `The review may have ${bodyMax} characters at most.`,
    de: `Die Bewertung darf höchstens ${bodyMax} Zeichen haben.`,
  },
  DISPLAY_NAME_TOO_LONG: {
    en: `The name may have ${displayName} characters at most.`,
    de: `Der Name darf höchstens ${displayName} Zeichen haben.`,
  },
  NOTE_TOO_LONG: {
    en: `The note may have ${note} characters at most.`,
    de: `Die Notiz darf höchstens ${note} Zeichen haben.`,
  },
  PRODUCT_NOT_FOUND: { en: 'There is no such product.', de: 'Dieses Produkt gibt es nicht.' },
  PRODUCT_ARCHIVED: {
    en: 'This product is no longer sold and takes no more reviews.',
    de: 'Dieses Produkt wird nicht mehr verkauft und kann nicht mehr bewertet werden.',
  },
  REVIEW_NOT_FOUND: { en: 'There is no such review.', de: 'Diese Bewertung gibt es nicht.' },
  REVIEW_NOT_PUBLISHED: {
    en: 'Only published reviews can be voted on.',
    de: 'Nur über veröffentlichte Bewertungen kann abgestimmt werden.',
  },
  OWN_REVIEW: {
    en: 'You cannot vote on a review of your own.',
    de: 'Über die eigene Bewertung kann man nicht abstimmen.',
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

/** A refusal as the graph shows it, in the language of the request (BCP 47; English unless we speak it). */
export function toUserError({ code, path }: { code: UserErrorCode; path: string[] }, language: string): UserError {
  const message = messages[code][speaks(language)];
  if (code !== 'IDEMPOTENCY_IN_FLIGHT') return inputError(code, message, path);
  return { __typename: 'RetryLaterError', code, message, path, retryAfterMs };
}

export type UserError = InputUserError | RetryLaterUserError;

/** For a review whose author gave no name. */
export function namelessAuthor(language: string): string {
  return speaks(language) === 'de' ? 'Anonym' : 'Anonymous';
}

function speaks(language: string): keyof Text {
  return /^de\b/i.test(language) ? 'de' : 'en';
}
