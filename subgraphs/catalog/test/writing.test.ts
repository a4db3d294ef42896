import {
  demoCategoryId as categoryId,
  edgeProducts,
  demoProductId as productId,
  demoVariantId as variantId,
} from '@prism/demo';
import { beforeAll, describe, expect, test } from 'vitest';
import { admin, customer, openCatalog, type TestCatalog } from './catalog-kit.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

const result =
  '{ product { id slug name description status version publishedAt brand { id } } userErrors { __typename code message path } }';
const upsert = (input: object, caller = admin) =>
  run('productUpsert(input: $input)', '$input: ProductUpsertInput!', { input }, caller);
const setPrice = (input: object, caller = admin) =>
  run('variantPriceSet(input: $input)', '$input: VariantPriceSetInput!', { input }, caller);
const setStatus = (id: string, status: string, expectedVersion: number, caller = admin) =>
  run(
    `productStatusSet(id: $id, status: ${status}, expectedVersion: $version)`,
    '$id: ID!, $version: Int!',
    { id, version: expectedVersion },
    caller,
  );

async function run(field: string, declarations: string, variables: Record<string, unknown>, caller: object) {
  const data = await catalog.ask(`mutation (${declarations}) { answer: ${field} ${result} }`, variables, caller);
  return data.answer;
}

const kettles = categoryId('kettles');
const draft = (slug: string) => upsert({ slug, name: `Draft ${slug}`, categoryId: kettles });
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);
const readProduct = async (id: string) =>
  (await catalog.entities('Product', [{ id }], 'id slug name status version', admin))[0];

describe('commands', () => {
  const mutation = `mutation { productStatusSet(id: "${productId(30)}", status: ARCHIVED, expectedVersion: 1) { product { id } } }`;

  test('are refused to guests and customers, and change nothing', async () => {
    expect(await catalog.refusals(mutation)).toEqual(['UNAUTHENTICATED']);
    expect(await catalog.refusals(mutation, {}, customer)).toEqual(['FORBIDDEN']);
    expect(await readProduct(productId(30))).toMatchObject({ status: 'ACTIVE', version: 1 });
  });
});

describe('writing a product', () => {
  test('makes a draft that only administrators see', async () => {
    const { product, userErrors } = await upsert({
      slug: 'new-kettle',
      name: ' New Kettle ',
      description: 'Hot.',
      categoryId: kettles,
    });
    expect(userErrors).toEqual([]);
    expect(product).toMatchObject({
      name: 'New Kettle',
      description: 'Hot.',
      status: 'DRAFT',
      version: 1,
      publishedAt: null,
    });
    expect(await catalog.entities('Product', [{ id: product.id }, { slug: 'new-kettle' }], 'id')).toEqual([null, null]);
  });

  test('leaves alone what is not said and clears what is said to be null', async () => {
    const { product } = await upsert({ slug: 'kept', name: 'Kept', description: 'Text', categoryId: kettles });
    const edit = { id: product.id, slug: 'kept', name: 'Kept', categoryId: kettles };
    expect((await upsert(edit)).product).toMatchObject({ description: 'Text', version: 1 });
    expect((await upsert({ ...edit, description: null })).product).toMatchObject({ description: null, version: 2 });
  });

  test('refuses what cannot be, with the place where it stands', async () => {
    const { product, userErrors } = await upsert({ slug: 'Not A Slug', name: '  ', categoryId: kettles });
    expect(product).toBeNull();
    expect(userErrors).toEqual([
      { __typename: 'InputError', code: 'NAME_INVALID', message: expect.any(String), path: ['input', 'name'] },
      { __typename: 'InputError', code: 'SLUG_INVALID', message: expect.any(String), path: ['input', 'slug'] },
    ]);
    expect(codes(await upsert({ slug: 'x', name: 'X', categoryId: categoryId('none'), brandId: 'brd_none' }))).toEqual([
      'CATEGORY_NOT_FOUND',
      'BRAND_NOT_FOUND',
    ]);
    for (const name of ['nul\u0000', 'half of an emoji \ud83d'])
      expect(codes(await upsert({ slug: 'x', name, categoryId: kettles }))).toEqual(['INVALID_INPUT']);
    expect(codes(await upsert({ id: productId(999_999), slug: 'x', name: 'X', categoryId: kettles }))).toEqual([
      'PRODUCT_NOT_FOUND',
    ]);
    expect(await catalog.entities('Product', [{ slug: 'x' }], 'id', admin)).toEqual([null]);
  });

  test('refuses a slug that leads, or ever led, to another product', async () => {
    expect(codes(await draft('aurora-kettle'))).toEqual(['SLUG_TAKEN']);
    expect(codes(await draft('polar-lamp'))).toEqual(['SLUG_TAKEN']);
  });

  test('gives a slug to exactly one of two who want it at once', async () => {
    const answers = await Promise.all([draft('wanted'), draft('wanted')]);
    expect(answers.flatMap(codes)).toEqual(['SLUG_TAKEN']);
  });

  test('lets exactly one of two edits of the same version through', async () => {
    const { product } = await draft('contested');
    const edit = (name: string) =>
      upsert({ id: product.id, slug: 'contested', name, categoryId: kettles, expectedVersion: 1 });
    const answers = await Promise.all([edit('One'), edit('Two')]);
    expect(answers.flatMap(codes)).toEqual(['VERSION_CONFLICT']);
    expect(await readProduct(product.id)).toMatchObject({ version: 2 });
  });

  test('of another name tells so, and the old slug leads there for ever, also back again', async () => {
    const id = productId(31);
    const { slug, name } = await readProduct(id);
    const rename = (to: string) => upsert({ id, slug: to, name: 'Renamed', categoryId: kettles });
    expect((await rename('renamed-thing')).product).toMatchObject({ slug: 'renamed-thing', version: 2 });
    expect(await catalog.entities('Product', [{ slug }, { slug: 'renamed-thing' }], 'slug')).toEqual([
      { slug: 'renamed-thing' },
      { slug: 'renamed-thing' },
    ]);
    expect(await catalog.nextEvent('ProductRenamed')).toMatchObject({
      partitionKey: id,
      requestId: 'req_test',
      payload: {
        productId: id,
        version: 2,
        name: 'Renamed',
        slug: 'renamed-thing',
        previousName: name,
        previousSlug: slug,
      },
    });
    expect((await rename(slug)).product).toMatchObject({ slug, version: 3 });
    expect(await catalog.entities('Product', [{ slug: 'renamed-thing' }], 'slug')).toEqual([{ slug }]);
  });

  test('of a draft tells nobody', async () => {
    const { product } = await draft('silent');
    await upsert({ id: product.id, slug: 'still-silent', name: 'Other', categoryId: kettles });
    expect(catalog.told.some(({ partitionKey }) => partitionKey === product.id)).toBe(false);
  });
});

describe('the status', () => {
  const chair = productId(edgeProducts.findIndex(({ slug }) => slug === 'prototype-chair'));

  test('of a priced draft becomes active: shoppers see it and others hear of it', async () => {
    const { product, userErrors } = await setStatus(chair, 'ACTIVE', 1);
    expect(userErrors).toEqual([]);
    expect(product).toMatchObject({ status: 'ACTIVE', version: 2, publishedAt: expect.any(String) });
    expect(await catalog.entities('Product', [{ slug: 'prototype-chair' }], 'name')).toEqual([
      { name: 'Prototype Chair' },
    ]);
    const { payload } = await catalog.nextEvent('ProductPublished');
    expect(payload).toMatchObject({
      productId: chair,
      slug: 'prototype-chair',
      version: 2,
      categoryId: categoryId('chairs'),
    });
  });

  test('of a product without prices stays a draft', async () => {
    const { product } = await draft('unpriced');
    const { userErrors } = await setStatus(product.id, 'ACTIVE', 1);
    expect(userErrors).toMatchObject([
      { code: 'PRICE_MISSING', message: expect.stringContaining('EUR, USD, GBP, JPY, KWD') },
    ]);
  });

  test('archived takes a product off the shelves, and it can come back', async () => {
    const id = productId(32);
    expect((await setStatus(id, 'ARCHIVED', 1)).product).toMatchObject({ status: 'ARCHIVED', version: 2 });
    expect((await catalog.nextEvent('ProductArchived')).payload).toEqual({ productId: id, version: 2 });
    expect((await setStatus(id, 'ACTIVE', 2)).product).toMatchObject({ status: 'ACTIVE', version: 3 });
  });

  test('is refused on an old version, to unknown products, and back to draft', async () => {
    expect(codes(await setStatus(productId(33), 'ARCHIVED', 7))).toEqual(['VERSION_CONFLICT']);
    expect(codes(await setStatus('prd_nonsense', 'ARCHIVED', 1))).toEqual(['PRODUCT_NOT_FOUND']);
    expect(codes(await setStatus('\u0000', 'ARCHIVED', 1))).toEqual(['PRODUCT_NOT_FOUND']);
    expect(codes(await setStatus(productId(33), 'DRAFT', 1))).toEqual(['STATUS_NOT_REACHABLE']);
  });

  test('said again changes and tells nothing', async () => {
    expect((await setStatus(productId(34), 'ACTIVE', 1)).product).toMatchObject({ version: 1 });
  });
});

describe('setting a price', () => {
  const id = variantId(35, 0);
  const price = { variantId: id, currency: 'EUR', currentMinor: 5_000_000_000, compareAtMinor: 6_000_000_000 };

  test('changes it in that currency only, and tells so', async () => {
    const read = async (currency: string) =>
      (
        await catalog.entities('ProductVariant', [{ id }], 'price { current { minor } percentOff }', {
          market: { country: 'XX', currency },
        })
      )[0].price;
    const before = await read('USD');
    expect((await setPrice(price)).product).toMatchObject({ id: productId(35), version: 2 });
    expect(await read('EUR')).toEqual({ current: { minor: 5_000_000_000 }, percentOff: 16 });
    expect(await read('USD')).toEqual(before);
    const { variantId: _, ...sums } = price;
    expect((await catalog.nextEvent('PriceChanged')).payload).toEqual({
      productId: productId(35),
      version: 2,
      variantId: id,
      previousMinor: expect.any(Number),
      ...sums,
    });
  });

  test('to what it is changes nothing', async () => {
    expect((await setPrice(price)).product).toMatchObject({ version: 2 });
  });

  test.each([
    [{ compareAtMinor: 5_000_000_000 }, 'PRICE_INVALID', 'compareAtMinor'],
    [{ currentMinor: 0 }, 'PRICE_INVALID', 'currentMinor'],
    [{ currency: 'CHF' }, 'CURRENCY_NOT_SOLD', 'currency'],
    [{ validUntil: '2020-01-01T00:00:00Z' }, 'PRICE_INVALID', 'validUntil'],
    [{ variantId: 'var_none' }, 'VARIANT_NOT_FOUND', 'variantId'],
  ])('of %o is refused', async (change, code, field) => {
    const { product, userErrors } = await setPrice({ ...price, ...change });
    expect(product).toBeNull();
    expect(userErrors).toMatchObject([{ code, path: ['input', field] }]);
  });
});
