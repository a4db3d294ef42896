import { expect, test } from 'vitest';
import { readAddress } from './addresses.ts';

const publicUrl = 'https://prism.test';
const kettle = { kind: 'catalog', path: '/shop/p/kettle', webUrl: 'https://prism.test/shop/p/kettle' };

test.each([
  'https://prism.test/shop/p/kettle',
  'http://prism.test/shop/p/kettle',
  'https://someone@prism.test/shop/p/kettle#reviews',
  'https://PRISM.test/shop/p/kettle/',
  '/shop/p/kettle',
  '//shop/p/kettle',
  'prism://shop/p/kettle',
  'PRISM://shop/p/kettle',
])('%s leads to the product', (link) => {
  expect(readAddress(link, publicUrl)).toMatchObject({ kind: 'catalog', path: kettle.path });
});

test('a category is found too, and what was asked besides stays in the address for the web', () => {
  expect(readAddress('prism://shop/c/lighting?sort=newest', publicUrl)).toEqual({
    kind: 'catalog',
    path: '/shop/c/lighting',
    webUrl: 'https://prism.test/shop/c/lighting?sort=newest',
  });
});

test('an order is found by its number; what looks like none opens the web', () => {
  const webUrl = 'https://prism.test/shop/orders/P-7K3M-9QXA';
  const order = { kind: 'order', number: 'P-7K3M-9QXA', webUrl };
  for (const link of [webUrl, '/shop/orders/P-7K3M-9QXA', 'prism://shop/orders/P-7K3M-9QXA'])
    expect(readAddress(link, publicUrl)).toEqual(order);
  for (const path of ['/shop/orders', '/shop/orders/a/b', '/shop/orders/%00'])
    expect(readAddress(path, publicUrl)).toMatchObject({ kind: 'web' });
});

test('a shop on this machine is found under both names of it; others never are', () => {
  for (const own of ['http://localhost:4000', 'http://127.0.0.1:4000'])
    for (const host of ['localhost:4000', '127.0.0.1:4000', '127.0.0.1'])
      expect(readAddress(`http://${host}/shop/p/kettle`, own)).toMatchObject({ kind: 'catalog', path: kettle.path });
  expect(readAddress('http://localhost/shop/p/kettle', publicUrl)).toMatchObject({ kind: 'web' });
});

test.each([
  ['https://prism.test/shop/cart', 'https://prism.test/shop/cart'],
  ['prism://shop/search?q=kettle', 'https://prism.test/shop/search?q=kettle'],
  ['/shop/p/a/b', 'https://prism.test/shop/p/a/b'],
  ['https://prism.test:8443/shop/p/kettle', 'https://prism.test:8443/shop/p/kettle'],
  ['https://prism.test.evil.example/shop/p/kettle', 'https://prism.test.evil.example/shop/p/kettle'],
  ['https://elsewhere.example/', 'https://elsewhere.example/'],
  ['https://prism.test@elsewhere.example/', 'https://elsewhere.example/'],
  ['//elsewhere.example', 'https://prism.test/elsewhere.example'],
  ['/\\elsewhere.example', 'https://prism.test/elsewhere.example'],
  ['\\/\\elsewhere.example', 'https://prism.test/elsewhere.example'],
  ['prism://\\elsewhere.example', 'https://prism.test/elsewhere.example'],
])('%s opens %s', (link, webUrl) => {
  expect(readAddress(link, publicUrl)).toEqual({ kind: 'web', webUrl });
});

test.each(['javascript://%0aalert(1)', 'file:///etc/passwd', 'data://text', 'https://', 'intent://x'])(
  '%s opens the front page, never itself',
  (link) => {
    expect(readAddress(link, publicUrl)).toEqual({ kind: 'web', webUrl: 'https://prism.test/shop' });
  },
);
