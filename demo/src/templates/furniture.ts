import { care, design, dimension, type RootTemplate, steps, technical } from './template.ts';

const assembly = technical('Assembly', 'None', 'Legs only', 'Twenty minutes');
const load = technical('Carries', ...steps(90, 150, 20, 'kg'));

export const furniture: RootTemplate = {
  slug: 'furniture',
  name: 'Furniture',
  description: 'Pieces for small rooms and long years.',
  leaves: [
    {
      category: { slug: 'chairs', name: 'Chairs' },
      motif: 'chair',
      nouns: ['Chair', 'Dining Chair'],
      materials: ['Oak', 'Beech', 'Walnut', 'Ash'],
      medianEuros: 149,
      spread: 0.5,
      grams: [4200, 7800],
      facts: [load, assembly, design('Cover', 'Wool', 'Linen', 'Leather')],
      use: 'is comfortable until the last story of the dinner is told.',
    },
    {
      category: { slug: 'tables', name: 'Tables' },
      motif: 'table',
      nouns: ['Table', 'Dining Table'],
      materials: ['Oak', 'Walnut', 'Pine'],
      medianEuros: 489,
      spread: 0.5,
      grams: [24000, 52000],
      size: { name: 'Length', values: ['120 cm', '140 cm', '160 cm', '200 cm'], step: 0.18 },
      facts: [
        assembly,
        design('Edge', 'Straight', 'Rounded', 'Natural'),
        care('Surface', 'Oiled', 'Waxed', 'Lacquered'),
      ],
      use: 'seats the family on weekdays and the neighbours on Sundays.',
    },
    {
      category: { slug: 'sofas', name: 'Sofas' },
      motif: 'sofa',
      nouns: ['Sofa', 'Loveseat'],
      materials: ['Wool', 'Linen', 'Velvet', 'Leather'],
      medianEuros: 899,
      spread: 0.5,
      grams: [38000, 82000],
      size: { name: 'Seats', values: ['2 seats', '2.5 seats', '3 seats', '4 seats'], step: 0.2 },
      facts: [
        design('Frame', 'Beech', 'Pine', 'Steel'),
        dimension('Seat height', ...steps(40, 48, 2, 'cm')),
        care('Covers', 'Removable', 'Fixed'),
      ],
      use: 'is deep enough for a nap and firm enough to get up from it.',
    },
    {
      category: { slug: 'shelves', name: 'Shelves' },
      motif: 'shelf',
      nouns: ['Shelf', 'Bookcase'],
      materials: ['Oak', 'Pine', 'Birch', 'Walnut'],
      medianEuros: 219,
      spread: 0.55,
      grams: [14000, 42000],
      size: { name: 'Height', values: ['80 cm', '120 cm', '160 cm', '200 cm'], step: 0.22 },
      facts: [load, assembly, design('Back', 'Open', 'Closed')],
      use: 'holds the books you have read and those you mean to.',
    },
    {
      category: { slug: 'stools', name: 'Stools' },
      motif: 'stool',
      nouns: ['Stool', 'Bar Stool'],
      materials: ['Oak', 'Beech', 'Ash', 'Bamboo'],
      medianEuros: 69,
      spread: 0.45,
      grams: [2400, 5200],
      size: { name: 'Height', values: ['42 cm', '48 cm', '63 cm', '75 cm'], step: 0.1 },
      facts: [load, assembly, design('Cover', 'Wool', 'Linen', 'Leather')],
      use: 'is a seat, a bedside table and a step to the top shelf.',
    },
  ],
};
