import { expect, test } from 'vitest';
import { readHostConfig } from './config.ts';
import { gatewayWorkers } from './gateway-workers.ts';
import { partNames } from './part-names.ts';

const config = (GATEWAY_WORKERS?: string) => readHostConfig({ GATEWAY_WORKERS });

test('the gateway is one process unless more are asked for', () => {
  expect(gatewayWorkers({ parts: partNames }, config())).toBe(1);
  expect(gatewayWorkers({ parts: ['gateway'] }, config())).toBe(1);
  expect(gatewayWorkers({ parts: ['gateway'] }, config('3'))).toBe(3);
  expect(gatewayWorkers({ parts: ['gateway'] }, config('auto'))).toBeGreaterThanOrEqual(1);
});

test('beside other parts it cannot be several, whatever the machine has', () => {
  for (const asked of ['2', 'auto'])
    for (const parts of [partNames, ['gateway', 'bff-web'] as const])
      expect(() => gatewayWorkers({ parts }, config(asked))).toThrow(/GATEWAY_WORKERS: expected 1 .*--only gateway/s);
});

test('other parts by themselves do not mind', () => {
  expect(gatewayWorkers({ parts: ['accounts', 'catalog'] }, config('4'))).toBe(1);
});

test('is a number or auto', () => {
  expect(() => config('many')).toThrow('GATEWAY_WORKERS: expected 1 to 256, or auto, got "many"');
});
