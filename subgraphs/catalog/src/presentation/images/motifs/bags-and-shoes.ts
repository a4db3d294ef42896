import type { Ink } from '../ink.ts';
import { disc, line, path, rect } from '../shapes.ts';

export const backpack = (ink: Ink) =>
  line('M160 52 C160 0 240 0 240 52', ink.night, 13) +
  path(
    'M78 180 C40 200 36 330 60 380 L92 380 L92 180 Z M322 180 C360 200 364 330 340 380 L308 380 L308 180 Z',
    ink.dark,
  ) +
  path(
    'M76 170 C76 76 128 40 200 40 C272 40 324 76 324 170 L332 356 C332 384 318 396 292 396 L108 396 C82 396 68 384 68 356 Z',
    ink.body,
  ) +
  path(
    'M76 172 C76 76 128 40 200 40 C272 40 324 76 324 172 C324 196 290 206 200 206 C110 206 76 196 76 172 Z',
    ink.light,
    { opacity: 0.42 },
  ) +
  rect(104, 248, 192, 128, 22, ink.dark) +
  line('M118 282 L282 282', ink.paper, 5) +
  [140, 246].map((x) => rect(x, 170, 16, 92, 4, ink.timber) + rect(x - 4, 226, 24, 22, 4, ink.metal)).join('');

export const tote = (ink: Ink) =>
  line('M140 150 C136 -6 264 -6 260 150', ink.timber, 13) +
  path('M66 140 L334 140 L356 384 C356 392 350 396 342 396 L58 396 C50 396 44 392 44 384 Z', ink.body) +
  path('M66 140 L334 140 L337 172 L63 172 Z', ink.dark, { opacity: 0.7 }) +
  disc(200, 282, 62, ink.accent) +
  path('M138 282 A62 62 0 0 1 262 282 Z', ink.paper) +
  disc(140, 156, 6, ink.metal) +
  disc(260, 156, 6, ink.metal);

export const sneaker = (ink: Ink) =>
  path(
    'M-16 360 C-20 328 -12 250 -4 214 C2 190 30 190 44 206 C62 228 96 226 120 208 C130 200 142 202 150 212 C200 276 260 286 340 296 C394 304 420 328 420 360 Z',
    ink.body,
  ) +
  path('M-12 300 C-10 262 -8 232 -4 214 C2 190 30 190 44 206 L58 300 Z', ink.dark) +
  path('M300 291 C370 298 420 320 420 360 L286 360 C282 330 288 306 300 291 Z', ink.light, { opacity: 0.6 }) +
  path('M70 340 C120 330 160 290 186 252 L206 268 C180 310 140 344 96 356 Z', ink.accent) +
  [0, 1, 2, 3]
    .map((at) => line(`M${142 + at * 27} ${230 + at * 18} L${176 + at * 27} ${212 + at * 21}`, ink.paper, 9))
    .join('') +
  path('M-24 352 L428 352 C434 380 420 396 396 396 L10 396 C-16 396 -26 380 -24 352 Z', ink.paper) +
  line('M-22 374 L428 374', ink.accent, 6);

export const boot = (ink: Ink) =>
  path(
    'M70 40 L224 40 C222 120 222 190 236 232 C256 262 352 262 366 330 L368 360 L66 360 C66 260 74 150 70 40 Z',
    ink.body,
  ) +
  path('M70 40 L112 40 C116 150 106 260 108 360 L66 360 C66 260 74 150 70 40 Z', '#ffffff', { opacity: 0.18 }) +
  rect(60, 28, 172, 42, 14, ink.paper) +
  [0, 1, 2, 3, 4]
    .map(
      (at) =>
        line(`M${170 + at * 6} ${104 + at * 34} L${226 + at * 7} ${98 + at * 34}`, ink.accent, 8) +
        disc(170 + at * 6, 104 + at * 34, 6, ink.metal),
    )
    .join('') +
  line('M292 262 C276 290 280 330 284 352', ink.deep, 5, { opacity: 0.5 }) +
  path(
    'M58 352 L376 352 L376 376 C376 390 370 396 360 396 L190 396 L180 384 L150 384 L150 396 L68 396 C60 396 58 390 58 380 Z',
    ink.night,
  ) +
  rect(58, 346, 318, 12, 4, ink.timber);

export const suitcase = (ink: Ink) =>
  line('M156 44 L156 -70 C156 -86 164 -92 176 -92 L224 -92 C236 -92 244 -86 244 -70 L244 44', ink.steel, 11) +
  rect(168, -102, 64, 22, 10, ink.night) +
  rect(64, 36, 272, 336, 36, ink.body) +
  [112, 156, 200, 244, 288].map((x) => line(`M${x} 62 L${x} 346`, ink.dark, 8, { opacity: 0.55 })).join('') +
  path('M86 70 C86 58 92 54 100 54 L100 354 C92 354 86 348 86 338 Z', '#ffffff', { opacity: 0.3 }) +
  rect(168, 22, 64, 26, 10, ink.night) +
  rect(176, 186, 48, 22, 5, ink.metal) +
  [96, 304].map((x) => rect(x - 12, 366, 24, 14, 3, ink.steel) + disc(x, 384, 14, ink.night)).join('');
