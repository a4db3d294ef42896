import type { DemoOption, DemoProduct } from '@prism/demo';
import { between, demoHash } from '@prism/platform/demo';
import { colours } from '../../domain/colours.ts';
import { imageIdOf } from '../../domain/image-id.ts';
import { isMotif } from '../../domain/motif.ts';
import type { ProductImage } from '../../domain/product.ts';

const views = ['', ', seen closely', ', beside a plinth', ', in the light of a window'] as const;
/** Further colours that get a picture of their own. */
const furtherColours = 4;

export interface DemoImages {
  images: ProductImage[];
  /** Image id by the name of the colour it shows. */
  byColour: Map<string, string>;
}

/** Some pictures of the product in its first colour, then one of each further colour. */
export function demoImages({ index, name, motif: shows, options, pictures }: DemoProduct): DemoImages {
  const motif = isMotif(shows) ? shows : 'emblem';
  const count = pictures ?? between(1, views.length, demoHash('product', index, 'pictures'));
  if (count === 0) return { images: [], byColour: new Map() };
  const variation = Number(demoHash('product', index, 'picture') >> 24n);
  const shown = coloursOf(options, variation).slice(0, 1 + furtherColours);
  const picture = (colour: string, view: number): ProductImage => ({
    id: imageIdOf({ motif, colour: colourIndex(colour), view, variation }),
    alt: `${name} in ${colour}${views[view]}`,
  });
  const fronts = shown.map((colour) => picture(colour, 0));
  const first = shown.slice(0, 1).flatMap((colour) => views.slice(0, count).map((_, view) => picture(colour, view)));
  return {
    images: [...first, ...fronts.slice(1)],
    byColour: new Map(shown.map((colour, at) => [colour, fronts[at]?.id ?? ''])),
  };
}

/** The colours one can choose, or the one it comes in. */
function coloursOf(options: readonly DemoOption[], variation: number): readonly string[] {
  const offered = options.find((option) => option.name === 'Colour')?.values;
  return offered ?? [colours[variation % colours.length]?.name ?? ''];
}

/** `Pale Sand` is drawn as `Sand`. */
function colourIndex(name: string): number {
  return Math.max(
    0,
    colours.findIndex((colour) => name.endsWith(colour.name)),
  );
}
