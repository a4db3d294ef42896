import { lighten, mix } from './colour-math.ts';
import type { Palette } from './palette.ts';

/** What a motif is drawn with: fills with volume (gradients of the scene) and flat colours. */
export interface Ink extends Palette {
  /** The object's colour, lit from the left. */
  body: string;
  metal: string;
  steel: string;
  wood: string;
  timber: string;
  paper: string;
  night: string;
  /** A light that shines. */
  glow: string;
}

const volumes = {
  body: ({ light, base, dark }: Palette) => [light, base, dark],
  metal: () => ['#f4f3ef', '#c3c3c3', '#8d9096'],
  wood: () => ['#d9ae7c', '#bd8a55', '#93653a'],
} as const;

export function inkOf(palette: Palette): Ink {
  return {
    ...palette,
    body: 'url(#body)',
    metal: 'url(#metal)',
    wood: 'url(#wood)',
    steel: '#8d9096',
    timber: '#a8743f',
    paper: lighten(palette.wall, 0.6),
    night: mix('#2a2730', palette.deep, 0.25),
    glow: '#ffe7ad',
  };
}

/** The gradients that `Ink` refers to. */
export function volumeDefinitions(palette: Palette): string {
  return Object.entries(volumes)
    .map(([id, stops]) => {
      const [light, base, dark] = stops(palette);
      const stop = (offset: number, colour: string | undefined) => `<stop offset="${offset}" stop-color="${colour}"/>`;
      return `<linearGradient id="${id}">${stop(0, light)}${stop(0.45, base)}${stop(1, dark)}</linearGradient>`;
    })
    .join('');
}
