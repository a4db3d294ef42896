import type { Text } from '../domain/language.ts';
import type { PromotionProblemCode } from '../domain/promotions/promotion-problem.ts';

/** What is wrong with a promotion, for the back office. */
export const promotionProblems: Record<PromotionProblemCode, Text> = {
  TITLE_MISSING: { en: 'Give it a title.', de: 'Bitte einen Titel angeben.' },
  TITLE_TOO_LONG: { en: 'The title is too long.', de: 'Der Titel ist zu lang.' },
  TITLE_INVALID: { en: 'Write the title in one line.', de: 'Bitte den Titel in einer Zeile schreiben.' },
  CODE_INVALID: {
    en: 'A code consists of letters, digits and hyphens.',
    de: 'Ein Code besteht aus Buchstaben, Ziffern und Bindestrichen.',
  },
  PERCENT_MISSING: { en: 'Say how many percent.', de: 'Bitte angeben, wie viel Prozent.' },
  PERCENT_OUT_OF_RANGE: { en: 'Choose 1 to 100 percent.', de: 'Bitte 1 bis 100 Prozent wählen.' },
  PERCENT_NOT_OF_THIS_KIND: {
    en: 'A promotion of this kind has no percentage.',
    de: 'Eine Aktion dieser Art hat keinen Prozentsatz.',
  },
  AMOUNTS_MISSING: { en: 'Say which amount it takes off.', de: 'Bitte angeben, welcher Betrag abgezogen wird.' },
  AMOUNT_NOT_POSITIVE: { en: 'Amounts must be above zero.', de: 'Beträge müssen größer als null sein.' },
  CURRENCY_REPEATED: { en: 'Name each currency once.', de: 'Bitte jede Währung nur einmal nennen.' },
  AMOUNTS_NOT_OF_THIS_KIND: {
    en: 'A promotion of this kind has no amounts.',
    de: 'Eine Aktion dieser Art hat keine Beträge.',
  },
  LIST_EMPTY: { en: 'Name at least one, or leave the list out.', de: 'Bitte mindestens eines nennen oder weglassen.' },
  SLUG_INVALID: { en: 'This is not a slug.', de: 'Das ist kein Slug.' },
  ENDS_BEFORE_START: { en: 'It must end after it starts.', de: 'Das Ende muss nach dem Anfang liegen.' },
};
