import { PrismError } from '@prism/platform/errors';
import { expect, test } from 'vitest';
import type { CompiledOperation } from './compile-operation.ts';
import { createOperationCache } from './operation-cache.ts';

const compiled = (characters = 10) =>
  ({ plan: { fetches: [{ query: 'x'.repeat(characters) }] } }) as unknown as CompiledOperation;
const choice = (name: string, compile = async () => compiled()) => ({
  name,
  variables: { all: name === '1' },
  compile,
});

test('a choice is compiled once, for all who ask at the same time and after', async () => {
  const cache = createOperationCache();
  let compilations = 0;
  const counted = choice('1', async () => {
    compilations += 1;
    return compiled();
  });
  const operation = { hash: 'h', name: 'A' };
  const [one, two] = await Promise.all([cache.get(operation, counted), cache.get(operation, counted)]);
  expect(two).toBe(one);
  expect(cache.get(operation, counted)).toBe(one);
  await cache.get({ hash: 'h', name: 'B' }, counted);
  expect(compilations).toBe(2);
});

test('a failure is not kept', async () => {
  const cache = createOperationCache();
  const operation = { hash: 'h', name: undefined };
  await expect(
    cache.get(
      operation,
      choice('', () => Promise.reject(new Error('no'))),
    ),
  ).rejects.toThrow('no');
  expect(cache.size).toBe(0);
  expect(await cache.get(operation, choice(''))).toEqual(compiled());
});

test('that an operation is too complex is kept for a minute, apart for what is registered', async () => {
  let time = 1;
  const cache = createOperationCache({ operations: 10, bytes: 1_000_000 }, () => time);
  const operation = { hash: 'h', name: undefined };
  let compilations = 0;
  const beyond = choice('', async () => {
    compilations += 1;
    throw new PrismError('QUERY_TOO_COMPLEX', 'The operation expected to be simpler.');
  });
  const ask = (isTrusted?: boolean) =>
    expect(cache.get(operation, beyond, isTrusted)).rejects.toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  await ask();
  time += 59_000;
  await ask();
  expect(compilations).toBe(1);
  await ask(true);
  expect(compilations).toBe(2);
  time += 1_001;
  await ask();
  expect(compilations).toBe(3);
});

test('the choices of an operation are told, and of no other', async () => {
  const cache = createOperationCache();
  for (const name of ['0', '1']) await cache.get({ hash: 'h', name: 'A' }, choice(name));
  await cache.get({ hash: 'h', name: 'B' }, choice('0'));
  expect(cache.choicesOf({ hash: 'h', name: 'A' })).toEqual([{ all: true }, { all: false }]);
  expect(cache.choicesOf({ hash: 'i', name: 'A' })).toEqual([]);
});

test('thousands of operations leave as many as the limits say, by number and by size', async () => {
  const fill = async (cache: ReturnType<typeof createOperationCache>, characters: number) => {
    for (let at = 0; at < 3_000; at++)
      await cache.get(
        { hash: `${at}`, name: undefined },
        choice('', async () => compiled(characters)),
      );
    return cache.size;
  };
  expect(await fill(createOperationCache({ operations: 100, bytes: 48_000_000 }), 10)).toBe(100);
  const bySize = await fill(createOperationCache({ operations: 3_000, bytes: 1_000_000 }), 1_000);
  expect(bySize).toBeGreaterThan(10);
  expect(bySize).toBeLessThan(100);
});
