import { describe, expect, test } from 'vitest';
import { type Language, toLanguage } from '../language.ts';
import type { Occasion, Topic } from '../occasion.ts';
import { topicRules } from '../topic-rules.ts';
import { say } from './say.ts';

const order = { orderId: 'ord_1', number: 'P-7K3M-9QXA' };
/** One of each; a new topic does not compile without. */
const occasions: { [T in Topic]: Extract<Occasion, { topic: T }> } = {
  'order-confirmed': { topic: 'order-confirmed', ...order, totalMinor: 1_999, currency: 'EUR', lines: [] },
  'order-payment-action-required': { topic: 'order-payment-action-required', ...order },
  'order-failed': { topic: 'order-failed', ...order },
  'order-shipped': { topic: 'order-shipped', ...order, carrier: 'DHL', trackingNumber: 'T-1' },
  'order-delivered': { topic: 'order-delivered', ...order },
  'order-cancelled': { topic: 'order-cancelled', ...order },
  'order-refunded': { topic: 'order-refunded', ...order, refunded: { minor: 1_200, currency: 'JPY' } },
  'review-published': { topic: 'review-published', reviewId: 'rev_1', productId: 'prd_1' },
  'price-dropped': {
    topic: 'price-dropped',
    productId: 'prd_1',
    currency: 'KWD',
    previousMinor: 9_500,
    currentMinor: 8_000,
  },
  'back-in-stock': { topic: 'back-in-stock', productId: 'prd_1' },
  'cart-abandoned': { topic: 'cart-abandoned', cartId: 'crt_1' },
  'password-changed': { topic: 'password-changed' },
  'signed-in-on-new-device': { topic: 'signed-in-on-new-device', deviceName: 'Ada’s phone' },
  'refresh-token-reused': { topic: 'refresh-token-reused' },
  'roles-changed': { topic: 'roles-changed', roles: ['CUSTOMER', 'SUPPORT'] },
};
const languages: Language[] = ['en', 'de'];

describe.each(Object.values(occasions))('$topic', (occasion) => {
  test('is said in each language, in words of its own, with nothing missing in them', () => {
    const said = languages.map((language) => say(occasion, language, 'Aurora Kettle'));
    for (const { title, body } of said) {
      expect(`${title} ${body}`).not.toMatch(/undefined|null|NaN|\[object/);
      expect(title.length).toBeLessThan(80);
      expect(body.length).toBeGreaterThan(10);
    }
    expect(said[0]).not.toEqual(said[1]);
  });

  test('is said also where nothing but its kind is known', () => {
    const { topic, ...facts } = occasion;
    const { carrier: _c, trackingNumber: _t, refunded: _r, deviceName: _d, ...bare } = facts as Record<string, unknown>;
    for (const language of languages)
      expect(JSON.stringify(say({ topic, ...bare } as Occasion, language))).not.toMatch(/undefined|null/);
  });

  test('has a rule that leads somewhere', () => {
    expect(topicRules[occasion.topic].channels).toContain('IN_APP');
  });
});

describe('money', () => {
  test('is as the reader writes it, in currencies of any number of decimals', () => {
    expect(say(occasions['order-confirmed'], 'en').body).toContain('€19.99');
    expect(say(occasions['order-confirmed'], 'de').body).toContain('19,99\u00a0€');
    expect(say(occasions['order-refunded'], 'en').body).toContain('¥1,200');
    expect(say(occasions['price-dropped'], 'en').body).toMatch(/8\.000.*9\.500/);
  });
});

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE', 'de'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['dev', 'en'],
  [undefined, 'en'],
])('somebody who reads %s is written to in %s', (tag, expected) => {
  expect(toLanguage(tag)).toBe(expected);
});
