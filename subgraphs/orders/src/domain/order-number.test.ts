import { describe, expect, test } from 'vitest';
import { readOrderNumber, toOrderNumber } from './order-number.ts';

describe('an order number', () => {
  test('shows eight digits in two groups', () => {
    expect(toOrderNumber(new Uint8Array([7, 19, 3, 20, 9, 23, 29, 10]))).toBe('P-7K3M-9QXA');
  });

  test('uses all 32 digits for equally many bytes each', () => {
    const digits = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const digit = toOrderNumber(new Uint8Array(8).fill(byte)).slice(-1);
      digits.set(digit, (digits.get(digit) ?? 0) + 1);
    }
    expect([digits.size, new Set(digits.values())]).toEqual([32, new Set([8])]);
  });

  test.each(['P-7K3M-9QXA', 'p-7k3m-9qxa', ' P7K3M9QXA ', 'p 7k3m 9qxa'])('is read as it was typed: %s', (text) => {
    expect(readOrderNumber(text)).toBe('P-7K3M-9QXA');
  });

  test('forgives what looks alike', () => {
    expect(readOrderNumber('P-OIL0-11LO')).toBe('P-0110-1110');
  });

  test.each(['', 'P-7K3M', 'Q-7K3M-9QXA', 'P-7K3M-9QXAA', 'P-7K3U-9QXA', '\u0000', 'x'.repeat(1_000)])(
    'is none: %j',
    (text) => {
      expect(readOrderNumber(text)).toBeUndefined();
    },
  );
});
