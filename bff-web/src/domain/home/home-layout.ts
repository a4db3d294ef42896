import type { SearchSpec } from '../listing/listing-spec.ts';
import type { Localized } from '../localized.ts';

/** What stands on the home page, from top to bottom. */
export type HomeBlock =
  | { kind: 'hero'; id: string; heading: Localized; body: Localized; imageId: string; cta: Localized; category: string }
  | { kind: 'rail'; id: string; heading: Localized; list: RailList }
  | { kind: 'price-rail'; id: string; heading: PriceHeading; mostMinor: Readonly<Record<string, number>> }
  | { kind: 'categories'; id: string; heading: Localized; slugs: readonly string[] }
  | { kind: 'editorial'; id: string; heading: Localized; paragraphs: readonly Localized[] };

/** Part of a category, or of the whole shop, in some order. */
export type RailList = Pick<SearchSpec, 'categorySlug' | 'sort'>;

/** Says where the price goes. */
export type PriceHeading = Record<keyof Localized, (price: string) => string>;

export const homeHead = {
  title: { en: 'Prism: things worth keeping', de: 'Prism: Dinge, die bleiben' },
  description: {
    en: 'Kitchen, lighting, furniture and more, chosen to be used every day and kept for years.',
    de: 'Küche, Licht, Möbel und mehr: ausgesucht, um jeden Tag benutzt und lange behalten zu werden.',
  },
} satisfies Record<string, Localized>;

export const homeLayout: readonly HomeBlock[] = [
  {
    kind: 'hero',
    id: 'hero',
    heading: { en: 'Sit down, stay a while', de: 'Setz dich, bleib ein bisschen' },
    body: {
      en: 'Sofas, chairs and tables that get better with the years.',
      de: 'Sofas, Stühle und Tische, die mit den Jahren besser werden.',
    },
    // A saffron sofa: image ids say what they show.
    imageId: 'img_01D000000000000000BVPGT102',
    cta: { en: 'See the furniture', de: 'Zu den Möbeln' },
    category: 'furniture',
  },
  {
    kind: 'rail',
    id: 'best-sellers',
    heading: { en: 'Best sellers', de: 'Meistgekauft' },
    list: { sort: 'BEST_SELLING' },
  },
  {
    kind: 'categories',
    id: 'categories',
    heading: { en: 'Browse by room and reason', de: 'Stöbern nach Raum und Anlass' },
    slugs: ['kitchen', 'lighting', 'furniture', 'textiles', 'clothing', 'bags-and-shoes', 'sound-and-tech', 'outdoor'],
  },
  {
    kind: 'rail',
    id: 'new-arrivals',
    heading: { en: 'Just arrived', de: 'Gerade eingetroffen' },
    list: { sort: 'NEWEST' },
  },
  {
    kind: 'price-rail',
    id: 'small-gifts',
    heading: { en: (price) => `Little gifts up to ${price}`, de: (price) => `Kleine Geschenke bis ${price}` },
    mostMinor: { EUR: 30_00, USD: 30_00, GBP: 25_00, JPY: 5_000, KWD: 10_000 },
  },
  {
    kind: 'editorial',
    id: 'why',
    heading: { en: 'Fewer things, better ones', de: 'Weniger, dafür besser' },
    paragraphs: [
      {
        en: 'We sell what we would buy again: made well, easy to repair, good to look at on the hundredth day.',
        de: 'Wir verkaufen, was wir wieder kaufen würden: gut gemacht, leicht zu reparieren, auch am hundertsten Tag schön.',
      },
      {
        en: 'Not happy? Send it back within 30 days.',
        de: 'Nicht zufrieden? Innerhalb von 30 Tagen nehmen wir alles zurück.',
      },
    ],
  },
  {
    kind: 'rail',
    id: 'kitchen',
    heading: { en: 'From the kitchen', de: 'Aus der Küche' },
    list: { categorySlug: 'kitchen', sort: 'BEST_SELLING' },
  },
];
