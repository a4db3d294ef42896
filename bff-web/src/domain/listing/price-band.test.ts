import { expect, test } from 'vitest';
import { bandLabel } from './price-band.ts';

test.each([
  [{ min: '10', max: '49.5' }, 'EUR', 'de', '10,00 € – 49,50 €'],
  [{ max: '5000' }, 'JPY', 'en', 'up to ¥5,000'],
  [{ min: '1.25' }, 'KWD', 'de', 'ab 1,250 KWD'],
])('%j in %s reads in %s: %s', (bounds, currency, language, label) => {
  expect(bandLabel({ key: 'price', ...bounds }, { currency, language }).replace(/[\u00a0\u202f]/g, ' ')).toBe(label);
});
