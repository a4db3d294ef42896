import { expect, test } from 'vitest';
import { cap, openErrorRoom } from './cap-errors.ts';

const error = (message: string) => ({ message, extensions: { code: 'SUBGRAPH_ERROR', requestId: 'req_1' } });
const errors = (count: number, message = 'no') => Array.from({ length: count }, () => error(message));
const more = (count: number) => error(`${count} more errors are not shown.`);

test('as many errors as may be are told, and one that counts those beyond', () => {
  expect(cap(errors(10), openErrorRoom(10))).toEqual(errors(10));
  expect(cap(errors(12), openErrorRoom(10))).toEqual([...errors(10), more(2)]);
});

test('they have 100,000 characters together', () => {
  const around = JSON.stringify(error('')).length;
  const half = 'x'.repeat(50_000 - around);
  expect(cap(errors(2, half), openErrorRoom(100))).toEqual(errors(2, half));
  expect(cap([error('no'), ...errors(2, half)], openErrorRoom(100))).toEqual([error('no'), error(half), more(1)]);
  expect(cap(errors(3, 'x'.repeat(100_000)), openErrorRoom(100))).toEqual([more(3)]);
});

test('those who share the room have it once', () => {
  const room = openErrorRoom(10);
  expect(cap(errors(6), room)).toHaveLength(6);
  expect(cap(errors(6), room)).toEqual([...errors(4), more(2)]);
  expect(cap(errors(2), room)).toEqual([more(2)]);
});
