/** Products of like prices: so many cost `from` or more, and less than the next price of two telling digits. Minor units. */
export interface PriceGroup {
  from: number;
  products: number;
}

/** Bounds in minor units, both included as in a filter; without one it is open to that side. */
export interface PriceBand {
  min?: number;
  max?: number;
  count: number;
}

/** Bands aimed at. Their bounds lie where a fifth, two fifths, … of the products are cheaper, give or take a tenth. */
const aim = 5;

/** Which two leading digits make a bound round; the first that lead to even bands are taken. */
const roundings: readonly ((digits: number) => boolean)[] = [
  (digits) => [10, 20, 25, 50].includes(digits),
  (digits) => digits % 10 === 0,
  (digits) => digits % 5 === 0,
  () => true,
];

/**
 * Bands between round numbers, roughly filled, none empty: 3 to 5, or 2 where prices are too much alike for more, or none
 * where there is nothing to tell apart. A bound belongs to the band above it, so each product is in exactly one.
 */
export function priceBands(groups: readonly PriceGroup[]): PriceBand[] {
  const ordered = [...groups].sort((a, b) => a.from - b.from);
  const tries = roundings.map((isRound) => toBands(chooseBounds(ordered, isRound), total(groups)));
  const isEven = (bands: PriceBand[]) => bands.length > 2 && bands.every(({ count }) => count <= total(groups) / 2);
  return tries.find(isEven) ?? tries.find(({ length }) => length > 2) ?? tries.find(({ length }) => length > 1) ?? [];
}

interface Bound {
  at: number;
  /** Products that cost less. */
  below: number;
}

/** For each place that a bound should have, the nearest of the round numbers. */
function chooseBounds(groups: readonly PriceGroup[], isRound: (digits: number) => boolean): Bound[] {
  const nearest = new Map<number, Bound>();
  const share = ({ below }: Bound) => (below / total(groups)) * aim;
  for (const bound of roundNumbers(groups, isRound)) {
    const place = Math.round(share(bound));
    const other = nearest.get(place);
    if (!other || Math.abs(share(bound) - place) < Math.abs(share(other) - place)) nearest.set(place, bound);
  }
  return [...nearest].filter(([place]) => place > 0 && place < aim).map(([, bound]) => bound);
}

/** All up to the highest price, rising. */
function roundNumbers(groups: readonly PriceGroup[], isRound: (digits: number) => boolean): Bound[] {
  const bounds: Bound[] = [];
  const highest = groups.at(-1)?.from ?? 0;
  let [below, passed] = [0, 0];
  for (let scale = 1; scale <= highest; scale *= 10)
    for (const digits of twoDigits) {
      const at = (digits * scale) / 10;
      if (!isRound(digits) || !Number.isInteger(at)) continue;
      for (let next = groups[passed]; next && next.from < at; next = groups[++passed]) below += next.products;
      bounds.push({ at, below });
    }
  return bounds;
}

const twoDigits = Array.from({ length: 90 }, (_, at) => at + 10);

function toBands(bounds: readonly Bound[], all: number): PriceBand[] {
  return [...bounds, undefined].map((upper, place) => {
    const lower = bounds[place - 1];
    return {
      ...(lower && { min: lower.at }),
      ...(upper && { max: upper.at - 1 }),
      count: (upper?.below ?? all) - (lower?.below ?? 0),
    };
  });
}

const total = (groups: readonly PriceGroup[]): number => groups.reduce((sum, { products }) => sum + products, 0);
