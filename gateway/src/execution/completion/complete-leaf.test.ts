import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import { expect, test, vi } from 'vitest';
import type { AnswerStrings } from '../../subgraph-client/answer-strings.ts';
import { completeLeaf } from './complete-leaf.ts';
import { createState } from './completion-state.ts';

const color = new GraphQLEnumType({ name: 'Color', values: { RED: {}, toString: {} } });
const json = new GraphQLScalarType({ name: 'JSON' });

/** The text, or undefined where nothing was written; and what the state says of it. */
function write(type: Parameters<typeof completeLeaf>[0], value: unknown, strings: AnswerStrings = 'any') {
  const state = createState({ strings, tell: vi.fn() });
  const text = completeLeaf(type)(value, state);
  return { text, isAscii: state.isAscii, isInvalid: state.isInvalid };
}

const characters = [
  'a',
  '~',
  ' ',
  '"',
  '\\',
  '/',
  '\n',
  '\u0000',
  '\u001f',
  '\u007f',
  'é',
  '€',
  '\u2028',
  '😀',
  '\ud83d',
  '\ude00',
];

test('any text is written as JSON.stringify writes it', () => {
  for (const first of characters)
    for (const second of characters)
      for (const text of [first, first + second, `in the midst ${first}${second} of it`])
        expect(write(GraphQLString, text).text).toBe(JSON.stringify(text));
});

test('what is called ASCII is', () => {
  for (const type of [GraphQLString, json])
    for (const character of characters) {
      const { text, isAscii } = write(type, character);
      if (isAscii) expect(text).toMatch(/^[ -~]*$/);
    }
});

test.each([
  ['a\u007f', 'ascii', true],
  ['é€\u2028😀', 'unescaped', false],
] as const)(
  '%j, of an answer whose strings are %s, is written as JSON.stringify writes it',
  (value, strings, isAscii) => {
    for (const type of [GraphQLString, GraphQLID, json])
      expect(write(type, value, strings)).toMatchObject({ text: JSON.stringify(value), isAscii });
  },
);

test.each([
  [GraphQLInt, 2_147_483_647, '2147483647'],
  [GraphQLInt, -0, '0'],
  [GraphQLFloat, 1e21, '1e+21'],
  [GraphQLFloat, -0.5, '-0.5'],
  [GraphQLBoolean, false, 'false'],
  [GraphQLID, 5, '"5"'],
  [color, 'RED', '"RED"'],
  [json, { a: ['é'] }, '{"a":["é"]}'],
])('%s: %j is %s', (type, value, text) => {
  expect(write(type, value)).toMatchObject({ text, isInvalid: false });
});

test.each([
  [GraphQLInt, 2_147_483_648],
  [GraphQLInt, 'one'],
  [GraphQLFloat, Number.POSITIVE_INFINITY],
  [GraphQLBoolean, 'true'],
  [GraphQLString, {}],
  [GraphQLID, 1.5],
  [color, 'GREEN'],
  [color, 'constructor'],
])('%s: %j is no value, which is told', (type, value) => {
  expect(write(type, value)).toMatchObject({ text: undefined, isInvalid: true });
});

test.each([null, undefined])('%s is no value, and no mistake', (value) => {
  expect(write(GraphQLString, value)).toMatchObject({ text: undefined, isInvalid: false });
});
