import { colourAt, type ImageSubject } from '../../domain/image-id.ts';
import { brightness, darken, lighten, mix } from './colour-math.ts';

/** The colours of one picture, `#rrggbb` each. */
export interface Palette {
  wall: string;
  floor: string;
  /** A sun, an arch, small things beside the object. */
  accent: string;
  /** The object's own colour, with its light and dark sides. */
  base: string;
  light: string;
  dark: string;
  deep: string;
}

/** Rooms: wall, floor and accent that go together. */
const rooms = [
  ['#efe6dc', '#dfcdb9', '#d98f6c'],
  ['#e1e9e3', '#c5d4c8', '#7f9c86'],
  ['#e8e6f1', '#d0cbe2', '#9a8fc2'],
  ['#e1ebf2', '#c3d6e3', '#6f9cbb'],
  ['#f5e4de', '#e6c5b9', '#cf8576'],
  ['#f3ebd5', '#e2d1a4', '#d3a94a'],
  ['#ebebe8', '#d3d3cd', '#a09a8e'],
  ['#deeae7', '#bdd4ce', '#5f9a8f'],
] as const;

/** The palette that an image's id decides. The room of one product is the same in all its pictures of one colour. */
export function paletteOf({ colour, variation }: ImageSubject): Palette {
  const [wall, floor, accent] = rooms[variation % rooms.length] as (typeof rooms)[number];
  const base = colourAt(colour).hex;
  const shade = brightness(base) > 0.75 ? 0.5 : 0;
  return {
    wall: mix(wall, accent, shade),
    floor: mix(floor, accent, shade),
    accent: shade > 0 ? lighten(accent, 0.25) : accent,
    base,
    light: lighten(base, 0.28),
    dark: darken(base, 0.24),
    deep: darken(base, 0.5),
  };
}
