import type { Ink } from '../ink.ts';
import { disc, group, line, oval, path, rect } from '../shapes.ts';

// Every motif stands in a box of 400 by 400 on its lower edge.

export const kettle = (ink: Ink) =>
  line('M126 150 C120 40 280 40 274 150', ink.night, 17) +
  path('M300 208 C345 206 352 150 376 128 L392 142 C378 184 372 262 308 284 Z', ink.dark) +
  path(
    'M112 160 C118 150 130 144 200 144 C270 144 282 150 288 160 L326 366 C328 386 318 396 298 396 L102 396 C82 396 72 386 74 366 Z',
    ink.body,
  ) +
  path('M112 160 L96 246 C160 262 240 262 304 246 L288 160 Z', ink.light, { opacity: 0.28 }) +
  oval(200, 148, 84, 15, ink.dark) +
  oval(200, 143, 74, 12, ink.base) +
  rect(188, 118, 24, 22, 6, ink.wood) +
  disc(200, 112, 16, ink.wood) +
  path('M118 196 C112 250 104 320 106 360 L128 360 C124 310 128 250 136 198 Z', '#ffffff', { opacity: 0.32 });

export const mokaPot = (ink: Ink) =>
  path('M150 216 L128 396 L272 396 L250 216 Z', ink.metal) +
  path('M200 216 L200 396 L272 396 L250 216 Z', ink.steel, { opacity: 0.35 }) +
  rect(138, 202, 124, 20, 6, ink.night) +
  path('M142 202 L116 92 L256 92 L258 202 Z', ink.body) +
  path('M116 92 L84 70 L118 126 Z', ink.dark) +
  path('M256 104 L330 96 C346 96 344 118 340 130 L312 214 L290 208 L312 136 L257 134 Z', ink.night) +
  path('M114 92 L258 92 L236 66 L138 66 Z', ink.light) +
  disc(187, 54, 15, ink.night) +
  path('M142 200 L128 140 L146 112 L160 200 Z', '#ffffff', { opacity: 0.3 });

export const saucepan = (ink: Ink) =>
  rect(286, 246, 150, 22, 11, ink.wood, { transform: 'rotate(-8 286 257)' }) +
  path('M60 236 L300 236 L300 356 C300 382 284 396 260 396 L100 396 C76 396 60 382 60 356 Z', ink.body) +
  path('M78 252 L104 252 L104 360 C104 378 112 384 118 386 C92 386 78 376 78 352 Z', '#ffffff', { opacity: 0.26 }) +
  rect(50, 224, 260, 20, 10, ink.dark) +
  path('M70 224 C80 172 280 172 290 224 Z', ink.metal) +
  rect(168, 158, 24, 26, 8, ink.night) +
  oval(180, 156, 30, 10, ink.night);

export const mug = (ink: Ink) =>
  line('M268 226 C354 210 354 340 264 336', ink.dark, 24) +
  path('M92 176 L280 176 L272 366 C271 386 258 396 240 396 L132 396 C114 396 101 386 100 366 Z', ink.body) +
  oval(186, 176, 94, 20, ink.light) +
  oval(186, 179, 80, 14, '#5b3a29') +
  path('M97 300 L275 300 L272 366 C271 386 258 396 240 396 L132 396 C114 396 101 386 100 366 Z', ink.paper, {
    opacity: 0.8,
  }) +
  line('M160 140 C146 116 178 104 164 74', ink.paper, 9, { opacity: 0.8 }) +
  line('M208 140 C194 112 228 98 212 60', ink.paper, 9, { opacity: 0.8 });

export const knife = (ink: Ink) =>
  path('M70 396 L96 252 L318 252 L330 396 Z', ink.wood) +
  path('M96 252 L122 224 L340 224 L318 252 Z', '#e3bd8d') +
  [0, 1, 2]
    .map((at) => group(`translate(${140 + at * 66} 236) rotate(${-6 + at * 5})`, handle(ink, 96 + ((at * 37) % 50))))
    .join('') +
  line('M86 336 L326 336', '#7d5328', 3, { opacity: 0.35 });

const handle = (ink: Ink, height: number) =>
  rect(-9, -24, 18, 28, 2, ink.metal) +
  rect(-15, -24 - height, 30, height, 12, ink.body) +
  disc(0, -24 - height * 0.3, 4, ink.metal) +
  disc(0, -24 - height * 0.68, 4, ink.metal);

export const carafe = (ink: Ink) =>
  path(
    'M164 60 L236 60 C238 150 306 200 306 320 C306 380 280 396 200 396 C120 396 94 380 94 320 C94 200 162 150 164 60 Z',
    ink.paper,
    { opacity: 0.62 },
  ) +
  path(
    'M104 270 C150 286 250 254 298 274 C304 292 306 304 306 320 C306 380 280 396 200 396 C120 396 94 380 94 320 C94 302 98 286 104 270 Z',
    ink.body,
    { opacity: 0.88 },
  ) +
  oval(200, 60, 36, 9, ink.paper) +
  rect(180, 22, 40, 44, 10, ink.wood) +
  path('M122 300 C118 340 124 364 146 376 C134 350 134 320 138 290 Z', '#ffffff', { opacity: 0.5 }) +
  path('M176 84 C172 150 150 180 132 216 C164 188 186 150 188 84 Z', '#ffffff', { opacity: 0.6 });
