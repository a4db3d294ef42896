import { formatMoney } from '@prism/platform/money';
import type { Texts } from './texts.ts';

const money = (minor: number, currency: string) => formatMoney({ minor, currency }, 'en');

export const english: Texts = {
  'order-confirmed': ({ number, totalMinor, currency }) => ({
    title: `Order ${number} is confirmed`,
    body: `Thank you! Your payment of ${money(totalMinor, currency)} has arrived, and we are packing.`,
  }),
  'order-payment-action-required': ({ number }) => ({
    title: `Order ${number}: please confirm the payment`,
    body: 'Your bank wants to hear from you. Without your confirmation the order does not come about.',
  }),
  'order-failed': ({ number }) => ({
    title: `Order ${number} did not come about`,
    body: 'You were not charged. Your cart is as it was, so you can try again.',
  }),
  'order-shipped': ({ number, carrier, trackingNumber }) => ({
    title: `Order ${number} is on its way`,
    body: trackingNumber
      ? `${carrier ?? 'The carrier'} brings it. Tracking number: ${trackingNumber}.`
      : `${carrier ?? 'The carrier'} brings it.`,
  }),
  'order-delivered': ({ number }) => ({
    title: `Order ${number} has arrived`,
    body: 'We hope that you like it. If not: tell us.',
  }),
  'order-cancelled': ({ number }) => ({
    title: `Order ${number} is cancelled`,
    body: 'What you paid comes back to you the way you paid it.',
  }),
  'order-refunded': ({ number, refunded }) => ({
    title: `Order ${number}: money is coming back`,
    body: refunded
      ? `${money(refunded.minor, refunded.currency)} in all went back to you. Your bank may need a few days.`
      : 'It goes the way you paid it. Your bank may need a few days.',
  }),
  'review-published': (_, product) => ({
    title: 'Your review is published',
    body: product ? `Everybody can read now what you think of ${product}.` : 'Everybody can read it now.',
  }),
  'price-dropped': ({ currency, currentMinor, previousMinor }, product) => ({
    title: `${product ?? 'Something on your wishlist'} costs less`,
    body: `It is ${money(currentMinor, currency)} now, instead of ${money(previousMinor, currency)}.`,
  }),
  'back-in-stock': (_, product) => ({
    title: `${product ?? 'Something on your wishlist'} is back`,
    body: 'It can be had again. You wanted to know.',
  }),
  'cart-abandoned': () => ({
    title: 'Your cart is waiting',
    body: 'What you chose is still in it.',
  }),
  'password-changed': () => ({
    title: 'Your password has changed',
    body: 'It is a new one, and every device was signed out. If it was not you: ask for another new password now.',
  }),
  'signed-in-on-new-device': ({ deviceName }) => ({
    title: 'A sign-in on a new device',
    body: `Somebody signed in to your account ${deviceName ? `on “${deviceName}”` : 'where nobody had before'}. If it was not you: ask for a new password now, which signs out everybody.`,
  }),
  'refresh-token-reused': () => ({
    title: 'One of your devices was signed out',
    body: 'Somebody used an old proof of its session again, perhaps a stolen one. Sign in there again; if you did not expect this, set a new password.',
  }),
  'roles-changed': ({ roles }) => ({
    title: 'Your rights have changed',
    body: `Your account has these roles now: ${roles.join(', ')}. Every device was signed out.`,
  }),
};
