import { say, type Text } from '../domain/language.ts';
import type { CodeReason } from '../domain/pricing/price-cart.ts';

const texts: Record<CodeReason, Text> = {
  UNKNOWN: { en: 'There is no such code.', de: 'Diesen Code gibt es nicht.' },
  EXPIRED: { en: 'This code is no longer valid.', de: 'Dieser Code gilt nicht mehr.' },
  NOT_YET: { en: 'This code is not valid yet.', de: 'Dieser Code gilt noch nicht.' },
  NOT_IN_THIS_CURRENCY: {
    en: 'This code is not for your currency.',
    de: 'Dieser Code gilt nicht für Ihre Währung.',
  },
  NOT_FOR_THESE_ITEMS: {
    en: 'This code is not for what is in your cart.',
    de: 'Dieser Code gilt nicht für das, was im Warenkorb liegt.',
  },
  MINIMUM_NOT_REACHED: {
    en: 'The minimum order value of this code is not reached.',
    de: 'Der Mindestbestellwert dieses Codes ist nicht erreicht.',
  },
  BETTER_ONE_APPLIES: {
    en: 'Another offer takes off as much or more.',
    de: 'Ein anderes Angebot bringt Ihnen genauso viel oder mehr.',
  },
};

/** Why a code takes nothing off. */
export function reasonText(reason: CodeReason, language: string): string {
  return say(texts[reason], language);
}
