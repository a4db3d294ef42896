import { wordsIn } from './localized.ts';

const english = {
  reducedPrice: (now: string, before: string) => `${now}, was ${before}`,
  sale: (percent: number) => `${percent}% off`,
  productTitle: (name: string, brand: string | undefined) => (brand ? `${name} by ${brand}` : name),
  pageTitle: (title: string, page: number) => `${title} – page ${page}`,
  searchTitle: (text: string) => (text ? `Search for “${text}”` : 'All products'),
  home: 'Home',
  more: 'Show more',
  priceUpTo: (most: string) => `up to ${most}`,
  priceFrom: (least: string) => `${least} and above`,
  itemCount: (count: string, isOne: boolean) => (isOne ? `${count} item` : `${count} items`),
  andMore: (title: string, count: string) => `${title} and ${count} more`,
  freeShippingReached: 'Standard shipping is free',
  freeShippingRemaining: (amount: string) => `${amount} to go until shipping is free`,
  cartNotMerged: 'You are signed in. What you had put into your cart could not be taken along just now.',
  cartUnavailable: 'You are signed in. Your cart cannot be shown just now.',
};

const german: typeof english = {
  reducedPrice: (now, before) => `${now}, vorher ${before}`,
  sale: (percent) => `${percent} % günstiger`,
  productTitle: (name, brand) => (brand ? `${name} von ${brand}` : name),
  pageTitle: (title, page) => `${title} – Seite ${page}`,
  searchTitle: (text) => (text ? `Suche nach „${text}“` : 'Alle Produkte'),
  home: 'Startseite',
  more: 'Mehr ansehen',
  priceUpTo: (most) => `bis ${most}`,
  priceFrom: (least) => `ab ${least}`,
  itemCount: (count) => `${count} Artikel`,
  andMore: (title, count) => `${title} und ${count} weitere`,
  freeShippingReached: 'Der Standardversand ist kostenlos',
  freeShippingRemaining: (amount) => `Noch ${amount} bis zum kostenlosen Versand`,
  cartNotMerged: 'Sie sind angemeldet. Ihr bisheriger Warenkorb konnte gerade nicht übernommen werden.',
  cartUnavailable: 'Sie sind angemeldet. Ihr Warenkorb kann gerade nicht angezeigt werden.',
};

/** The words of the page in the reader's language; English where there are none. */
export const textsFor = (language: string): typeof english => ({ en: english, de: german })[wordsIn(language)];
