import { getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { takeOperation } from '../authorization/operation-parts.ts';
import { createFold, type Fold } from './fold-selections.ts';

const sum: Fold = { measure: (_, inside) => 1 + inside, join: (left, right) => left + right };

function fold(source: string, by: Fold): number {
  const document = parse(source);
  const definition = getOperationAST(document);
  if (!definition) throw new Error('one operation expected');
  return createFold(takeOperation(document, definition).fragments, by)(definition.selectionSet);
}

test('fragments count as often as they are used', () => {
  expect(fold('{ a { b } ...F ...F ... { c } } fragment F on T { d e }', sum)).toBe(2 + 3 + 3 + 2);
});

test('each selection set is looked at once', () => {
  let looks = 0;
  const links = Array.from({ length: 100 }, (_, at) => `fragment F${at} on T { ...F${at + 1} ...F${at + 1} }`);
  const measure: Fold['measure'] = (_, inside) => {
    looks += 1;
    return 1 + inside;
  };
  const found = fold(`{ ...F0 } ${links.join(' ')} fragment F100 on T { id }`, { ...sum, measure });
  expect(found).toBeGreaterThan(2 ** 100);
  expect(looks).toBe(202);
});

test('fragments that hold themselves are endless', () => {
  expect(fold('{ ...F } fragment F on T { a { ...F } }', sum)).toBe(Number.POSITIVE_INFINITY);
});
