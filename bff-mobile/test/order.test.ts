import { newId } from '@prism/platform/ids';
import { describe, expect, test } from 'vitest';
import { type Answer, createRun, entityQuery, publicUrl } from './bff-mobile-kit.ts';

const view = `... on Order { id tracker { headline step steps etaLabel totalLabel itemsLabel pollAfterSeconds link } }`;
const id = newId('ord');
const trackerOf = async (required: object): Promise<Answer> => {
  const representations = [{ __typename: 'Order', id, ...required }];
  const { data, errors } = await createRun()(entityQuery(view), { representations });
  expect(errors).toBeUndefined();
  return (data as Answer)._entities[0].tracker;
};
const told = {
  number: 'P-7K3M-9QXA',
  status: 'SHIPPED',
  estimatedDelivery: { earliest: '2026-01-06T12:00:00Z', latest: '2026-01-08T12:00:00Z' },
  total: { minor: 1_999, currency: 'EUR' },
  lines: [{ quantity: 2, title: 'Aurora Kettle' }],
};

describe('the tracker of an order', () => {
  test('is made of what orders told', async () => {
    expect(await trackerOf(told)).toEqual({
      headline: 'Your order is on its way',
      step: 3,
      steps: 4,
      etaLabel: expect.stringMatching(/^Arrives Jan 6\s–\s8$/),
      totalLabel: '€19.99',
      itemsLabel: '2 × Aurora Kettle',
      pollAfterSeconds: 600,
      link: `${publicUrl}/shop/orders/P-7K3M-9QXA`,
    });
  });

  test('does without a day when none was promised', async () => {
    expect(await trackerOf({ ...told, estimatedDelivery: null })).toMatchObject({ step: 3, etaLabel: null });
  });

  test.each([
    ['failed', { number: null, status: null, estimatedDelivery: null, total: null, lines: null }],
    ['said nothing', {}],
    ['has a status that is newer than this part', { ...told, status: 'LOST_AT_SEA' }],
  ])('is not there, without an error, when orders %s', async (_, required) => {
    expect(await trackerOf(required)).toBeNull();
  });
});
