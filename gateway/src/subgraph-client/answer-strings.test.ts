import { expect, test } from 'vitest';
import { stringsOf, stringsOfBoth } from './answer-strings.ts';
import { readAnswer } from './transports/read-answer.ts';

const read = (text: string, isAscii: boolean) =>
  stringsOf(readAnswer({ status: 200, contentType: 'application/json', text, isAscii }));

test.each([
  ['{"data":{"a":"b"}}', true, 'ascii'],
  ['{"data":{"a":"é"}}', false, 'unescaped'],
  ['{"data":{"a":"\\u00e9"}}', true, 'any'],
  ['{"data":{"a":"\\""}}', true, 'any'],
  ['{"data":{"a":"\\\\"}}', false, 'any'],
])('strings of %s, ASCII: %s, are known to be %s', (text, isAscii, known) => {
  expect(read(text, isAscii)).toBe(known);
});

test('a subgraph cannot say it of itself', () => {
  expect(read('{"data":{"a":"\\""},"strings":"ascii","Symbol(strings)":"ascii"}', true)).toBe('any');
});

test('nothing is known of an answer that was not read from a text', () => {
  expect(stringsOf({ data: { a: 'b' } })).toBe('any');
});

test.each([
  ['ascii', 'ascii', 'ascii'],
  ['ascii', 'unescaped', 'unescaped'],
  ['unescaped', 'any', 'any'],
  ['any', 'ascii', 'any'],
] as const)('of %s and %s together is known: %s', (one, other, both) => {
  expect(stringsOfBoth(one, other)).toBe(both);
});
