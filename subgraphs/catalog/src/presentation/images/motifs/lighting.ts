import type { Ink } from '../ink.ts';
import { disc, line, oval, path, rect } from '../shapes.ts';

const shine = (d: string, ink: Ink, opacity = 0.45) => path(d, ink.glow, { opacity, filter: 'url(#soft)' });

export const deskLamp = (ink: Ink) =>
  shine('M58 176 L196 232 L150 396 L-60 396 Z', ink, 0.5) +
  line('M268 384 L300 214 L182 96', ink.night, 13) +
  disc(300, 214, 16, ink.metal) +
  path('M204 66 C240 100 236 152 204 232 L54 168 C92 96 140 44 204 66 Z', ink.body) +
  path('M54 168 L204 232 C190 252 44 194 54 168 Z', ink.glow) +
  disc(196, 84, 18, ink.night) +
  path('M184 396 C184 372 226 366 268 366 C310 366 352 372 352 396 Z', ink.body);

export const floorLamp = (ink: Ink) =>
  shine('M110 60 L290 60 L380 396 L20 396 Z', ink, 0.32) +
  line('M200 60 L118 394', ink.timber, 12) +
  line('M200 60 L282 394', ink.timber, 12) +
  line('M200 60 L200 372', '#7f5730', 11) +
  line('M150 262 L250 262', ink.timber, 6) +
  path('M142 -110 L258 -110 L306 66 L94 66 Z', ink.body) +
  path('M142 -110 L176 -110 L150 66 L94 66 Z', '#ffffff', { opacity: 0.26 }) +
  oval(200, 66, 106, 12, ink.glow);

export const pendant = (ink: Ink) =>
  line('M200 -420 L200 40', ink.night, 6) +
  shine('M60 216 L340 216 L430 396 L-30 396 Z', ink, 0.5) +
  rect(182, 26, 36, 44, 10, ink.wood) +
  path('M44 216 C44 120 116 64 200 64 C284 64 356 120 356 216 Z', ink.body) +
  path('M70 204 C76 142 116 98 160 84 C122 122 108 160 106 208 Z', '#ffffff', { opacity: 0.3 }) +
  oval(200, 216, 156, 18, ink.dark) +
  oval(200, 218, 138, 13, ink.glow) +
  disc(200, 222, 26, '#fff6dc');

export const lantern = (ink: Ink) =>
  shine('M60 120 L340 120 L390 396 L10 396 Z', ink, 0.5) +
  line('M140 96 C140 -4 260 -4 260 96', ink.night, 9) +
  path('M128 96 L272 96 L300 138 L100 138 Z', ink.body) +
  rect(112, 138, 176, 214, 8, ink.glow, { opacity: 0.75 }) +
  rect(172, 236, 56, 116, 8, ink.paper) +
  path('M200 166 C226 196 222 226 200 230 C178 226 174 196 200 166 Z', '#f09a3e') +
  path('M200 192 C212 208 210 224 200 226 C190 224 188 208 200 192 Z', '#fff1c4') +
  [112, 194, 276].map((x) => rect(x, 138, 12, 214, 3, ink.dark)).join('') +
  path('M96 352 L304 352 L316 396 L84 396 Z', ink.body);
