import { type InputUserError, inputError } from '@prism/platform/validation';
import type { RefusalCode } from '../domain/refusal.ts';

/** Why something was refused, in English, with what was expected and what came. */
export interface Reason {
  code: string;
  message: string;
  path: string[];
}

/** The same in German, without what came. `INVALID_INPUT` is everything that is not even of the right shape. */
const german: Readonly<Record<RefusalCode | 'INVALID_INPUT', string>> = {
  INVALID_INPUT: 'Diese Angabe ist so nicht möglich.',
  PRODUCT_NOT_FOUND: 'Dieses Produkt gibt es nicht.',
  VARIANT_NOT_FOUND: 'Diese Variante gibt es nicht.',
  CATEGORY_NOT_FOUND: 'Diese Kategorie gibt es nicht.',
  BRAND_NOT_FOUND: 'Diese Marke gibt es nicht.',
  VERSION_CONFLICT: 'Jemand anderes hat das Produkt inzwischen geändert: bitte neu laden.',
  NAME_INVALID: 'Der Name fehlt oder ist zu lang.',
  SUBTITLE_INVALID: 'Der Untertitel ist zu lang.',
  ATTRIBUTES_INVALID: 'Diese Eigenschaft ist unvollständig, zu lang oder doppelt.',
  SLUG_INVALID: 'Die Adresse darf nur Kleinbuchstaben, Ziffern und einzelne Bindestriche enthalten.',
  SLUG_TAKEN: 'Diese Adresse führt zu einem anderen Produkt.',
  SKU_INVALID: 'Die Artikelnummer besteht aus 1 bis 64 Großbuchstaben, Ziffern und Bindestrichen.',
  SKU_TAKEN: 'Diese Artikelnummer hat schon eine andere Variante.',
  TITLE_INVALID: 'Der Titel ist zu lang.',
  OPTIONS_INVALID: 'Diese Optionen sind unvollständig, zu lang, zu viele oder doppelt.',
  OPTIONS_MISMATCH: 'Alle Varianten eines Produkts haben dieselben Optionen.',
  OPTIONS_TAKEN: 'Eine andere Variante hat schon genau diese Optionen.',
  WEIGHT_INVALID: 'Dieses Gewicht ist nicht möglich.',
  UNIT_COST_INVALID: 'Diese Kosten sind nicht möglich.',
  VARIANT_LIMIT_REACHED: 'Das Produkt hat schon so viele Varianten wie möglich.',
  PRICE_INVALID: 'Dieser Preis ist nicht möglich.',
  CURRENCY_NOT_SOLD: 'In dieser Währung wird nicht verkauft.',
  PRICE_MISSING: 'Es fehlt eine Variante mit Preisen in allen Märkten.',
  STATUS_NOT_REACHABLE: 'Aus seinem jetzigen Status kann das Produkt diesen nicht erreichen.',
};

/** A reason as the graph shows it, in the language of the request (BCP 47; English unless we speak it). */
export function toUserError({ code, message, path }: Reason, language: string): InputUserError {
  const translated = /^de\b/i.test(language) ? german[code as keyof typeof german] : undefined;
  return inputError(code, translated ?? message, path);
}
