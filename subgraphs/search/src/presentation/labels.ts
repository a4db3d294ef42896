import { decimalAmount, formatMoney } from '@prism/platform/money';
import type { FixedFacet } from '../domain/facet-keys.ts';
import type { Filter } from '../domain/listing.ts';

type Language = 'en' | 'de';

const facetLabels: Record<FixedFacet, Record<Language, string>> = {
  category: { en: 'Category', de: 'Kategorie' },
  brand: { en: 'Brand', de: 'Marke' },
  price: { en: 'Price', de: 'Preis' },
  rating: { en: 'Rating', de: 'Bewertung' },
  availability: { en: 'Availability', de: 'Verfügbarkeit' },
};
const inStockLabel = { en: 'In stock', de: 'Auf Lager' };
const messages = {
  REBUILD_RUNNING: { en: 'The index is already being rebuilt.', de: 'Der Index wird bereits neu aufgebaut.' },
};

/** Of a facet: fixed ones in the language of the reader (BCP 47; English unless we speak it), others as the catalog calls them. */
export function facetLabel(key: string, told: string, language: string): string {
  return facetLabels[key as FixedFacet]?.[speaks(language)] ?? told;
}

/** Of a facet's value. */
export function valueLabel(key: string, value: string, told: string, language: string): string {
  if (key === 'availability') return inStockLabel[speaks(language)];
  if (key === 'rating') return ratingLabel(value, speaks(language));
  return told;
}

export function messageOf(code: keyof typeof messages, language: string): string {
  return messages[code][speaks(language)];
}

function ratingLabel(stars: string, language: Language): string {
  if (language === 'de') return stars === '1' ? 'Ab 1 Stern' : `Ab ${stars} Sternen`;
  return stars === '1' ? '1 star and up' : `${stars} stars and up`;
}

/** Bounds of a price as a value, `10.00-50.00`, and for people. */
export function describeRange({ min, max }: Extract<Filter, { kind: 'range' }>, currency: string, language: string) {
  const decimal = (minor?: number) => (minor === undefined ? '' : decimalAmount({ minor, currency }));
  const money = (minor: number) => formatMoney({ minor, currency }, language);
  const value = `${decimal(min)}-${decimal(max)}`;
  const isGerman = speaks(language) === 'de';
  if (min !== undefined && max !== undefined) return { value, label: `${money(min)} – ${money(max)}` };
  if (min !== undefined) return { value, label: `${isGerman ? 'Ab' : 'From'} ${money(min)}` };
  return { value, label: `${isGerman ? 'Bis' : 'Up to'} ${money(max ?? 0)}` };
}

interface Bounds {
  min?: number;
  max?: number;
}

/**
 * A price band as a value, `10-49.99`: exactly the bounds to filter by, both included, as short as they can be in an address;
 * and for people, who think of the round number that begins the next one.
 */
export function describeBand({ min, max }: Bounds, currency: string, language: string) {
  const bound = (minor?: number) => (minor === undefined ? '' : shortDecimal(decimalAmount({ minor, currency })));
  const money = (minor: number) => formatMoney({ minor, currency }, language);
  const value = `${bound(min)}-${bound(max)}`;
  const isGerman = speaks(language) === 'de';
  if (max === undefined) return { value, label: isGerman ? `Ab ${money(min ?? 0)}` : `${money(min ?? 0)} and up` };
  if (min === undefined) return { value, label: `${isGerman ? 'Unter' : 'Under'} ${money(max + 1)}` };
  return { value, label: `${money(min)} ${isGerman ? 'bis' : 'to'} ${money(max + 1)}` };
}

/** `10.00` is `10`, `2.50` is `2.5`. */
const shortDecimal = (decimal: string): string => decimal.replace(/\.0+$|(?<=\.\d*[1-9])0+$/, '');

function speaks(language: string): Language {
  return /^de\b/i.test(language) ? 'de' : 'en';
}
