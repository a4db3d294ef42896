import type { ImageSubject } from '../../domain/image-id.ts';
import { darken, lighten, mix } from './colour-math.ts';
import { type Ink, inkOf, volumeDefinitions } from './ink.ts';
import { drawings } from './motifs/index.ts';
import { type Palette, paletteOf } from './palette.ts';
import { disc, group, oval, path, rect } from './shapes.ts';

/** Pictures are square: units of the drawing, and pixels of the largest size offered. */
export const imageSize = 1200;

/** Where wall and floor meet, and where things stand. */
const horizon = 860;
const ground = 985;

/** The picture as SVG, `width` pixels wide and high. */
export function renderImage(subject: ImageSubject, width: number): string {
  const palette = paletteOf(subject);
  const ink = inkOf(palette);
  const content = subject.motif === 'emblem' ? emblemScene(subject, ink) : stillLife(subject, ink);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}" viewBox="0 0 ${imageSize} ${imageSize}">` +
    `<defs>${definitions(palette)}</defs>${content}</svg>`
  );
}

function definitions(palette: Palette): string {
  return (
    volumeDefinitions(palette) +
    `<linearGradient id="wall" x2="0" y2="1"><stop stop-color="${lighten(palette.wall, 0.35)}"/><stop offset="1" stop-color="${palette.wall}"/></linearGradient>` +
    `<linearGradient id="floor" x2="0" y2="1"><stop stop-color="${darken(palette.floor, 0.06)}"/><stop offset="1" stop-color="${lighten(palette.floor, 0.25)}"/></linearGradient>` +
    `<filter id="soft" x="-40%" y="-40%" width="180%" height="180%"><feGaussianBlur stdDeviation="16"/></filter>`
  );
}

function emblemScene({ motif, variation }: ImageSubject, ink: Ink): string {
  return (
    rect(0, 0, imageSize, imageSize, 0, ink.paper) +
    group('translate(200 200) scale(2)', drawings[motif](ink, Math.floor(variation / 8)))
  );
}

function stillLife({ motif, view, variation }: ImageSubject, ink: Ink): string {
  const scene = scenes[view % scenes.length] as Scene;
  const { scale, x } = scene;
  const object = drawings[motif](ink, variation);
  return (
    rect(0, 0, imageSize, imageSize, 0, 'url(#wall)') +
    scene.behind(ink) +
    rect(0, horizon, imageSize, imageSize - horizon, 0, 'url(#floor)') +
    oval(x + 26, ground, 200 * scale, 26 * scale, darken(ink.floor, 0.6), { opacity: 0.34, filter: 'url(#soft)' }) +
    scene.beside(ink) +
    group(`translate(${x - 200 * scale} ${ground - 398 * scale}) scale(${scale})`, object)
  );
}

interface Scene {
  /** Size of the object's box, in boxes of 400 units. */
  scale: number;
  /** The middle of the object. */
  x: number;
  behind(ink: Ink): string;
  beside(ink: Ink): string;
}

const nothing = () => '';

/** One per picture of a product: with a sun, close, among other things, before a window. */
const scenes: readonly Scene[] = [
  { scale: 1.5, x: 600, behind: ({ accent, wall }) => disc(800, 400, 250, mix(wall, accent, 0.55)), beside: nothing },
  {
    scale: 1.95,
    x: 620,
    behind: ({ wall, accent }) => rect(0, 0, 380, horizon, 0, mix(wall, accent, 0.22)),
    beside: nothing,
  },
  { scale: 1.3, x: 510, behind: arch, beside: companions },
  { scale: 1.4, x: 600, behind: windowLight, beside: nothing },
];

function arch({ accent, wall }: Ink): string {
  return path(`M640 ${horizon} L640 420 A230 230 0 0 1 1100 420 L1100 ${horizon} Z`, mix(wall, accent, 0.5));
}

function companions(ink: Ink): string {
  return (
    oval(965, ground, 150, 18, darken(ink.floor, 0.6), { opacity: 0.3, filter: 'url(#soft)' }) +
    rect(860, 790, 150, 195, 6, lighten(ink.wall, 0.55)) +
    rect(960, 790, 50, 195, 6, darken(ink.wall, 0.12), { opacity: 0.6 }) +
    disc(935, 722, 68, ink.accent) +
    disc(915, 700, 22, '#ffffff', { opacity: 0.3 }) +
    disc(1060, 938, 46, ink.base)
  );
}

function windowLight({ wall }: Ink): string {
  const pane = (x: number, y: number) => rect(x, y, 190, 230, 0, lighten(wall, 0.75), { opacity: 0.75 });
  return group('skewY(-12) translate(0 190)', pane(150, 60) + pane(356, 60) + pane(150, 306) + pane(356, 306));
}
