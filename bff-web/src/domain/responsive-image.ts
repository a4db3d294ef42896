/** An image of the graph; its address ends in a width. */
export interface SourceImage {
  url: string;
  width: number;
  height: number;
  alt?: string | null;
  blurhash?: string | null;
}

export interface ResponsiveImage {
  src: string;
  srcset: string;
  sizes: string;
  width: number;
  height: number;
  alt: string;
  blurhash: string | null;
}

/** Where an image stands, and so how wide it is shown. */
export type ImagePlace = 'gallery' | 'hero' | 'thumbnail' | 'tile';

const places: Record<ImagePlace, { widths: readonly number[]; sizes: string; fallbackWidth: number }> = {
  gallery: { widths: [480, 800, 1200, 1600], sizes: '(min-width: 64rem) 50vw, 100vw', fallbackWidth: 800 },
  hero: { widths: [480, 800, 1200, 2000], sizes: '100vw', fallbackWidth: 1200 },
  thumbnail: { widths: [80, 160, 240], sizes: '5rem', fallbackWidth: 160 },
  tile: { widths: [200, 320, 480, 640], sizes: '(min-width: 64rem) 20rem, 50vw', fallbackWidth: 320 },
};

/** `srcset` and `sizes` for a place on the page. An image without a text of its own is described by `name`. */
export function responsiveImage(image: SourceImage, place: ImagePlace, name: string): ResponsiveImage {
  const { widths, sizes, fallbackWidth } = places[place];
  return {
    src: atWidth(image.url, fallbackWidth),
    srcset: widths.map((width) => `${atWidth(image.url, width)} ${width}w`).join(', '),
    sizes,
    width: image.width,
    height: image.height,
    alt: image.alt ?? name,
    blurhash: image.blurhash ?? null,
  };
}

function atWidth(url: string, width: number): string {
  return url.replace(/\/\d+$/, `/${width}`);
}
