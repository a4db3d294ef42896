/** From what the demo products of one leaf category are made. */
export interface ProductTemplate {
  category: { slug: string; name: string };
  /** What its pictures show. */
  motif: string;
  nouns: readonly string[];
  materials: readonly string[];
  /** Half of the products cost less, in euros. */
  medianEuros: number;
  /** Spread of the logarithm of the price. */
  spread: number;
  /** From lightest to heaviest. */
  grams: readonly [number, number];
  /** What can be chosen besides the colour, at least four values. */
  size?: SizeOption;
  facts: readonly Fact[];
  /** What it is for: goes on from "It". */
  use: string;
}

export interface SizeOption {
  name: string;
  values: readonly string[];
  /** What each next value adds to the price: 0.2 is a fifth. */
  step: number;
}

/** An attribute with its possible values. */
export interface Fact {
  key: string;
  label: string;
  group: string;
  values: readonly string[];
}

export interface RootTemplate {
  slug: string;
  name: string;
  description: string;
  leaves: readonly ProductTemplate[];
}

const fact =
  (group: string) =>
  (label: string, ...values: string[]): Fact => ({
    key: label.toLowerCase().replaceAll(' ', '_'),
    label,
    group,
    values,
  });

export const design = fact('Design');
export const technical = fact('Technical data');
export const dimension = fact('Dimensions');
export const care = fact('Care');

/** `1.0 l`, `1.2 l` … */
export function steps(from: number, to: number, by: number, unit: string): string[] {
  const decimals = Number.isInteger(by) ? 0 : 1;
  const count = Math.round((to - from) / by) + 1;
  return Array.from({ length: count }, (_, at) => `${(from + at * by).toFixed(decimals)} ${unit}`);
}

export const clothingSizes: SizeOption = { name: 'Size', values: ['XS', 'S', 'M', 'L', 'XL', 'XXL'], step: 0 };
export const shoeSizes: SizeOption = {
  name: 'Size',
  values: ['37', '38', '39', '40', '41', '42', '43', '44'],
  step: 0,
};
