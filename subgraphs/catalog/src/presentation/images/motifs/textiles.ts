import type { Ink } from '../ink.ts';
import { disc, line, path, rect } from '../shapes.ts';

export const blanket = (ink: Ink) =>
  [0, 1, 2, 3]
    .map((at) => {
      const y = 334 - at * 58;
      const fill = [ink.dark, ink.base, ink.paper, ink.body][at] as string;
      return (
        path(
          `M${30 + at * 6} ${y} C${20 + at * 6} ${y + 6} ${20 + at * 6} ${y + 56} ${34 + at * 6} ${y + 62} L${372 - at * 4} ${y + 62} C${388 - at * 4} ${y + 56} ${388 - at * 4} ${y + 6} ${372 - at * 4} ${y} Z`,
          fill,
        ) + line(`M${44 + at * 6} ${y + 31} L${330 - at * 4} ${y + 31}`, ink.deep, 3, { opacity: 0.22 })
      );
    })
    .join('') +
  Array.from({ length: 15 }, (_, at) =>
    line(`M${60 + at * 21} 218 L${58 + at * 21} ${246 + (at % 3) * 3}`, ink.light, 6),
  ).join('');

export const cushion = (ink: Ink) =>
  path(
    'M58 106 C130 122 270 122 342 106 C352 104 360 112 356 124 C340 200 340 290 358 366 C362 382 352 396 336 392 C262 378 138 378 64 392 C48 396 38 382 42 366 C60 290 60 200 44 124 C40 112 48 104 58 106 Z',
    ink.body,
  ) +
  [0, 1, 2, 3]
    .map((at) =>
      line(
        `M${74 + at * 3} ${168 + at * 54} C150 ${180 + at * 50} 250 ${180 + at * 50} ${326 - at * 3} ${168 + at * 54}`,
        at % 2 ? ink.accent : ink.paper,
        13,
        { opacity: 0.75 },
      ),
    )
    .join('') +
  path('M84 140 C120 148 150 150 170 150 C120 190 96 270 92 340 C80 280 84 200 84 140 Z', '#ffffff', { opacity: 0.18 });

export const towel = (ink: Ink) =>
  rect(10, 20, 380, 16, 8, ink.wood) +
  disc(10, 28, 17, ink.timber) +
  disc(390, 28, 17, ink.timber) +
  path('M84 22 C84 10 96 8 108 8 L300 8 C312 8 322 12 322 24 L322 380 L84 380 Z', ink.body) +
  rect(84, 292, 238, 18, 0, ink.paper, { opacity: 0.85 }) +
  rect(84, 322, 238, 9, 0, ink.paper, { opacity: 0.85 }) +
  path('M126 10 L150 10 L142 290 L118 290 Z', '#ffffff', { opacity: 0.16 }) +
  path('M236 10 L252 10 L258 290 L240 290 Z', ink.deep, { opacity: 0.14 }) +
  Array.from({ length: 17 }, (_, at) => line(`M${92 + at * 14} 382 L${92 + at * 14} 398`, ink.dark, 5)).join('');

export const rug = (ink: Ink) =>
  path('M44 262 L356 262 L440 396 L-40 396 Z', ink.dark) +
  path('M50 284 L350 284 L410 382 L-10 382 Z', ink.paper) +
  path('M64 298 L336 298 L380 370 L20 370 Z', ink.base) +
  [0, 1, 2].map((at) => path(`M${112 + at * 88} 334 l-44 -26 l44 -0 l44 26 l-44 28 Z`, ink.accent)).join('') +
  Array.from({ length: 20 }, (_, at) => line(`M${-34 + at * 24.6} 396 L${-40 + at * 25.2} 412`, ink.paper, 5)).join(
    '',
  ) +
  rect(26, 196, 330, 92, 46, ink.dark) +
  rect(26, 196, 330, 40, 20, ink.base) +
  [80, 120, 260, 300]
    .map((x) => line(`M${x} 198 C${x - 10} 226 ${x - 10} 258 ${x} 286`, ink.paper, 9, { opacity: 0.8 }))
    .join('') +
  [46, 33, 20, 8].map((r, at) => disc(346, 242, r, at % 2 ? ink.paper : ink.deep)).join('');
