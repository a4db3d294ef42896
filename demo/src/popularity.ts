import { scatter } from '@prism/platform/demo';

const ranks = new Map<number, Uint32Array>();

/** Indexes of `count` products, the most popular first: product 0, then scattered. Shares by rank follow Zipf's law (`zipfShare`). */
export function* productsByPopularity(count: number): Generator<number> {
  const first = scatter('popularity', 0, count);
  for (let rank = 0; rank < count; rank++) yield (scatter('popularity', rank, count) - first + count) % count;
}

/** The place of a product among `count` of them, the most popular having 0. */
export function popularityRank(index: number, count: number): number {
  let places = ranks.get(count);
  if (!places) {
    places = new Uint32Array(count);
    let rank = 0;
    for (const product of productsByPopularity(count)) places[product] = rank++;
    ranks.set(count, places);
  }
  return places[index] as number;
}
