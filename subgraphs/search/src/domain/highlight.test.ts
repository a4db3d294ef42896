import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

test.each([
  ['Copper Kettle', 'cop', '<em>Cop</em>per Kettle'],
  ['Copper Kettle', 'COPPER ke', '<em>Copper Ke</em>ttle'],
  ['Küchenmesser', 'kuche', '<em>Küche</em>nmesser'],
  ['Ku\u0308che', 'ku', '<em>Ku\u0308</em>che'],
  ['Straße', 'stras', '<em>Straß</em>e'],
  ['Mugs & Cups', 'mugs c', '<em>Mugs &amp; C</em>ups'],
  ['<script>', 'scr', '&lt;<em>scr</em>ipt&gt;'],
  ['🦊 Box', '🦊', '<em>🦊</em> Box'],
  ['Lamp', '&', 'Lamp'],
])('in %s, %s is marked: %s', (text, typed, marked) => {
  expect(highlight(text, typed)).toBe(marked);
});
