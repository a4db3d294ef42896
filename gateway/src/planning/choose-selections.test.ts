import { parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { chooseSelections, choosingVariables } from './choose-selections.ts';

const chosen = (document: string, choice = {}) =>
  print(chooseSelections(parse(document), choice))
    .replaceAll(/\s+/g, ' ')
    .trim();

test.each<[string, object, string]>([
  ['{ a @skip(if: true) b @include(if: true) }', {}, '{ b }'],
  ['query ($x: Boolean!) { a @skip(if: $x) b @include(if: $x) }', { x: true }, 'query ($x: Boolean!) { b }'],
  ['query ($x: Boolean!) { a @skip(if: $x) b @include(if: $x) }', { x: false }, 'query ($x: Boolean!) { a }'],
  ['{ a { b @skip(if: true) } }', {}, '{ a }'],
  ['{ ...F @include(if: true) } fragment F on Query { a @skip(if: true) }', {}, '{ ...F } fragment F on Query'],
  ['{ ... @include(if: false) { a } ... on Query @skip(if: false) { b @other } }', {}, '{ ... on Query { b @other } }'],
])('%s with %j is %s', (document, choice, expected) => {
  expect(chosen(document, choice)).toBe(expected);
});

test('the variables that decide are known, and no others', () => {
  const document =
    'query ($a: Boolean!, $b: Boolean!, $c: Int) { x(c: $c) @skip(if: $b) ...F } fragment F on Query { y @include(if: $a) @skip(if: $b) }';
  expect(choosingVariables(parse(document))).toEqual(['a', 'b']);
});

describe('what is deferred', () => {
  const document =
    'query ($a: Boolean!, $b: Boolean) { ... @defer(if: $a) { x } ...F @defer(label: "f", if: false) y @skip(if: $b) } fragment F on Query { ... @defer { z } }';
  const chosenParts = (choice: object) =>
    print(chooseSelections(parse(document), choice as never, true)).replaceAll(/\s+/g, ' ');

  test('is nothing to who takes no parts', () => {
    expect(chosen(document, { a: true, b: true })).toBe(
      'query ($a: Boolean!, $b: Boolean) { ... { x } ...F } fragment F on Query { ... { z } }',
    );
    expect(choosingVariables(parse(document))).toEqual(['b']);
  });

  test('is what its condition says to who takes parts', () => {
    expect(chosenParts({ a: true, b: true })).toContain('{ ... @defer(if: $a) { x } ...F }');
    expect(chosenParts({ a: false, b: true })).toContain('{ ... { x } ...F }');
    expect(chosenParts({ a: false, b: true })).toContain('{ ... @defer { z } }');
    expect(choosingVariables(parse(document), true)).toEqual(['a', 'b']);
  });
});
