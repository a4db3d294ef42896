import type { Language } from '../language.ts';
import type { Purpose } from '../topic-rules.ts';

interface LetterWords {
  greeting(name: string | undefined): string;
  lines: string;
  /** On the link to what it is about. */
  toOrder: string;
  toProduct: string;
  toCart: string;
  toAccount: string;
  /** Why somebody gets it, and what they can do about that. */
  why(purpose: Purpose | 'GUEST'): string;
}

const english: LetterWords = {
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  lines: 'What you ordered:',
  toOrder: 'To your order',
  toProduct: 'To the product',
  toCart: 'To your cart',
  toAccount: 'To your account',
  why: (purpose) =>
    ({
      SECURITY: 'You get this because it concerns the security of your account.',
      SERVICE: 'You can switch this mail off in your account.',
      WISH: 'You get this because you wished for it and want offers by mail. You can switch that off in your account.',
      PROMOTION: 'You get this because you want offers by mail. You can switch that off in your account.',
      GUEST: 'You get this because somebody ordered with this address.',
    })[purpose],
};

const german: LetterWords = {
  greeting: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
  lines: 'Ihre Bestellung:',
  toOrder: 'Zu Ihrer Bestellung',
  toProduct: 'Zum Produkt',
  toCart: 'Zu Ihrem Warenkorb',
  toAccount: 'Zu Ihrem Konto',
  why: (purpose) =>
    ({
      SECURITY: 'Sie bekommen diese Nachricht, weil sie die Sicherheit Ihres Kontos betrifft.',
      SERVICE: 'Sie können diese Mails in Ihrem Konto abschalten.',
      WISH: 'Sie bekommen diese Nachricht, weil Sie sich das gewünscht haben und Angebote per Mail möchten. Beides können Sie in Ihrem Konto ändern.',
      PROMOTION:
        'Sie bekommen diese Nachricht, weil Sie Angebote per Mail möchten. Das können Sie in Ihrem Konto ändern.',
      GUEST: 'Sie bekommen diese Nachricht, weil jemand mit dieser Adresse bestellt hat.',
    })[purpose],
};

export const letterWords: Readonly<Record<Language, LetterWords>> = { en: english, de: german };
