import {
  demoBrandId as brandId,
  demoCategoryId as categoryId,
  edgeProducts,
  demoProductId as productId,
  demoVariantId as variantId,
} from '@prism/demo';
import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { admin, customer, openCatalog, shoppingIn, type TestCatalog } from './catalog-kit.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

/** The index, and so the id, of the demo product that tries something. */
const edge = (slug: string) => productId(edgeProducts.findIndex((product) => product.slug === slug));

const productPage = `
  id slug name subtitle descriptionHtml updatedAt publishedAt
  brand { name slug logo { url } } category { name trail { name slug } parent { id } children { id } }
  primaryImage { url width height alt blurhash dominantColor } images { url }
  options { name values } attributes { key label value group }
  variants { id sku title selectedOptions { name value } image { url } weightGrams
    price { current { minor amount currency } compareAt { minor } percentOff validUntil } product { id } }
  defaultVariant { id } variantByOptions(options: []) { id }
  priceRange { min { minor } max { minor } compareAtMin { minor } }`;

describe('a product', () => {
  test('has all that a page shows', async () => {
    const { productBySlug } = await catalog.ask(`{ productBySlug(slug: "aurora-kettle") { ${productPage} } }`);
    expect(productBySlug).toMatchObject({
      id: edge('aurora-kettle'),
      name: 'Aurora Kettle',
      brand: { name: 'Aurora', slug: 'aurora' },
      category: { name: 'Kettles', trail: [{ slug: 'kitchen' }, { slug: 'kettles' }] },
      options: [{ name: 'Colour' }, { name: 'Capacity', values: ['1.2 l', '1.7 l'] }],
      primaryImage: { width: 1200, height: 1200, alt: 'Aurora Kettle in Fir' },
    });
    expect(productBySlug.variants).toHaveLength(6);
    expect(productBySlug.defaultVariant.id).toBe(productBySlug.variants[0].id);
    expect(productBySlug.descriptionHtml).toMatch(/^<p>A kettle of steel, made by Aurora\./);
    expect(productBySlug.primaryImage.url).toMatch(/^http:\/\/shop\.test\/img\/img_[0-9A-Z]{26}\/1200$/);
    expect(productBySlug.primaryImage.dominantColor).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('costs as many statements whether one is asked for or twenty', async () => {
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    const statements = async (count: number) => {
      spy.mockClear();
      const keys = Array.from({ length: count }, (_, at) => ({ id: productId(20 + at) }));
      const found = await catalog.entities('Product', keys, productPage);
      expect(found.filter((product) => product?.variants.length > 0)).toHaveLength(count);
      return spy.mock.calls.filter(([query]) => isOfCatalog(query)).length;
    };
    const [forOne, forTwenty] = [await statements(1), await statements(20)];
    spy.mockRestore();
    expect(forTwenty).toBe(forOne);
    expect(forOne).toBeGreaterThan(4);
    expect(forOne).toBeLessThanOrEqual(8);
  });

  test('of 250 variants shows them all, and finds one by its options in any order', async () => {
    const { product } = await catalog.ask(
      `query ($id: ID!, $options: [SelectedOptionInput!]!, $half: [SelectedOptionInput!]!) { product(id: $id) {
        variants { id } chosen: variantByOptions(options: $options) { title } half: variantByOptions(options: $half) { title } } }`,
      {
        id: edge('spectrum-tee'),
        options: [
          { name: 'Size', value: 'XL' },
          { name: 'Colour', value: 'Pale Moss' },
        ],
        half: [{ name: 'Size', value: 'XL' }],
      },
    );
    expect(product.variants).toHaveLength(250);
    expect(product.chosen).toEqual({ title: 'Pale Moss / XL' });
    expect(product.half).toBeNull();
  });

  test('may have a name in any script, and no picture', async () => {
    const keys = ['layali-lantern', 'foxy-mug', 'mystery-tote'].map((slug) => ({ slug }));
    const [rightToLeft, emoji, plain] = await catalog.entities(
      'Product',
      keys,
      'name primaryImage { id } images { id }',
    );
    expect(rightToLeft.name).toBe('فانوس الليالي الهادئة');
    expect(emoji.name).toContain('👩‍👩‍👧‍👦');
    expect(plain).toEqual({ name: 'Mystery Tote', primaryImage: null, images: [] });
  });
});

function isOfCatalog(query: unknown): boolean {
  const text = typeof query === 'string' ? query : (query as { text?: string }).text;
  return /"(products|product_slugs|variants|prices|brands|categories)"/.test(text ?? '');
}

describe('references', () => {
  test('lead to a product by id, slug and former slugs, which show the slug of today', async () => {
    const keys = [
      { id: edge('borealis-lamp') },
      ...['borealis-lamp', 'polar-lamp', 'nordlicht-lamp'].map((slug) => ({ slug })),
    ];
    const found = await catalog.entities('Product', keys, 'id slug');
    expect(found).toEqual(keys.map(() => ({ id: edge('borealis-lamp'), slug: 'borealis-lamp' })));
  });

  test('lead to variants, categories and brands', async () => {
    const [byId] = await catalog.entities(
      'ProductVariant',
      [{ id: variantId(0, 1) }],
      'sku title product { slug } image { alt }',
    );
    expect(byId).toMatchObject({
      title: 'Fir / 1.7 l',
      product: { slug: 'aurora-kettle' },
      image: { alt: 'Aurora Kettle in Fir' },
    });
    expect(await catalog.entities('ProductVariant', [{ sku: byId.sku }], 'id')).toEqual([{ id: variantId(0, 1) }]);
    const categories = await catalog.entities(
      'Category',
      [{ id: categoryId('kettles') }, { slug: 'kettles' }],
      'name parent { slug }',
    );
    expect(categories).toEqual([
      { name: 'Kettles', parent: { slug: 'kitchen' } },
      { name: 'Kettles', parent: { slug: 'kitchen' } },
    ]);
    expect(await catalog.entities('Brand', [{ id: brandId('Halden') }], 'slug')).toEqual([{ slug: 'halden' }]);
  });

  test.each(['Product', 'ProductVariant', 'Category', 'Brand'])(
    'to a %s that cannot exist are null, not an error',
    async (type) => {
      const ids = ['', 'x', 'prd_', 'a\u0000b', 7, null, { $gt: '' }, productId(999_999), variantId(999_999, 1)];
      const found = await catalog.entities(
        type,
        ids.map((id) => ({ id })),
        '__typename',
      );
      expect(found).toEqual(ids.map(() => null));
    },
  );

  test('by a slug or SKU that cannot exist are null, not an error', async () => {
    const keys = ['', 'Aurora-Kettle', 'a b', "'; drop table products", '\u0000', 'no-such-thing'];
    expect(
      await catalog.entities(
        'Product',
        keys.map((slug) => ({ slug })),
        'id',
      ),
    ).toEqual(keys.map(() => null));
    expect(
      await catalog.entities(
        'ProductVariant',
        keys.map((sku) => ({ sku })),
        'id',
      ),
    ).toEqual(keys.map(() => null));
  });
});

describe('what may be seen', () => {
  const roads = (slug: string) => [{ id: edge(slug) }, { slug }];
  const skuOf = async (index: number) =>
    (await catalog.entities('ProductVariant', [{ id: variantId(index, 0) }], 'sku', admin))[0].sku;

  test('of an archived product is its name, by id, and nothing by its address', async () => {
    const index = edgeProducts.findIndex(({ slug }) => slug === 'retired-radio');
    const [byId, bySlug] = await catalog.entities('Product', roads('retired-radio'), 'name', customer);
    expect([byId, bySlug]).toEqual([{ name: 'Retired Radio' }, null]);
    const keys = [{ id: variantId(index, 0) }, { sku: await skuOf(index) }];
    expect(await catalog.entities('ProductVariant', keys, 'product { name }')).toEqual([
      { product: { name: 'Retired Radio' } },
      null,
    ]);
    expect(await catalog.ask('{ productBySlug(slug: "retired-radio") { id } }')).toEqual({ productBySlug: null });
  });

  test('of a draft is nothing, except for administrators', async () => {
    const index = edgeProducts.findIndex(({ slug }) => slug === 'prototype-chair');
    expect(await catalog.entities('Product', roads('prototype-chair'), 'name', customer)).toEqual([null, null]);
    expect(
      await catalog.entities('ProductVariant', [{ id: variantId(index, 0) }, { sku: await skuOf(index) }], 'title'),
    ).toEqual([null, null]);
    const seen = await catalog.entities('Product', roads('prototype-chair'), 'status publishedAt', admin);
    expect(seen).toEqual([
      { status: 'DRAFT', publishedAt: null },
      { status: 'DRAFT', publishedAt: null },
    ]);
  });

  test('of what a variant costs the shop is nothing, except for administrators', async () => {
    const unitCost = async (caller: object) =>
      (await catalog.entities('ProductVariant', [{ id: variantId(0, 0) }], 'unitCost { minor currency }', caller))[0]
        .unitCost;
    expect(await unitCost({})).toBeNull();
    expect(await unitCost(customer)).toBeNull();
    expect(await unitCost(admin)).toMatchObject({ currency: 'EUR' });
  });
});

describe('prices', () => {
  const price = 'price { current { minor amount currency } compareAt { minor } percentOff validUntil }';
  const variants = (slug: string, caller?: object) =>
    catalog.entities(
      'Product',
      [{ slug }],
      `variants { ${price} } priceRange { min { minor } max { minor } compareAtMin { minor } }`,
      caller,
    );

  test.each([
    ['DE', 'EUR', /^\d+\.\d\d$/],
    ['US', 'USD', /^\d+\.\d\d$/],
    ['GB', 'GBP', /^\d+\.\d\d$/],
    ['JP', 'JPY', /^\d+$/],
    ['KW', 'KWD', /^\d+\.\d{3}$/],
  ])('are those of the market %s-%s', async (country, currency, decimals) => {
    const [{ variants: found }] = await variants('aurora-kettle', shoppingIn(country, currency));
    expect(found[0].price.current.currency).toBe(currency);
    expect(found[0].price.current.amount).toMatch(decimals);
    expect(found[0].price.compareAt.minor).toBeGreaterThan(found[0].price.current.minor);
    expect(Number.isInteger(found[0].price.percentOff)).toBe(true);
  });

  test('range from the cheapest variant to the dearest', async () => {
    const [{ variants: found, priceRange }] = await variants('aurora-kettle');
    const sums = found.map((variant: { price: { current: { minor: number } } }) => variant.price.current.minor);
    expect(priceRange.min.minor).toBe(Math.min(...sums));
    expect(priceRange.max.minor).toBe(Math.max(...sums));
    expect(priceRange.compareAtMin.minor).toBe(found[0].price.compareAt.minor);
  });

  test('above 2^31 minor units arrive whole', async () => {
    const [{ variants: found, priceRange }] = await variants('celestial-watch', shoppingIn('KW', 'KWD'));
    expect(found[0].price.current.minor).toBeGreaterThan(2 ** 31);
    expect(priceRange.min.minor).toBe(found[0].price.current.minor);
  });

  test('of a sale that is over are those from before it, everywhere', async () => {
    const [{ variants: found, priceRange }] = await variants('last-season-jacket');
    expect(found[0].price).toMatchObject({ compareAt: null, percentOff: null, validUntil: null });
    expect(priceRange.min.minor).toBe(found[0].price.current.minor);
    expect(priceRange.compareAtMin).toBeNull();
  });

  test('where nothing is sold are a clear error, and cost nothing else of the answer', async () => {
    const query = '{ productBySlug(slug: "aurora-kettle") { name variants { price { current { minor } } } } }';
    expect(new Set(await catalog.refusals(query, {}, shoppingIn('CH', 'CHF')))).toEqual(new Set(['BAD_USER_INPUT']));
  });
});

describe('categories', () => {
  test('form a tree, told as a list: every category before its children, as deep as asked', async () => {
    const tree = async (args: string) =>
      ((await catalog.ask(`{ categoryTree${args} { slug parent { slug } } }`)) as { categoryTree: { slug: string }[] })
        .categoryTree;
    const whole = await tree('');
    expect(whole).toHaveLength(48);
    expect(whole.slice(0, 3)).toEqual([
      { slug: 'kitchen', parent: null },
      { slug: 'kettles', parent: { slug: 'kitchen' } },
      { slug: 'coffee', parent: { slug: 'kitchen' } },
    ]);
    expect(await tree('(depth: 1)')).toHaveLength(8);
    expect(await tree('(depth: 0)')).toEqual([]);
    expect(await tree(`(root: "${categoryId('kitchen')}")`)).toHaveLength(6);
    expect(await tree('(root: "nonsense")')).toEqual([]);
  });

  test('know their children, and have a picture', async () => {
    const { categoryBySlug } = await catalog.ask(
      '{ categoryBySlug(slug: "lighting") { description image { url } children { slug } } }',
    );
    expect(categoryBySlug.children.map(({ slug }: { slug: string }) => slug)).toEqual([
      'desk-lamps',
      'floor-lamps',
      'pendants',
      'lanterns',
    ]);
    expect(categoryBySlug.image.url).toContain('/img/');
  });
});
