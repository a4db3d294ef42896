import type { Ink } from '../ink.ts';
import { disc, group, path, rect } from '../shapes.ts';

const marks: readonly ((ink: Ink) => string)[] = [
  (ink) => path('M200 60 L340 300 L60 300 Z', ink.base) + disc(200, 230, 62, ink.accent),
  (ink) => disc(150, 200, 96, ink.base) + disc(250, 200, 96, ink.accent, { opacity: 0.85 }),
  (ink) =>
    [0, 60, 120]
      .map((turn) => rect(170, 60, 60, 280, 30, turn ? ink.base : ink.dark, { transform: `rotate(${turn} 200 200)` }))
      .join(''),
  (ink) => path('M60 200 A140 140 0 0 1 340 200 Z', ink.base) + path('M110 220 A90 90 0 0 0 290 220 Z', ink.accent),
  (ink) =>
    rect(80, 80, 110, 240, 55, ink.base) +
    rect(210, 80, 110, 110, 55, ink.accent) +
    rect(210, 210, 110, 110, 14, ink.dark),
  (ink) =>
    [0, 1, 2, 3]
      .map((at) =>
        group(
          `rotate(${at * 90} 200 200)`,
          path('M200 200 C120 160 140 80 200 50 C260 80 280 160 200 200 Z', at % 2 ? ink.accent : ink.base),
        ),
      )
      .join(''),
  (ink) => disc(200, 200, 140, ink.base) + disc(236, 176, 104, ink.paper) + disc(258, 160, 20, ink.accent),
  (ink) =>
    path('M70 320 L70 140 L160 220 L200 90 L240 220 L330 140 L330 320 Z', ink.base) +
    rect(70, 334, 260, 20, 10, ink.accent),
];

/** A maker's mark. */
export const emblem = (ink: Ink, variation: number) => (marks[variation % marks.length] as (ink: Ink) => string)(ink);
