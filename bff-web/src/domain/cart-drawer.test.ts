import { describe, expect, test } from 'vitest';
import { cartDrawer } from './cart-drawer.ts';

const money = (minor: number, currency = 'EUR') => ({ minor, currency });
const reader = { language: 'en', currency: 'EUR' };
const cart = (totalQuantity: number, minor = 1_000) => ({ totalQuantity, cost: { subtotal: money(minor) } });
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the drawer', () => {
  test.each([
    [0, 'en', '0 items'],
    [1, 'en', '1 item'],
    [2, 'en', '2 items'],
    [1_200, 'en', '1,200 items'],
    [1, 'de', '1 Artikel'],
    [1_200, 'de', '1.200 Artikel'],
  ])('counts %d in %s as "%s"', (quantity, language, label) => {
    expect(cartDrawer(cart(quantity), { ...reader, language }).countLabel).toBe(label);
  });

  test("shows the subtotal in the cart's own currency", () => {
    const yen = { totalQuantity: 1, cost: { subtotal: money(1_200, 'JPY') } };
    expect(plain(cartDrawer(yen, { language: 'de', currency: 'EUR' }).subtotalLabel)).toBe('1.200 ¥');
  });
});

describe('what else might go in', () => {
  test('costs no more than what is missing to free shipping', () => {
    const { upsell } = cartDrawer({ ...cart(1, 3_550), freeShippingFrom: money(5_000) }, reader);
    expect(upsell).toEqual({ kind: 'search', sort: 'BEST_SELLING', filters: [{ key: 'price', max: '14.50' }] });
  });

  test.each([
    ['shipping is free already', { freeShippingFrom: money(1_000) }, 'EUR'],
    ['it never is', { freeShippingFrom: null }, 'EUR'],
    ['the reader sees prices in another currency', { freeShippingFrom: money(5_000) }, 'USD'],
  ])('is any best seller when %s', (_, source, currency) => {
    const { upsell } = cartDrawer({ ...cart(1), ...source }, { language: 'en', currency });
    expect(upsell).toEqual({ kind: 'search', sort: 'BEST_SELLING' });
  });
});
