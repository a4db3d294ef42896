import { care, clothingSizes, design, type RootTemplate, technical } from './template.ts';

const wash = care('Washing', '30 °C', '40 °C', 'By hand', 'Wool cycle');
const fit = design('Fit', 'Regular', 'Relaxed', 'Slim');
const made = design('Made in', 'Portugal', 'Italy', 'Turkey', 'Estonia');

export const clothing: RootTemplate = {
  slug: 'clothing',
  name: 'Clothing',
  description: 'Few pieces, worn often.',
  leaves: [
    {
      category: { slug: 'jackets', name: 'Jackets' },
      motif: 'jacket',
      nouns: ['Jacket', 'Overshirt'],
      materials: ['Waxed Cotton', 'Wool', 'Linen', 'Denim'],
      medianEuros: 159,
      spread: 0.5,
      grams: [600, 1500],
      size: clothingSizes,
      facts: [fit, wash, technical('Weather', 'Windproof', 'Water repellent', 'For dry days')],
      use: 'goes over a shirt in spring and under a coat in winter.',
    },
    {
      category: { slug: 'shirts', name: 'T-Shirts' },
      motif: 'tee',
      nouns: ['T-Shirt', 'Pocket Tee'],
      materials: ['Cotton', 'Linen', 'Hemp', 'Merino'],
      medianEuros: 32,
      spread: 0.35,
      grams: [140, 260],
      size: clothingSizes,
      facts: [fit, wash, made],
      use: 'keeps its collar and its colour through a hundred washes.',
    },
    {
      category: { slug: 'sweaters', name: 'Sweaters' },
      motif: 'sweater',
      nouns: ['Sweater', 'Crewneck'],
      materials: ['Lambswool', 'Merino', 'Cotton', 'Cashmere'],
      medianEuros: 98,
      spread: 0.5,
      grams: [320, 900],
      size: clothingSizes,
      facts: [fit, wash, made],
      use: 'is the one you reach for without looking.',
    },
    {
      category: { slug: 'trousers', name: 'Trousers' },
      motif: 'trousers',
      nouns: ['Trousers', 'Chinos'],
      materials: ['Cotton', 'Linen', 'Denim', 'Corduroy'],
      medianEuros: 89,
      spread: 0.4,
      grams: [350, 800],
      size: clothingSizes,
      facts: [fit, wash, made],
      use: 'sits well at a desk, on a bicycle and at a wedding.',
    },
    {
      category: { slug: 'hats', name: 'Hats' },
      motif: 'beanie',
      nouns: ['Beanie', 'Bobble Hat'],
      materials: ['Wool', 'Merino', 'Cashmere', 'Cotton'],
      medianEuros: 29,
      spread: 0.4,
      grams: [60, 160],
      size: { name: 'Size', values: ['S', 'M', 'L', 'XL'], step: 0 },
      facts: [wash, made, design('Lining', 'None', 'Fleece')],
      use: 'covers both ears and still lets you hear the snow.',
    },
  ],
};
