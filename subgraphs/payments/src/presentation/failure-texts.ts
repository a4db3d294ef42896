import type { FailureReason } from '../domain/provider-payment.ts';
import { inLanguage, type Text } from './text.ts';

const declined: Text = {
  en: 'The card was declined. Please choose another one.',
  de: 'Die Karte wurde abgelehnt. Bitte eine andere wählen.',
};

/** What a customer reads, by the code of a failure. */
const texts: Readonly<Record<string, Text>> = {
  card_declined: declined,
  card_not_supported: {
    en: 'This card cannot be used here. Please choose another one.',
    de: 'Diese Karte kann hier nicht benutzt werden. Bitte eine andere wählen.',
  },
  insufficient_funds: {
    en: 'The bank says that there is not enough money for this. Please choose another card.',
    de: 'Die Bank sagt, dass das Guthaben nicht reicht. Bitte eine andere Karte wählen.',
  },
  expired_card: {
    en: 'The card has expired. Please choose another one.',
    de: 'Die Karte ist abgelaufen. Bitte eine andere wählen.',
  },
  incorrect_cvc: {
    en: 'The security code of the card was wrong. Please enter the card again.',
    de: 'Die Prüfnummer der Karte war falsch. Bitte die Karte noch einmal eingeben.',
  },
  processing_error: {
    en: 'Something went wrong at the bank. Please try again.',
    de: 'Bei der Bank ist etwas schiefgegangen. Bitte noch einmal versuchen.',
  },
  authentication_failed: {
    en: 'The payment was not confirmed. Please try again, or choose another card.',
    de: 'Die Zahlung wurde nicht bestätigt. Bitte noch einmal versuchen oder eine andere Karte wählen.',
  },
  authentication_expired: {
    en: 'The payment was not confirmed in time. Please try again.',
    de: 'Die Zahlung wurde nicht rechtzeitig bestätigt. Bitte noch einmal versuchen.',
  },
  token_used: {
    en: 'This card has to be entered again.',
    de: 'Diese Karte muss noch einmal eingegeben werden.',
  },
  provider_error: {
    en: 'The payment could not be made. Please try again later, or choose another way to pay.',
    de: 'Die Zahlung war nicht möglich. Bitte später noch einmal versuchen oder anders bezahlen.',
  },
};

/** The GraphQL type `PaymentFailure`. */
export const failureFields = ({ code, retryable }: FailureReason, language: string) => ({
  code,
  message: inLanguage(texts[code] ?? declined, language),
  retryable,
});
