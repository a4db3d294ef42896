import { expect, test } from 'vitest';
import { marketOptions } from './markets.ts';
import { announcement, footerNav, primaryNav } from './navigation.ts';
import { policyLinks } from './policies.ts';

test('the menu follows the categories', () => {
  expect(primaryNav([{ slug: 'kitchen', name: 'Kitchen', children: [{ slug: 'kettles', name: 'Kettles' }] }])).toEqual([
    {
      label: 'Kitchen',
      href: '/shop/c/kitchen',
      children: [{ label: 'Kettles', href: '/shop/c/kettles', children: [] }],
    },
  ]);
});

test('the foot of the page leads to the policies', () => {
  expect(footerNav('de').map(({ label }) => label)).toEqual(['Versand', 'Rückgabe', 'Datenschutz', 'AGB']);
  expect(policyLinks('en')[0]).toEqual({ label: 'Shipping', href: '/shop/policies/shipping' });
  expect(announcement('en')).not.toBe(announcement('de'));
});

test('markets are named in the language of the reader', () => {
  expect(marketOptions('de', ['en', 'de'])[0]).toEqual({
    country: 'DE',
    currency: 'EUR',
    languages: ['en', 'de'],
    label: 'Deutschland (EUR)',
  });
  expect(marketOptions('en', ['en']).map(({ label }) => label)).toContain('Kuwait (KWD)');
});
