import { design, dimension, type RootTemplate, steps, technical } from './template.ts';

const bulb = technical('Socket', 'E27', 'E14', 'LED, replaceable');
const brightness = technical('Brightness', ...steps(400, 1200, 200, 'lm'));

export const lighting: RootTemplate = {
  slug: 'lighting',
  name: 'Lighting',
  description: 'Warm light where you read, cook and talk.',
  leaves: [
    {
      category: { slug: 'desk-lamps', name: 'Desk Lamps' },
      motif: 'desk-lamp',
      nouns: ['Desk Lamp', 'Reading Lamp'],
      materials: ['Steel', 'Aluminium', 'Brass'],
      medianEuros: 79,
      spread: 0.5,
      grams: [1100, 2600],
      facts: [brightness, bulb, dimension('Reach', ...steps(35, 65, 10, 'cm'))],
      use: 'puts a calm circle of light on the page and leaves the rest of the room alone.',
    },
    {
      category: { slug: 'floor-lamps', name: 'Floor Lamps' },
      motif: 'floor-lamp',
      nouns: ['Floor Lamp', 'Tripod Lamp'],
      materials: ['Oak', 'Walnut', 'Ash'],
      medianEuros: 159,
      spread: 0.45,
      grams: [3200, 6800],
      size: { name: 'Height', values: ['130 cm', '145 cm', '160 cm', '175 cm'], step: 0.1 },
      facts: [brightness, bulb, design('Shade', 'Linen', 'Cotton', 'Paper')],
      use: 'turns a corner into a place to sit down.',
    },
    {
      category: { slug: 'pendants', name: 'Pendant Lamps' },
      motif: 'pendant',
      nouns: ['Pendant', 'Dome Pendant'],
      materials: ['Steel', 'Brass', 'Ceramic', 'Glass'],
      medianEuros: 119,
      spread: 0.55,
      grams: [900, 3400],
      size: { name: 'Diameter', values: ['22 cm', '30 cm', '40 cm', '55 cm'], step: 0.2 },
      facts: [brightness, bulb, dimension('Cord', ...steps(120, 240, 40, 'cm'))],
      use: 'hangs low over the table and gathers everyone around it.',
    },
    {
      category: { slug: 'lanterns', name: 'Lanterns' },
      motif: 'lantern',
      nouns: ['Lantern', 'Storm Lantern'],
      materials: ['Iron', 'Brass', 'Bamboo'],
      medianEuros: 46,
      spread: 0.4,
      grams: [700, 2100],
      size: { name: 'Height', values: ['20 cm', '28 cm', '36 cm', '48 cm'], step: 0.18 },
      facts: [
        technical('Light', 'Candle', 'LED', 'Oil'),
        technical('Weather', 'Indoors', 'Rainproof'),
        design('Glass', 'Clear', 'Frosted', 'Ribbed'),
      ],
      use: 'carries an evening outside long after the sun has gone in.',
    },
  ],
};
