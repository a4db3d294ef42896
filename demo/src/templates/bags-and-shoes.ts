import { care, design, dimension, type RootTemplate, shoeSizes, steps, technical } from './template.ts';

const closure = design('Closure', 'Zip', 'Roll top', 'Buckles', 'Magnet');
const rain = technical('Rain', 'Water repellent', 'Waterproof', 'For dry days');
const sole = technical('Sole', 'Natural rubber', 'Crepe', 'Recycled rubber');

export const bagsAndShoes: RootTemplate = {
  slug: 'bags-and-shoes',
  name: 'Bags & Shoes',
  description: 'For the way there and the way back.',
  leaves: [
    {
      category: { slug: 'backpacks', name: 'Backpacks' },
      motif: 'backpack',
      nouns: ['Backpack', 'Daypack'],
      materials: ['Canvas', 'Recycled Nylon', 'Leather', 'Waxed Cotton'],
      medianEuros: 94,
      spread: 0.5,
      grams: [500, 1600],
      size: { name: 'Volume', values: ['12 l', '18 l', '22 l', '28 l'], step: 0.12 },
      facts: [closure, rain, dimension('Laptop', '13 inch', '14 inch', '16 inch')],
      use: 'carries a day at work and a night away.',
    },
    {
      category: { slug: 'totes', name: 'Totes' },
      motif: 'tote',
      nouns: ['Tote', 'Shopper'],
      materials: ['Canvas', 'Leather', 'Jute', 'Linen'],
      medianEuros: 48,
      spread: 0.6,
      grams: [200, 900],
      facts: [closure, rain, dimension('Handles', ...steps(22, 34, 4, 'cm'))],
      use: 'swallows the whole market and folds into a pocket.',
    },
    {
      category: { slug: 'sneakers', name: 'Sneakers' },
      motif: 'sneaker',
      nouns: ['Sneaker', 'Trainer'],
      materials: ['Leather', 'Canvas', 'Suede', 'Recycled Knit'],
      medianEuros: 109,
      spread: 0.4,
      grams: [500, 900],
      size: shoeSizes,
      facts: [sole, rain, design('Insole', 'Cork', 'Foam', 'Leather')],
      use: 'walks all day without asking for attention.',
    },
    {
      category: { slug: 'boots', name: 'Boots' },
      motif: 'boot',
      nouns: ['Boot', 'Hiking Boot'],
      materials: ['Leather', 'Nubuck', 'Suede', 'Waxed Leather'],
      medianEuros: 169,
      spread: 0.45,
      grams: [900, 1700],
      size: shoeSizes,
      facts: [sole, rain, care('Care', 'Wax twice a year', 'Brush and cream')],
      use: 'can be resoled, and will be.',
    },
    {
      category: { slug: 'suitcases', name: 'Suitcases' },
      motif: 'suitcase',
      nouns: ['Suitcase', 'Cabin Case'],
      materials: ['Aluminium', 'Polycarbonate', 'Recycled Shell'],
      medianEuros: 229,
      spread: 0.5,
      grams: [2600, 5200],
      size: { name: 'Volume', values: ['35 l', '45 l', '70 l', '95 l'], step: 0.2 },
      facts: [
        technical('Wheels', 'Two', 'Four'),
        technical('Lock', 'TSA', 'Key'),
        design('Lining', 'Cotton', 'Recycled polyester'),
      ],
      use: 'rolls quietly over the worst cobblestones in Europe.',
    },
  ],
};
