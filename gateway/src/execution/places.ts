import type { Shape } from './fetch-shape.ts';

/** Places of an answer, whatever the index: `products.reviews.author`. */
export const toPlace = (path: readonly string[]): string => path.filter((key) => key !== '@').join('.');

export const below = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`);

/** Every place that a shape has below a place. */
export function writtenBy(place: string, shape: Shape, written = new Set<string>()): Set<string> {
  for (const { key, inner } of shape) {
    written.add(below(place, key));
    if (inner) writtenBy(below(place, key), inner, written);
  }
  return written;
}
