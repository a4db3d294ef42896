import type { ImageSubject } from '../../domain/image-id.ts';
import { encodeBlurhash } from './blurhash.ts';
import { parseHex, type Rgb } from './colour-math.ts';
import { type Palette, paletteOf } from './palette.ts';

/** What can be shown before a picture is there. */
export interface Placeholder {
  blurhash: string;
  /** `#rrggbb` */
  dominantColor: string;
}

const cells = 12;

/** A blurred idea of the picture: wall, floor, and the object's colour in the middle. */
export function placeholderOf(subject: ImageSubject): Placeholder {
  const palette = paletteOf(subject);
  const rows = Array.from({ length: cells }, (_, y) => Array.from({ length: cells }, (_, x) => cell(palette, x, y)));
  return { blurhash: encodeBlurhash(rows), dominantColor: palette.wall };
}

function cell(palette: Palette, x: number, y: number): Rgb {
  const [across, down] = [(x + 0.5) / cells, (y + 0.5) / cells];
  const isObject = ((across - 0.5) / 0.22) ** 2 + ((down - 0.6) / 0.24) ** 2 < 1;
  if (isObject) return parseHex(across < 0.5 ? palette.base : palette.dark);
  return parseHex(down < 0.72 ? palette.wall : palette.floor);
}
