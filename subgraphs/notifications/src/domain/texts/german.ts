import { formatMoney } from '@prism/platform/money';
import type { Texts } from './texts.ts';

const money = (minor: number, currency: string) => formatMoney({ minor, currency }, 'de');

export const german: Texts = {
  'order-confirmed': ({ number, totalMinor, currency }) => ({
    title: `Bestellung ${number} ist bestätigt`,
    body: `Vielen Dank! Ihre Zahlung von ${money(totalMinor, currency)} ist da, und wir packen schon.`,
  }),
  'order-payment-action-required': ({ number }) => ({
    title: `Bestellung ${number}: Bitte bestätigen Sie die Zahlung`,
    body: 'Ihre Bank wartet auf Sie. Ohne Ihre Bestätigung kommt die Bestellung nicht zustande.',
  }),
  'order-failed': ({ number }) => ({
    title: `Bestellung ${number} kam nicht zustande`,
    body: 'Es wurde nichts abgebucht. Ihr Warenkorb ist, wie er war: Sie können es noch einmal versuchen.',
  }),
  'order-shipped': ({ number, carrier, trackingNumber }) => ({
    title: `Bestellung ${number} ist unterwegs`,
    body: trackingNumber
      ? `${carrier ?? 'Der Paketdienst'} bringt sie. Sendungsnummer: ${trackingNumber}.`
      : `${carrier ?? 'Der Paketdienst'} bringt sie.`,
  }),
  'order-delivered': ({ number }) => ({
    title: `Bestellung ${number} ist angekommen`,
    body: 'Wir hoffen, sie gefällt Ihnen. Wenn nicht: Sagen Sie es uns.',
  }),
  'order-cancelled': ({ number }) => ({
    title: `Bestellung ${number} ist storniert`,
    body: 'Was Sie bezahlt haben, kommt auf dem gleichen Weg zu Ihnen zurück.',
  }),
  'order-refunded': ({ number, refunded }) => ({
    title: `Bestellung ${number}: Geld ist unterwegs zu Ihnen`,
    body: refunded
      ? `Insgesamt ${money(refunded.minor, refunded.currency)} gingen an Sie zurück. Ihre Bank braucht vielleicht ein paar Tage.`
      : 'Es kommt auf dem Weg, auf dem Sie bezahlt haben. Ihre Bank braucht vielleicht ein paar Tage.',
  }),
  'review-published': (_, product) => ({
    title: 'Ihre Bewertung ist veröffentlicht',
    body: product ? `Jetzt können alle lesen, was Sie von ${product} halten.` : 'Jetzt können alle sie lesen.',
  }),
  'price-dropped': ({ currency, currentMinor, previousMinor }, product) => ({
    title: `${product ?? 'Etwas von Ihrer Wunschliste'} kostet weniger`,
    body: `Der Preis ist jetzt ${money(currentMinor, currency)} statt ${money(previousMinor, currency)}.`,
  }),
  'back-in-stock': (_, product) => ({
    title: `${product ?? 'Etwas von Ihrer Wunschliste'} ist wieder da`,
    body: 'Es ist wieder zu haben. Sie wollten es wissen.',
  }),
  'cart-abandoned': () => ({
    title: 'Ihr Warenkorb wartet',
    body: 'Was Sie ausgesucht haben, liegt noch darin.',
  }),
  'password-changed': () => ({
    title: 'Ihr Passwort wurde geändert',
    body: 'Es ist ein neues, und alle Geräte wurden abgemeldet. Waren Sie es nicht: Fordern Sie sofort noch einmal ein neues an.',
  }),
  'signed-in-on-new-device': ({ deviceName }) => ({
    title: 'Eine Anmeldung auf einem neuen Gerät',
    body: `Jemand hat sich ${deviceName ? `auf „${deviceName}“` : 'auf einem unbekannten Gerät'} in Ihrem Konto angemeldet. Waren Sie es nicht: Fordern Sie sofort ein neues Passwort an, das alle abmeldet.`,
  }),
  'refresh-token-reused': () => ({
    title: 'Eines Ihrer Geräte wurde abgemeldet',
    body: 'Jemand hat einen alten Nachweis seiner Sitzung noch einmal verwendet, vielleicht einen gestohlenen. Melden Sie sich dort neu an; kommt das unerwartet, setzen Sie ein neues Passwort.',
  }),
  'roles-changed': ({ roles }) => ({
    title: 'Ihre Rechte haben sich geändert',
    body: `Ihr Konto hat jetzt diese Rollen: ${roles.join(', ')}. Alle Geräte wurden abgemeldet.`,
  }),
};
