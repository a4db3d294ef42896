import { colourNames } from './colour-names.ts';
import type { DemoOption, DemoStatus } from './facts.ts';

/** A demo product with something unusual about it. What is not said here is as in any other product. */
export interface EdgeProduct {
  /** What it is there to try. */
  tries: string;
  slug: string;
  /** Older slugs, oldest first; they lead to it. */
  formerSlugs?: readonly string[];
  name: string;
  /** Slug of its leaf category. */
  category: string;
  /** One of the nouns of that category. */
  noun: string;
  brand?: string;
  material?: string;
  status?: DemoStatus;
  options?: readonly DemoOption[];
  /** How many pictures show the first colour, 0 to 4; with 0 there are none at all. */
  pictures?: number;
  /** Price of the first variant. */
  euros?: number;
  sale?: 'on' | 'over';
}

/** The first products of the demo shop: the place in this list is the product's index, from which its id follows. */
export const edgeProducts: readonly EdgeProduct[] = [
  {
    tries: 'nothing: the well-known one of the examples',
    slug: 'aurora-kettle',
    name: 'Aurora Kettle',
    category: 'kettles',
    noun: 'Kettle',
    brand: 'Aurora',
    material: 'Steel',
    options: [
      { name: 'Colour', values: ['Fir', 'Terracotta', 'Chalk'] },
      { name: 'Capacity', values: ['1.2 l', '1.7 l'] },
    ],
    pictures: 4,
    euros: 79,
    sale: 'on',
  },
  {
    tries: 'renamed twice',
    slug: 'borealis-lamp',
    formerSlugs: ['polar-lamp', 'nordlicht-lamp'],
    name: 'Borealis Lamp',
    category: 'desk-lamps',
    noun: 'Desk Lamp',
  },
  {
    tries: 'archived',
    slug: 'retired-radio',
    name: 'Retired Radio',
    category: 'radios',
    noun: 'Radio',
    status: 'ARCHIVED',
  },
  {
    tries: '250 variants',
    slug: 'spectrum-tee',
    name: 'Spectrum Tee',
    category: 'shirts',
    noun: 'T-Shirt',
    options: manyOptions(),
  },
  {
    tries: 'right to left',
    slug: 'layali-lantern',
    name: 'فانوس الليالي الهادئة',
    category: 'lanterns',
    noun: 'Lantern',
  },
  { tries: 'emoji', slug: 'foxy-mug', name: '🦊 Foxy Mug ☕️ 👩‍👩‍👧‍👦 Edition', category: 'mugs', noun: 'Mug' },
  { tries: 'no picture', slug: 'mystery-tote', name: 'Mystery Tote', category: 'totes', noun: 'Tote', pictures: 0 },
  {
    tries: 'above 2^31 minor units',
    slug: 'celestial-watch',
    name: 'Celestial Diamond Watch',
    category: 'watches',
    noun: 'Watch',
    material: 'Titanium',
    euros: 25_000_000,
  },
  {
    tries: 'draft',
    slug: 'prototype-chair',
    name: 'Prototype Chair',
    category: 'chairs',
    noun: 'Chair',
    status: 'DRAFT',
  },
  {
    tries: 'a sale that is over',
    slug: 'last-season-jacket',
    name: 'Last Season Jacket',
    category: 'jackets',
    noun: 'Jacket',
    sale: 'over',
  },
];

/** 25 colours in 10 sizes. */
function manyOptions(): DemoOption[] {
  const tones = ['', 'Pale ', 'Deep '].flatMap((tone) => colourNames.map((name) => `${tone}${name}`));
  return [
    { name: 'Colour', values: tones.slice(0, 25) },
    { name: 'Size', values: ['3XS', '2XS', 'XS', 'S', 'M', 'L', 'XL', '2XL', '3XL', '4XL'] },
  ];
}
