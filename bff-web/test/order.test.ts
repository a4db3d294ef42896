import { describe, expect, test } from 'vitest';
import { createRun, entityOf, entityQuery } from './bff-web-kit.ts';

const run = createRun();
const view = '... on Order { id summary { href statusLabel totalLabel headline thumbnails { src alt } } }';
const summaryOf = async (representation: object, caller: object = {}) => {
  const order = { __typename: 'Order', id: 'ord_1', ...representation };
  return entityOf(await run(entityQuery(view), { representations: [order] }, caller));
};
const image = { url: 'https://prism.test/img/1/1200', width: 1200, height: 900, alt: 'A kettle' };
const told = {
  number: 'P-7K3M-9QXA',
  status: 'SHIPPED',
  total: { minor: 1_999, currency: 'EUR' },
  lines: [{ title: 'Aurora Kettle', quantity: 2, variant: { image } }],
};

describe('an order in the history', () => {
  test('is summed up from what orders and the catalog told', async () => {
    expect(await summaryOf(told, { language: 'de' })).toEqual({
      id: 'ord_1',
      summary: {
        href: '/shop/orders/P-7K3M-9QXA',
        statusLabel: 'Unterwegs',
        totalLabel: '19,99\u00a0€',
        headline: '2 × Aurora Kettle',
        thumbnails: [{ src: 'https://prism.test/img/1/160', alt: 'A kettle' }],
      },
    });
  });

  test.each([
    ['failed', [{ ...told.lines[0], variant: { image: null } }]],
    ['has no such variant any more', [{ ...told.lines[0], variant: null }]],
  ])('has a summary without pictures when the catalog %s', async (_, lines) => {
    expect((await summaryOf({ ...told, lines })).summary).toMatchObject({
      headline: '2 × Aurora Kettle',
      thumbnails: [],
    });
  });

  test.each([
    ['failed', { number: null, status: null, total: null, lines: null }],
    ['said nothing', {}],
    ['has a status that is newer than this part', { ...told, status: 'LOST_AT_SEA' }],
  ])('has no summary, and no error, when orders %s', async (_, required) => {
    expect(await summaryOf(required)).toEqual({ id: 'ord_1', summary: null });
  });
});
