import type { ExplorerConfig } from '@prism/explorer/config';

/** Hue in degrees, saturation and lightness in percent. */
export type Hsl = readonly [hue: number, saturation: number, lightness: number];

/** A variant's colour: dark enough for white text on it, or light enough for a dark ground. */
export interface Accent {
  light: Hsl;
  dark: Hsl;
}

const accents: readonly [Accent, ...Accent[]] = [
  { light: [255, 68, 57], dark: [252, 95, 79] },
  { light: [176, 88, 25], dark: [172, 58, 56] },
  { light: [21, 88, 39], dark: [27, 92, 66] },
  { light: [212, 90, 42], dark: [210, 95, 72] },
  { light: [338, 74, 45], dark: [340, 90, 76] },
  { light: [145, 65, 27], dark: [142, 55, 60] },
];

/** A colour per variant, by its place among the links, so that neighbours never look alike. */
export function accentOf({ variant, variants }: Pick<ExplorerConfig, 'variant' | 'variants'>): Accent {
  const place = variants.findIndex(({ name }) => name === variant);
  return accents[Math.max(place, 0) % accents.length] ?? accents[0];
}

/** Hands the variant's colour to the style sheets, as the triples that GraphiQL's own variables hold. */
export function applyAccent(config: ExplorerConfig) {
  const { light, dark } = accentOf(config);
  document.body.style.setProperty('--accent-light', toTriple(light));
  document.body.style.setProperty('--accent-dark', toTriple(dark));
}

/** `#rrggbb`, the only notation that Monaco's themes take. Formula: CSS Color 4, "HSL to RGB". */
export function toHex([hue, saturation, lightness]: Hsl): string {
  const spread = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100);
  const channel = (offset: number) => {
    const turn = (offset + hue / 30) % 12;
    const value = lightness / 100 - spread * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

function toTriple([hue, saturation, lightness]: Hsl): string {
  return `${hue}, ${saturation}%, ${lightness}%`;
}
