import { expect, test } from 'vitest';
import { breadcrumbs } from './breadcrumbs.ts';

test('the way to a category begins at home', () => {
  const trail = [
    { name: 'Kitchen', slug: 'kitchen' },
    { name: 'Kettles', slug: 'kettles' },
  ];
  expect(breadcrumbs(trail, 'de')).toEqual([
    { label: 'Startseite', href: '/shop' },
    { label: 'Kitchen', href: '/shop/c/kitchen' },
    { label: 'Kettles', href: '/shop/c/kettles' },
  ]);
});
