import { expect, test } from 'vitest';
import { orderChanges } from './order-changes.ts';

test.each([
  ['mutation{b a}', 'mutation{a b}'],
  ['mutation{c ...on Mutation@include(if:$x){a b:d}}', 'mutation{...@include(if:$x){a}...@include(if:$x){b:d}c}'],
  [
    'mutation M($x:Int){...{c{d}}...@skip(if:true){...@include(if:$y){b}}a}',
    'mutation M($x:Int){a ...@skip(if:true){...@include(if:$y){b}}c{d}}',
  ],
])('%s runs as %s', (operation, expected) => {
  expect(orderChanges(operation, ['a', 'b', 'c'])).toBe(expected);
});
