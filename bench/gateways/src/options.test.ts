import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('measures everything where nothing is said', () => {
  const { gateways, workloads, growth } = readOptions([]);
  expect(gateways.map(({ name }) => name)).toEqual(['prism', 'prism-2', 'apollo', 'hive', 'grafbase']);
  expect(workloads.map(({ name }) => name)).toContain('unshared');
  expect(growth).toBe(false);
});

test('keeps the order of the gateways as it was said', () => {
  const { gateways } = readOptions(['--gateways', 'grafbase,prism']);
  expect(gateways.map(({ name }) => name)).toEqual(['grafbase', 'prism']);
});

test('counts operations only where it is told to', () => {
  expect(readOptions([]).distinct).toBe(0);
  expect(readOptions(['--distinct', '100000']).distinct).toBe(100_000);
});

test.each([
  [['--distinct', '0'], /--distinct: expected a whole number/],
  [['--gateways', 'envoy'], /--gateways: expected some of prism.*, got "envoy"/],
  [['--seconds', '3600'], /--seconds: expected a whole number from 1 to 60, got "3600"/],
  [['--rounds', 'x'], /--rounds: expected a whole number/],
])('refuses %j', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
