import type { Ink } from '../ink.ts';
import { disc, group, line, oval, path, rect } from '../shapes.ts';

const leaf = (ink: Ink, turn: number, length: number, dark = false) =>
  group(
    `translate(200 236) rotate(${turn})`,
    path(
      `M0 0 C-46 ${-length * 0.35} -40 ${-length * 0.8} 0 ${-length} C40 ${-length * 0.8} 46 ${-length * 0.35} 0 0 Z`,
      dark ? '#456247' : '#6b8a58',
    ) + line(`M0 0 L0 ${-length * 0.86}`, ink.paper, 3, { opacity: 0.45 }),
  );

export const planter = (ink: Ink) =>
  [
    [-66, 190],
    [66, 196],
    [-24, 262],
  ]
    .map(([turn, length]) => leaf(ink, turn as number, length as number, true))
    .join('') +
  [
    [-44, 234],
    [40, 240],
    [10, 290],
  ]
    .map(([turn, length]) => leaf(ink, turn as number, length as number))
    .join('') +
  path('M88 232 L312 232 L284 380 C282 392 274 396 262 396 L138 396 C126 396 118 392 116 380 Z', ink.body) +
  rect(76, 214, 248, 40, 14, ink.base) +
  rect(76, 240, 248, 14, 7, ink.dark, { opacity: 0.6 }) +
  path('M118 264 L140 264 L152 380 L136 380 Z', '#ffffff', { opacity: 0.22 });

export const wateringCan = (ink: Ink) =>
  line('M110 190 C60 20 280 10 286 190', ink.dark, 18) +
  line('M76 250 C10 250 16 350 88 346', ink.dark, 18) +
  path('M276 330 L404 134 L430 150 L306 384 Z', ink.base) +
  path('M388 98 L454 140 L436 172 L382 136 Z', ink.dark) +
  path('M92 196 L296 196 L308 372 C308 388 298 396 282 396 L106 396 C90 396 80 388 80 372 Z', ink.body) +
  oval(194, 196, 102, 18, ink.dark) +
  oval(194, 198, 86, 12, ink.deep) +
  rect(84, 306, 222, 16, 0, ink.light, { opacity: 0.6 }) +
  [
    [452, 190],
    [470, 232],
    [446, 240],
    [482, 280],
  ]
    .map(([x, y]) => oval(x as number, y as number, 5, 9, '#8fc0dc'))
    .join('');

export const tent = (ink: Ink) =>
  path('M200 90 L-70 392 L470 392 Z', ink.body) +
  path('M200 90 L-70 392 L110 392 Z', ink.light, { opacity: 0.5 }) +
  path('M200 90 L120 392 L280 392 Z', ink.night) +
  path('M200 90 L120 392 L166 392 C176 290 190 180 200 90 Z', ink.paper) +
  path('M200 90 L280 392 L240 392 C226 290 210 180 200 90 Z', ink.accent) +
  line('M200 90 L186 58 M200 90 L214 58', ink.timber, 9) +
  line('M-70 392 L-104 398 M470 392 L504 398', ink.timber, 7) +
  disc(206, 352, 16, ink.glow, { opacity: 0.9 });

export const flask = (ink: Ink) =>
  rect(124, 60, 152, 336, 34, ink.body) +
  path('M140 96 C140 76 150 72 162 72 L166 72 L166 384 L158 384 C146 384 140 378 140 362 Z', '#ffffff', {
    opacity: 0.28,
  }) +
  rect(124, 196, 152, 86, 0, ink.paper, { opacity: 0.92 }) +
  path('M140 270 L178 222 L200 250 L222 214 L262 270 Z', ink.accent) +
  rect(138, 30, 124, 36, 8, ink.metal) +
  rect(128, -50, 144, 92, 22, ink.night) +
  line('M272 -20 C330 -16 330 40 272 34', ink.night, 13);

export const birdhouse = (ink: Ink) =>
  rect(188, 330, 24, 68, 4, ink.timber) +
  path('M86 96 L314 96 L314 326 C314 334 308 340 300 340 L100 340 C92 340 86 334 86 326 Z', ink.body) +
  [154, 210, 268].map((y) => line(`M90 ${y} L310 ${y}`, ink.deep, 3, { opacity: 0.22 })).join('') +
  path('M200 -40 L42 112 L66 136 L200 10 L334 136 L358 112 Z', ink.wood) +
  path('M200 10 L86 118 L314 118 Z', ink.base) +
  disc(200, 188, 48, ink.wood) +
  disc(200, 188, 38, ink.night) +
  line('M200 286 L200 262', ink.timber, 12) +
  path('M216 -70 C244 -84 272 -64 268 -38 L262 -18 C238 -4 210 -18 206 -40 L186 -46 Z', ink.accent) +
  disc(244, -56, 5, ink.night);
