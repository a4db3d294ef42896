import { describe, expect, test } from 'vitest';
import { productSeo } from './product-seo.ts';

const site = { publicUrl: 'https://prism.test', language: 'en', languages: ['en', 'de'] };
const slug = 'copper-kettle';
const describeAs = (description: string) => productSeo({ name: 'Kettle', description }, slug, site).description ?? '';

describe('the head of a product page', () => {
  test('has title, canonical address and one alternate per language', () => {
    const image = { url: 'https://prism.test/img/1/1200', width: 1200, height: 900 };
    expect(
      productSeo({ name: 'Kettle', description: 'Boils.', brand: { name: 'Ada' }, primaryImage: image }, slug, site),
    ).toEqual({
      title: 'Kettle by Ada',
      description: 'Boils.',
      canonicalUrl: 'https://prism.test/shop/p/copper-kettle',
      robots: 'index,follow',
      openGraph: [
        { property: 'og:type', content: 'product' },
        { property: 'og:title', content: 'Kettle by Ada' },
        { property: 'og:url', content: 'https://prism.test/shop/p/copper-kettle' },
        { property: 'og:description', content: 'Boils.' },
        { property: 'og:image', content: 'https://prism.test/img/1/1200' },
      ],
      alternates: [
        { hreflang: 'en', href: 'https://prism.test/shop/p/copper-kettle?lang=en' },
        { hreflang: 'de', href: 'https://prism.test/shop/p/copper-kettle?lang=de' },
      ],
    });
  });

  test('speaks the language of the page', () => {
    const seo = productSeo({ name: 'Kessel', brand: { name: 'Ada' } }, slug, { ...site, language: 'de-AT' });
    expect(seo.title).toBe('Kessel von Ada');
  });

  test('says nothing of what the product does not have', () => {
    const { title, description, openGraph } = productSeo(
      { name: 'Kettle', description: ' \n ', brand: null },
      slug,
      site,
    );
    expect([title, description, openGraph.length]).toEqual(['Kettle', null, 3]);
  });

  test('escapes the slug in its addresses', () => {
    const { canonicalUrl } = productSeo({ name: 'x' }, '../a b?<ü>', site);
    expect(canonicalUrl).toBe('https://prism.test/shop/p/..%2Fa%20b%3F%3C%C3%BC%3E');
  });
});

describe('a description', () => {
  test('of 160 characters stays whole, in one line', () => {
    const text = 'word '.repeat(32).trim().padEnd(160, 'x');
    expect(describeAs(text)).toBe(text);
    expect(describeAs('one\n\n  two\tthree')).toBe('one two three');
  });

  test('that is longer ends at a word', () => {
    const shortened = describeAs('seven letters '.repeat(40));
    expect(shortened).toMatch(/^(seven letters )+(seven|seven letters)…$/);
    expect(shortened.length).toBeLessThanOrEqual(160);
  });

  test('of one endless word is cut between characters, never through one', () => {
    const shortened = describeAs('🫖'.repeat(300));
    expect([...shortened]).toEqual([...Array.from({ length: 159 }, () => '🫖'), '…']);
  });
});
