import { demoHash, pick, pickSome } from '@prism/platform/demo';
import { colourNames } from './colour-names.ts';
import type { DemoOption, DemoSelection } from './facts.ts';
import type { ProductTemplate } from './templates/index.ts';

/** How many variants products have, edge products apart. */
const variantCounts = [1, 1, 2, 2, 3, 4, 4, 6, 6, 8, 12] as const;

/** Of so many variants: how many colours in how many sizes. */
const shapes: Readonly<Record<number, readonly [colours: number, sizes: number]>> = {
  1: [1, 1],
  2: [2, 1],
  3: [3, 1],
  4: [2, 2],
  6: [3, 2],
  8: [2, 4],
  12: [3, 4],
};

/** What can be chosen of a product; an option with one value is no choice. */
export function demoOptions(index: number, { size }: ProductTemplate): DemoOption[] {
  const count = pick(variantCounts, demoHash('product', index, 'variants'));
  const [colourCount, sizeCount] = size ? (shapes[count] ?? [count, 1]) : [count, 1];
  const options: DemoOption[] = [
    { name: 'Colour', values: pickSome(colourNames, colourCount, demoHash('product', index, 'colours')) },
  ];
  if (size) options.push({ name: size.name, values: run(size.values, sizeCount, demoHash('product', index, 'sizes')) });
  return options.filter(({ values }) => values.length > 1);
}

/** Every combination, the first option changing slowest. */
export function combinations(options: readonly DemoOption[]): DemoSelection[][] {
  return options.reduce<DemoSelection[][]>(
    (all, { name, values }) => all.flatMap((chosen) => values.map((value) => [...chosen, { name, value }])),
    [[]],
  );
}

/** Neighbours in a list. */
function run(values: readonly string[], count: number, hash: bigint): string[] {
  const start = Number(hash % BigInt(values.length - count + 1));
  return values.slice(start, start + count);
}
