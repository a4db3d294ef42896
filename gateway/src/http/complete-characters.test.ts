import { expect, test } from 'vitest';
import { completeCharacters } from './complete-characters.ts';

const read = (json: string) => JSON.parse(completeCharacters(json));

test.each([
  ['the first half alone', '"a\\ud83d b"', 'a\ufffd b'],
  ['the second half alone', '"a\\uDE00"', 'a\ufffd'],
  ['two halves in the wrong order', '"\\uDE00\\ud83d"', '\ufffd\ufffd'],
  ['two first halves and a second', '"\\ud83d\\ud83d\\ude00"', '\ufffd😀'],
  ['a half in a name', '{ "\\ud800": 1 }', { '\ufffd': 1 }],
])('%s becomes U+FFFD', (_, json, value) => {
  expect(read(json)).toEqual(value);
});

test.each([
  '"\\ud83d\\ude00"',
  '"\\\\ud800"',
  '"\\\\\\u0041"',
  '"\\u00e4\\n\\"\\ud7ff\\ue000"',
  '"😀 \\/"',
  '["\\\\"]',
])('%s stays as it is', (json) => {
  expect(completeCharacters(json)).toBe(json);
});
