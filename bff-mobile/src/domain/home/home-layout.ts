import type { Localized } from '../localized.ts';

/** What the app's own editors decide about one section of the start screen. */
interface SectionBase {
  /** Stable: the app remembers it, and a page's cursor names it. */
  id: string;
  title?: Localized;
  /** Older apps cannot show it, or should not. */
  minAppVersion?: string;
}

export interface Action {
  label: Localized;
  /** An address of the shop, e.g. `/shop/p/aurora-kettle`. */
  path: string;
}

export type CarouselSort = 'BEST_SELLING' | 'NEWEST' | 'RATING';

export type HomeSection = SectionBase &
  (
    | { kind: 'hero'; imageId: string; alt: Localized; action: Action }
    | { kind: 'carousel'; sort: CarouselSort; more: Action }
    | { kind: 'categories' }
    /** The order that is under way; not for who has none. */
    | { kind: 'order' }
    | { kind: 'message'; text: Localized; style: 'info' | 'promo'; action?: Action }
  );

const seeAll: Localized = { en: 'See all', de: 'Alle ansehen' };
const listing = (sort: string) => `/shop/search?sort=${sort}`;

/**
 * The start screen, from top to bottom. The first answer has 3.5 KB (gzip), and a carousel of eight products needs half of
 * that: two of them at most among the first six sections.
 */
export const homeLayout: readonly HomeSection[] = [
  { kind: 'order', id: 'order-under-way', title: { en: 'Your order', de: 'Ihre Bestellung' } },
  {
    kind: 'hero',
    id: 'hero-evening-light',
    title: { en: 'Light for long evenings', de: 'Licht für lange Abende' },
    // Image ids say what they show: a terracotta lantern.
    imageId: 'img_01D00000000000000060WGM0G0',
    alt: { en: 'A lantern', de: 'Eine Laterne' },
    action: { label: { en: 'See the lamps', de: 'Zu den Leuchten' }, path: '/shop/c/lighting' },
  },
  { kind: 'categories', id: 'categories', title: { en: 'Browse', de: 'Stöbern' } },
  {
    kind: 'carousel',
    id: 'best-sellers',
    title: { en: 'Best sellers', de: 'Meistgekauft' },
    sort: 'BEST_SELLING',
    more: { label: seeAll, path: listing('best-selling') },
  },
  {
    kind: 'message',
    id: 'returns',
    text: {
      en: 'Not happy? Send it back within 30 days.',
      de: 'Nicht zufrieden? Innerhalb von 30 Tagen nehmen wir alles zurück.',
    },
    style: 'info',
    action: { label: { en: 'How it works', de: 'So geht es' }, path: '/shop/policies/returns' },
  },
  {
    kind: 'carousel',
    id: 'new-arrivals',
    title: { en: 'Just arrived', de: 'Gerade eingetroffen' },
    sort: 'NEWEST',
    more: { label: seeAll, path: listing('newest') },
  },
  {
    kind: 'message',
    id: 'queue-offline',
    text: {
      en: 'No signal? Keep shopping: your cart catches up by itself.',
      de: 'Kein Netz? Einfach weiter stöbern: Ihr Warenkorb zieht von selbst nach.',
    },
    style: 'info',
  },
  {
    kind: 'carousel',
    id: 'best-rated',
    title: { en: 'Loved by those who have it', de: 'Geliebt von denen, die es haben' },
    sort: 'RATING',
    more: { label: seeAll, path: listing('rating') },
  },
  {
    kind: 'message',
    id: 'delivery-live',
    text: {
      en: 'New: follow your delivery on the lock screen.',
      de: 'Neu: Verfolgen Sie Ihre Lieferung auf dem Sperrbildschirm.',
    },
    style: 'promo',
    minAppVersion: '2.0.0',
  },
];
