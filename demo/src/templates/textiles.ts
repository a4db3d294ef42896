import { care, design, type RootTemplate, technical } from './template.ts';

const wash = care('Washing', '30 °C', '40 °C', '60 °C', 'By hand');
const origin = design('Woven in', 'Portugal', 'Lithuania', 'Denmark', 'India');

export const textiles: RootTemplate = {
  slug: 'textiles',
  name: 'Textiles',
  description: 'Soft things that get better with washing.',
  leaves: [
    {
      category: { slug: 'blankets', name: 'Blankets' },
      motif: 'blanket',
      nouns: ['Blanket', 'Throw'],
      materials: ['Wool', 'Cotton', 'Alpaca', 'Cashmere'],
      medianEuros: 84,
      spread: 0.55,
      grams: [700, 1800],
      size: { name: 'Size', values: ['100 × 140 cm', '130 × 170 cm', '140 × 200 cm', '180 × 220 cm'], step: 0.2 },
      facts: [wash, origin, technical('Weight', '280 g/m²', '340 g/m²', '420 g/m²')],
      use: 'is warm in October and light enough for a night in June.',
    },
    {
      category: { slug: 'cushions', name: 'Cushions' },
      motif: 'cushion',
      nouns: ['Cushion', 'Bolster'],
      materials: ['Linen', 'Velvet', 'Cotton', 'Wool'],
      medianEuros: 34,
      spread: 0.4,
      grams: [400, 1100],
      size: { name: 'Size', values: ['40 × 40 cm', '45 × 45 cm', '50 × 50 cm', '60 × 60 cm'], step: 0.12 },
      facts: [wash, origin, design('Filling', 'Feather', 'Kapok', 'Recycled fibre')],
      use: 'keeps its shape after the longest film.',
    },
    {
      category: { slug: 'towels', name: 'Towels' },
      motif: 'towel',
      nouns: ['Towel', 'Bath Sheet'],
      materials: ['Cotton', 'Linen', 'Waffle Cotton', 'Bamboo'],
      medianEuros: 26,
      spread: 0.4,
      grams: [250, 900],
      size: { name: 'Size', values: ['30 × 50 cm', '50 × 100 cm', '70 × 140 cm', '100 × 180 cm'], step: 0.3 },
      facts: [wash, origin, technical('Weight', '380 g/m²', '450 g/m²', '550 g/m²')],
      use: 'drinks well from the first day and dries before the next.',
    },
    {
      category: { slug: 'rugs', name: 'Rugs' },
      motif: 'rug',
      nouns: ['Rug', 'Runner'],
      materials: ['Wool', 'Jute', 'Cotton', 'Hemp'],
      medianEuros: 189,
      spread: 0.6,
      grams: [2500, 14000],
      size: { name: 'Size', values: ['70 × 140 cm', '140 × 200 cm', '170 × 240 cm', '200 × 300 cm'], step: 0.45 },
      facts: [origin, technical('Pile', 'Flat', '6 mm', '12 mm'), care('Cleaning', 'Vacuum', 'Vacuum and spot wash')],
      use: 'makes the room quieter and mornings warmer.',
    },
  ],
};
