import type { Ink } from '../ink.ts';
import { disc, line, mirrored, oval, path, rect } from '../shapes.ts';

const hanger = (ink: Ink) =>
  line('M200 -10 C200 -34 226 -34 222 -54 C218 -72 190 -70 188 -52', ink.steel, 7) +
  line('M200 -10 L106 42 M200 -10 L294 42', ink.timber, 12);

const sleeve = (ink: Ink, cuff: string) =>
  path('M112 36 C72 50 56 76 46 120 L4 312 L64 330 L118 168 Z', ink.base) +
  path('M4 312 L64 330 L70 312 L9 292 Z', cuff);

export const jacket = (ink: Ink) =>
  hanger(ink) +
  mirrored(sleeve(ink, ink.deep)) +
  path('M112 36 L164 14 L236 14 L288 36 C300 100 302 250 300 378 L100 378 C98 250 100 100 112 36 Z', ink.body) +
  path('M164 14 L200 84 L236 14 L256 30 L214 128 L186 128 L144 30 Z', ink.dark) +
  line('M200 90 L200 376', ink.deep, 5) +
  mirrored(rect(118, 260, 58, 72, 8, ink.dark, { opacity: 0.55 })) +
  [140, 190, 240, 290, 340].map((y) => disc(214, y, 6, ink.paper)).join('') +
  rect(100, 364, 200, 20, 6, ink.dark);

export const tee = (ink: Ink) =>
  hanger(ink) +
  mirrored(
    path('M116 34 C70 52 42 88 14 156 L84 196 L120 150 Z', ink.base) +
      line('M20 146 L90 186', ink.dark, 5, { opacity: 0.5 }),
  ) +
  path(
    'M116 34 L160 16 C170 54 230 54 240 16 L284 34 C298 120 296 260 298 386 L102 386 C104 260 102 120 116 34 Z',
    ink.body,
  ) +
  line('M160 18 C170 58 230 58 240 18', ink.dark, 9) +
  disc(200, 190, 46, ink.accent) +
  path('M154 190 A46 46 0 0 0 246 190 Z', ink.paper);

export const sweater = (ink: Ink) =>
  mirrored(sleeve(ink, ink.dark)) +
  path('M112 36 L162 16 L238 16 L288 36 C302 110 302 250 302 372 L98 372 C98 250 98 110 112 36 Z', ink.body) +
  path('M152 22 C152 -6 248 -6 248 22 C236 48 164 48 152 22 Z', ink.dark) +
  oval(200, 18, 34, 10, ink.deep) +
  [0, 1, 2]
    .map((row) =>
      Array.from({ length: 7 }, (_, at) =>
        path(`M${116 + at * 26} ${124 + row * 30} l13 -15 l13 15 l-13 15 Z`, row === 1 ? ink.accent : ink.paper, {
          opacity: 0.9,
        }),
      ).join(''),
    )
    .join('') +
  rect(96, 360, 208, 32, 8, ink.dark) +
  Array.from({ length: 12 }, (_, at) =>
    line(`M${108 + at * 17} 366 L${108 + at * 17} 386`, ink.deep, 3, { opacity: 0.5 }),
  ).join('');

export const trousers = (ink: Ink) =>
  path('M112 0 L288 0 L316 392 L222 392 L204 150 L196 150 L178 392 L84 392 Z', ink.body) +
  rect(108, -14, 184, 34, 6, ink.dark) +
  line('M200 20 L200 140', ink.deep, 4, { opacity: 0.6 }) +
  line('M122 28 C128 62 142 74 164 80 M278 28 C272 62 258 74 236 80', ink.deep, 4, { opacity: 0.5 }) +
  line('M146 90 L122 380 M254 90 L278 380', ink.light, 4, { opacity: 0.7 }) +
  disc(200, 3, 8, ink.metal) +
  path('M84 392 L87 358 L180 358 L178 392 Z M316 392 L313 358 L220 358 L222 392 Z', ink.light);

export const beanie = (ink: Ink) =>
  disc(200, 96, 46, ink.paper) +
  Array.from({ length: 14 }, (_, at) =>
    line(
      `M200 96 L${(200 + 54 * Math.cos((at * Math.PI) / 7)).toFixed(0)} ${(96 + 54 * Math.sin((at * Math.PI) / 7)).toFixed(0)}`,
      ink.paper,
      12,
    ),
  ).join('') +
  path('M70 316 C66 190 120 116 200 116 C280 116 334 190 330 316 Z', ink.body) +
  [0, 1, 2, 3, 4]
    .map((at) =>
      line(`M${104 + at * 48} 310 C${112 + at * 44} 220 ${150 + at * 25} 160 ${176 + at * 12} 126`, ink.deep, 4, {
        opacity: 0.3,
      }),
    )
    .join('') +
  rect(52, 298, 296, 92, 30, ink.dark) +
  Array.from({ length: 13 }, (_, at) =>
    line(`M${78 + at * 20.5} 312 L${78 + at * 20.5} 376`, ink.light, 5, { opacity: 0.5 }),
  ).join('') +
  rect(214, 326, 70, 40, 6, ink.paper);
