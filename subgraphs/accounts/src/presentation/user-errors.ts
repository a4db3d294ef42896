import {
  type InputUserError,
  inputError,
  type StepUpRequiredUserError,
  stepUpRequired,
} from '@prism/platform/validation';
import type { Refusal, RefusalCode } from '../domain/refusal.ts';

type Texts = Readonly<Record<RefusalCode, string>>;

const english: Texts = {
  PASSWORD_TOO_SHORT: 'Choose a password of at least 12 characters.',
  PASSWORD_TOO_LONG: 'Choose a password of at most 128 characters.',
  PASSWORD_CONTAINS_EMAIL: 'Choose a password that does not contain your e-mail address.',
  INVALID_CREDENTIALS: 'E-mail address and password do not fit together.',
  SIGN_IN_EXPIRED: 'This sign-in took too long, or began elsewhere. Try again.',
  SIGN_IN_REFUSED: 'The sign-in did not succeed. Try again.',
  EMAIL_NOT_VERIFIED: 'Your provider has not confirmed your e-mail address.',
  ACCOUNT_NOT_LINKED: 'This account is not open to sign-ins by this provider.',
  REFRESH_TOKEN_INVALID: 'This session has ended. Sign in again.',
  REFRESH_TOKEN_SUPERSEDED: 'Another request has just refreshed this session. Use its tokens.',
  SESSION_NOT_FOUND: 'You have no such session.',
  STEP_UP_REQUIRED: 'Confirm that it is you first, or sign in again.',
  STEP_UP_REFUSED: 'This does not prove that it is you.',
  DEVICE_HAS_NO_KEY: 'This device has no key of its own. Use your password.',
  RESET_TOKEN_INVALID: 'This token has been used or has expired. Ask for a new one.',
  CUSTOMER_NOT_FOUND: 'There is no such customer.',
  OWN_ADMIN_ROLE: 'You cannot give up your own administrator role.',
  ADDRESS_NOT_FOUND: 'You have no such address.',
  ADDRESS_LIMIT_REACHED: 'You have as many addresses as there can be. Delete one first.',
  VERSION_CONFLICT: 'This address has changed meanwhile. Load it again.',
  WISHLIST_FULL: 'Your wishlist is full. Take something off it first.',
};

const german: Texts = {
  PASSWORD_TOO_SHORT: 'Bitte wählen Sie ein Passwort mit mindestens 12 Zeichen.',
  PASSWORD_TOO_LONG: 'Bitte wählen Sie ein Passwort mit höchstens 128 Zeichen.',
  PASSWORD_CONTAINS_EMAIL: 'Bitte wählen Sie ein Passwort, das Ihre E-Mail-Adresse nicht enthält.',
  INVALID_CREDENTIALS: 'E-Mail-Adresse und Passwort passen nicht zusammen.',
  SIGN_IN_EXPIRED: 'Diese Anmeldung hat zu lange gedauert oder anderswo begonnen. Bitte versuchen Sie es noch einmal.',
  SIGN_IN_REFUSED: 'Die Anmeldung ist nicht gelungen. Bitte versuchen Sie es noch einmal.',
  EMAIL_NOT_VERIFIED: 'Ihr Anbieter hat Ihre E-Mail-Adresse nicht bestätigt.',
  ACCOUNT_NOT_LINKED: 'Dieses Konto lässt keine Anmeldung über diesen Anbieter zu.',
  REFRESH_TOKEN_INVALID: 'Diese Sitzung ist beendet. Bitte melden Sie sich neu an.',
  REFRESH_TOKEN_SUPERSEDED: 'Eine andere Anfrage hat diese Sitzung gerade erneuert. Es gelten deren Schlüssel.',
  SESSION_NOT_FOUND: 'Eine solche Sitzung haben Sie nicht.',
  STEP_UP_REQUIRED: 'Bitte bestätigen Sie zuerst, dass Sie es sind, oder melden Sie sich neu an.',
  STEP_UP_REFUSED: 'Das bestätigt nicht, dass Sie es sind.',
  DEVICE_HAS_NO_KEY: 'Dieses Gerät hat keinen eigenen Schlüssel. Bitte verwenden Sie Ihr Passwort.',
  RESET_TOKEN_INVALID: 'Dieser Schlüssel ist verbraucht oder abgelaufen. Bitte fordern Sie einen neuen an.',
  CUSTOMER_NOT_FOUND: 'Diesen Kunden gibt es nicht.',
  OWN_ADMIN_ROLE: 'Die eigene Administratorrolle lässt sich nicht abgeben.',
  ADDRESS_NOT_FOUND: 'Eine solche Adresse haben Sie nicht.',
  ADDRESS_LIMIT_REACHED: 'Mehr Adressen sind nicht möglich. Bitte löschen Sie zuerst eine.',
  VERSION_CONFLICT: 'Diese Adresse wurde inzwischen geändert. Bitte laden Sie sie neu.',
  WISHLIST_FULL: 'Ihre Wunschliste ist voll. Bitte nehmen Sie zuerst etwas herunter.',
};

/** Refusals as clients see them, in the language of the request; English where there is no translation. */
export function toUserErrors(
  refusals: readonly Refusal[],
  language: string,
): (InputUserError | StepUpRequiredUserError)[] {
  const texts = /^de\b/i.test(language) ? german : english;
  return refusals.map(({ code, path }) =>
    code === 'STEP_UP_REQUIRED' ? stepUpRequired(texts[code]) : inputError(code, texts[code], path),
  );
}
