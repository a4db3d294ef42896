/** An image of the graph; its address ends in a width. */
export interface SourceImage {
  url: string;
  alt?: string | null;
  blurhash?: string | null;
}

export interface Thumbnail {
  url: string;
  /** Pixels. */
  w: number;
  h: number;
  blurhash: string | null;
  alt: string | null;
}

/** How many pixels of the device make one point of the screen. */
export const pixelsPerPoint = { X1: 1, X2: 2, X3: 3 } as const;
export type Density = keyof typeof pixelsPerPoint;

/** Side of the square in points, by where it stands. */
export const thumbnailPoints = { GRID: 172, CAROUSEL: 140, LIST: 72, CART: 64, PHOTO: 390, SWATCH: 56 } as const;
export type ThumbnailPlace = keyof typeof thumbnailPoints;

/** One image, exactly as large as the device shows it. */
export function thumbnail(image: SourceImage, place: ThumbnailPlace, density: Density): Thumbnail {
  const pixels = thumbnailPoints[place] * pixelsPerPoint[density];
  return {
    url: image.url.replace(/\/\d+$/, `/${pixels}`),
    w: pixels,
    h: pixels,
    blurhash: image.blurhash ?? null,
    alt: image.alt ?? null,
  };
}

/** The width of a phone's screen, sharp at twice its points. */
const heroPixels = thumbnailPoints.PHOTO * pixelsPerPoint.X2;

/** The picture on top of the start screen. `address`: of the image, without a width. */
export const heroThumbnail = (address: string, alt: string): Thumbnail => ({
  url: `${address}/${heroPixels}`,
  w: heroPixels,
  h: heroPixels,
  blurhash: null,
  alt,
});
