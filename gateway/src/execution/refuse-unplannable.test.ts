import { expect, test } from 'vitest';
import { refuseUnplannable } from './refuse-unplannable.ts';

test.each([
  new Error('Too many options generated for x, reached the limit of 200'),
  new Error('Number of non-local selections exceeds limit of 100000'),
  new Error('Exceeded maximum recursive selections in this operation'),
  new Error('Cannot add selection of field "A.__typename" to selection set of parent type "A"'),
  new RangeError('Maximum call stack size exceeded'),
])('an operation beyond the planner is the client’s: %s', (error) => {
  expect(() => refuseUnplannable(error)).toThrow(expect.objectContaining({ code: 'QUERY_TOO_COMPLEX', status: 400 }));
});

test('another failure is ours', () => {
  const error = new TypeError('x is not a function');
  expect(() => refuseUnplannable(error)).toThrow(error);
});
