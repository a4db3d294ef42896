import type { Ink } from '../ink.ts';
import { disc, line, path, rect } from '../shapes.ts';

export const chair = (ink: Ink) =>
  line('M118 394 L136 236', ink.timber, 15) +
  line('M296 394 L276 236', ink.timber, 15) +
  line('M150 380 L158 240', '#7f5730', 13) +
  line('M262 380 L254 240', '#7f5730', 13) +
  path(
    'M124 10 C124 -16 138 -26 166 -28 L246 -28 C274 -26 288 -16 288 10 L280 176 C278 196 268 202 248 202 L164 202 C144 202 134 196 132 176 Z',
    ink.body,
  ) +
  path('M140 10 C140 -6 150 -12 166 -12 L184 -12 L176 186 L164 186 C152 186 148 182 147 172 Z', '#ffffff', {
    opacity: 0.22,
  }) +
  path(
    'M112 214 C112 200 124 196 138 196 L274 196 C288 196 300 200 300 214 L306 242 C308 256 300 262 286 262 L126 262 C112 262 104 256 106 242 Z',
    ink.base,
  ) +
  path('M106 240 C104 256 112 262 126 262 L286 262 C300 262 308 256 306 240 Z', ink.dark);

export const table = (ink: Ink) =>
  line('M52 226 L24 394', ink.timber, 17) +
  line('M348 226 L376 394', ink.timber, 17) +
  line('M110 226 L96 376', '#7f5730', 14) +
  line('M290 226 L304 376', '#7f5730', 14) +
  rect(-20, 196, 440, 34, 15, ink.wood) +
  rect(-20, 196, 440, 12, 6, '#e9c698', { opacity: 0.7 }) +
  path('M176 196 C150 176 152 128 172 110 L168 84 L212 84 L208 110 C228 128 230 176 204 196 Z', ink.body) +
  line('M190 84 C184 40 160 14 138 6', '#6f7f4b', 6) +
  line('M192 84 C196 30 220 6 246 -14', '#6f7f4b', 6) +
  [
    [136, 4],
    [158, 24],
    [250, -16],
    [224, 12],
    [196, -2],
  ]
    .map(([x, y]) => disc(x as number, y as number, 17, ink.accent))
    .join('') +
  rect(270, 178, 74, 18, 4, ink.base) +
  rect(278, 162, 62, 16, 4, ink.paper);

export const sofa = (ink: Ink) =>
  rect(-10, 372, 20, 26, 4, ink.timber) +
  rect(390, 372, 20, 26, 4, ink.timber) +
  rect(-8, 132, 416, 190, 40, ink.body) +
  rect(14, 150, 180, 140, 28, ink.light, { opacity: 0.4 }) +
  rect(206, 150, 180, 140, 28, ink.light, { opacity: 0.28 }) +
  rect(24, 252, 176, 72, 22, ink.base) +
  rect(200, 252, 176, 72, 22, ink.base) +
  rect(8, 312, 384, 68, 20, ink.dark) +
  rect(-50, 214, 84, 168, 38, ink.body) +
  rect(366, 214, 84, 168, 38, ink.body) +
  rect(46, 176, 92, 92, 18, ink.accent, { transform: 'rotate(-10 92 222)' });

export const shelf = (ink: Ink) =>
  rect(40, -60, 320, 456, 10, ink.wood) +
  [-44, 104, 252].map((y) => rect(56, y, 288, 128, 4, '#6d4a28', { opacity: 0.55 })).join('') +
  [0, 1, 2, 3, 4]
    .map((at) =>
      rect(
        70 + at * 25,
        -16 - ((at * 13) % 26),
        21,
        100 + ((at * 13) % 26),
        3,
        [ink.base, ink.paper, ink.accent, ink.dark, ink.light][at] as string,
      ),
    )
    .join('') +
  path('M262 84 C240 66 246 24 262 10 L260 -8 L300 -8 L298 10 C314 24 320 66 298 84 Z', ink.body) +
  disc(118, 186, 46, ink.body) +
  rect(210, 204, 118, 28, 4, ink.paper) +
  rect(222, 180, 96, 24, 4, ink.accent) +
  [0, 1, 2, 3]
    .map((at) =>
      rect(
        222 + at * 27,
        278 + ((at * 11) % 20),
        23,
        102 - ((at * 11) % 20),
        3,
        [ink.dark, ink.base, ink.paper, ink.light][at] as string,
      ),
    )
    .join('') +
  path('M84 380 L94 330 L162 330 L172 380 Z', ink.paper) +
  path(
    'M128 332 C90 318 90 284 102 270 C126 282 130 304 128 332 C132 300 144 282 166 278 C172 304 156 326 128 332 Z',
    '#6f7f4b',
  );

export const stool = (ink: Ink) =>
  line('M136 210 L92 392', ink.timber, 18) +
  line('M264 210 L308 392', ink.timber, 18) +
  line('M200 214 L200 380', '#7f5730', 16) +
  line('M116 308 L284 308', ink.timber, 9) +
  rect(84, 176, 232, 50, 25, ink.wood) +
  path(
    'M78 180 C78 134 130 120 200 120 C270 120 322 134 322 180 C322 196 306 200 290 200 L110 200 C94 200 78 196 78 180 Z',
    ink.body,
  ) +
  path('M104 172 C106 148 142 138 184 136 C150 146 132 158 128 176 Z', '#ffffff', { opacity: 0.32 });
