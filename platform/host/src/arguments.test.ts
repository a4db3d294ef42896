import { expect, test } from 'vitest';
import { ArgumentsError, readArguments } from './arguments.ts';
import { partNames } from './part-names.ts';

test('starts everything with a thousand products unless told otherwise', () => {
  expect(readArguments([])).toEqual({ parts: partNames, dataSize: 'S', help: false });
});

test('starts only the named parts, in the order of the list', () => {
  expect(readArguments(['--only', 'reviews, gateway']).parts).toEqual(['gateway', 'reviews']);
});

test.each([
  [['--only', 'gateway,shop'], /--only expected some of .*, got "shop"/],
  [['--data', 'XL'], /--data expected one of S, M, L, got "XL"/],
  [['--port', '1'], /--port/],
])('%j is refused in words', (args, message) => {
  expect(() => readArguments(args)).toThrow(ArgumentsError);
  expect(() => readArguments(args)).toThrow(message);
});
