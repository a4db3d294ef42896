import { describe, expect, test } from 'vitest';
import { orderSummary, type SummaryLine } from './order-summary.ts';

const image = { url: 'https://prism.test/img/1/1200', width: 1200, height: 900, alt: null };
const line = (title: string, quantity = 1, variant: SummaryLine['variant'] = { image }): SummaryLine => ({
  title,
  quantity,
  variant,
});
const order = (...lines: SummaryLine[]) => ({
  number: 'P-7K3M-9QXA',
  status: 'CONFIRMED' as const,
  total: { minor: 12_450, currency: 'EUR' },
  lines,
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the summary of an order', () => {
  test.each([
    ['en', 'Confirmed', '€124.50'],
    ['de', 'Bestätigt', '124,50 €'],
  ])('says status and total in %s', (language, statusLabel, total) => {
    const summary = orderSummary(order(line('Kettle')), language);
    expect(summary).toMatchObject({ href: '/shop/orders/P-7K3M-9QXA', statusLabel });
    expect(plain(summary.totalLabel)).toBe(total);
  });

  test.each([
    ['one piece', [line('Kettle')], 'en', 'Kettle'],
    ['pieces of one thing', [line('Kettle', 1_200)], 'de', '1.200 × Kettle'],
    ['two things', [line('Kettle'), line('Mug')], 'en', 'Kettle and 1 more'],
    ['many pieces of many things', [line('Kettle', 3), line('Mug', 2)], 'de', 'Kettle und 4 weitere'],
    ['nothing that can be told', [], 'en', 'P-7K3M-9QXA'],
  ])('names %s in its headline', (_, lines, language, headline) => {
    expect(orderSummary(order(...lines), language).headline).toBe(headline);
  });
});

describe('its thumbnails', () => {
  test('are of the first four lines that have a picture, described by what was bought', () => {
    const lines = [
      line('Gone', 1, null),
      line('Away', 1, { image: null }),
      ...['A', 'B', 'C', 'D', 'E'].map((title) => line(title)),
    ];
    const { thumbnails } = orderSummary(order(...lines), 'en');
    expect(thumbnails.map(({ alt }) => alt)).toEqual(['A', 'B', 'C', 'D']);
    expect(thumbnails[0]).toMatchObject({
      src: 'https://prism.test/img/1/160',
      srcset: expect.stringContaining('/img/1/80 80w'),
    });
  });

  test('are none while the catalog is away', () => {
    expect(orderSummary(order(line('Kettle', 1, {})), 'en')).toMatchObject({ thumbnails: [], headline: 'Kettle' });
  });
});
