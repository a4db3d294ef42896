import type { Ink } from '../ink.ts';
import { disc, line, mirrored, path, rect } from '../shapes.ts';

export const headphones = (ink: Ink) =>
  line('M74 250 C60 20 340 20 326 250', ink.dark, 30) +
  line('M78 230 C72 50 328 50 322 230', ink.light, 8, { opacity: 0.6 }) +
  mirrored(
    rect(66, 200, 20, 70, 8, ink.metal) +
      rect(34, 232, 92, 158, 44, ink.body) +
      rect(98, 240, 44, 142, 22, ink.night) +
      disc(78, 311, 24, ink.dark) +
      disc(78, 311, 11, ink.accent),
  );

export const speaker = (ink: Ink) =>
  rect(84, -30, 232, 426, 30, ink.wood) +
  rect(100, -14, 200, 394, 20, ink.body) +
  cone(ink, 200, 66, 48) +
  cone(ink, 200, 244, 84) +
  disc(200, 352, 9, ink.glow) +
  line('M126 352 L164 352', ink.paper, 5, { opacity: 0.7 });

const cone = (ink: Ink, x: number, y: number, r: number) =>
  disc(x, y, r, ink.deep) +
  disc(x, y, r * 0.88, ink.night) +
  disc(x, y, r * 0.62, ink.dark) +
  disc(x, y, r * 0.32, ink.metal) +
  path(`M${x - r * 0.6} ${y} A${r * 0.6} ${r * 0.6} 0 0 1 ${x} ${y - r * 0.6}`, 'none', {
    stroke: '#ffffff',
    'stroke-width': 5,
    opacity: 0.35,
  });

export const radio = (ink: Ink) =>
  line('M310 130 L372 -70', ink.steel, 7) +
  disc(372, -72, 9, ink.metal) +
  line('M110 130 C110 70 290 70 290 130', ink.timber, 15) +
  rect(-14, 126, 428, 256, 46, ink.body) +
  rect(-14, 126, 428, 70, 40, '#ffffff', { opacity: 0.14 }) +
  rect(18, 160, 196, 188, 30, ink.paper) +
  Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 6 }, (_, at) => disc(46 + at * 28, 184 + row * 28, 7, ink.deep)).join(''),
  ).join('') +
  rect(240, 166, 144, 58, 10, ink.night) +
  line('M256 196 L368 196', ink.glow, 4) +
  line('M318 178 L318 214', '#e2543e', 5) +
  disc(278, 296, 36, ink.metal) +
  line('M278 296 L278 270', ink.night, 6) +
  disc(356, 282, 20, ink.metal) +
  disc(356, 330, 12, ink.accent) +
  rect(40, 378, 46, 20, 6, ink.timber) +
  rect(314, 378, 46, 20, 6, ink.timber);

export const watch = (ink: Ink) =>
  path('M142 132 L152 -70 C153 -84 162 -90 174 -90 L226 -90 C238 -90 247 -84 248 -70 L258 132 Z', ink.body) +
  path('M142 250 L152 382 C153 392 160 396 172 396 L228 396 C240 396 247 392 248 382 L258 250 Z', ink.body) +
  [-52, -18, 330, 362].map((y) => disc(200, y, 6, ink.deep)).join('') +
  rect(318, 172, 26, 36, 8, ink.metal) +
  disc(200, 190, 124, ink.metal) +
  disc(200, 190, 106, ink.deep) +
  disc(200, 190, 100, ink.paper) +
  Array.from({ length: 12 }, (_, at) =>
    rect(197, 98, 6, at % 3 ? 12 : 22, 2, ink.night, { transform: `rotate(${at * 30} 200 190)` }),
  ).join('') +
  line('M200 190 L152 150', ink.night, 10) +
  line('M200 190 L244 128', ink.night, 7) +
  line('M186 214 L232 262', ink.accent, 4) +
  disc(200, 190, 9, ink.accent);

export const camera = (ink: Ink) =>
  line('M-6 190 C-90 300 -20 390 60 396', ink.timber, 11) +
  rect(56, 92, 70, 40, 10, ink.metal) +
  disc(330, 120, 24, ink.metal) +
  path('M142 130 L164 78 L250 78 L272 130 Z', ink.metal) +
  rect(-10, 122, 420, 270, 34, ink.metal) +
  rect(-10, 182, 420, 146, 0, ink.body) +
  rect(178, 94, 56, 28, 6, ink.night) +
  disc(206, 262, 112, ink.night) +
  disc(206, 262, 96, ink.steel) +
  disc(206, 262, 84, ink.night) +
  disc(206, 262, 56, '#27445c') +
  disc(206, 262, 32, '#152838') +
  path('M166 246 A46 46 0 0 1 206 216', 'none', {
    stroke: '#cfe6f5',
    'stroke-width': 9,
    'stroke-linecap': 'round',
    opacity: 0.8,
  }) +
  disc(366, 156, 10, ink.accent);

export const keyboard = (ink: Ink) =>
  path('M-24 250 L424 250 L470 392 L-70 392 Z', ink.body) +
  path('M-70 386 L470 386 L470 398 L-70 398 Z', ink.deep) +
  [0, 1, 2, 3].map((row) => keys(ink, row)).join('') +
  line('M330 250 C340 180 260 170 262 110', ink.night, 8);

const keys = (ink: Ink, row: number) => {
  const [y, left, width] = [262 + row * 31, -16 - row * 11, 432 + row * 22];
  const step = width / 12;
  return Array.from({ length: 12 }, (_, at) => {
    const isBar = row === 3 && at > 3 && at < 8;
    const fill = (at * 7 + row * 5) % 19 === 0 ? ink.accent : ink.paper;
    return rect(left + at * step, y, isBar && at < 7 ? step + 2 : step - 6, 24, 5, isBar ? ink.light : fill);
  }).join('');
};
