import { demoCategoryId, demoProduct, demoProductId, demoVariantId } from '@prism/demo';
import { ProductChanged, type ProductState } from '@prism/schema/events';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { admin, customer, openCatalog, shoppingIn, type TestCatalog } from './catalog-kit.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

const answer = `{ product { id version options { name values } variants { id sku title } }
  userErrors { __typename code message path } }`;

async function run(field: string, type: string, input: object, caller = admin) {
  const query = `mutation ($input: ${type}!) { answer: ${field}(input: $input) ${answer} }`;
  return (await catalog.ask(query, { input }, caller)).answer;
}
const upsert = (input: object, caller = admin) => run('variantUpsert', 'VariantUpsertInput', input, caller);
const setPrice = (variantId: string, currency: string, currentMinor = 4_200) =>
  run('variantPriceSet', 'VariantPriceSetInput', { variantId, currency, currentMinor });
const currencies = ['EUR', 'USD', 'GBP', 'JPY', 'KWD'];

async function makeDraft(slug: string): Promise<string> {
  const input = { slug, name: slug, categoryId: demoCategoryId('kettles') };
  return (await run('productUpsert', 'ProductUpsertInput', input)).product.id;
}
const read = async (id: string, selection: string, caller: object = customer) =>
  (await catalog.entities('Product', [{ id }], selection, caller))[0];
const chosen = (options: Record<string, string>) => Object.entries(options).map(([name, value]) => ({ name, value }));
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

/** The last state told of a product at this version. */
const stateOf = (productId: string, version: number): Promise<ProductState> =>
  vi.waitFor(() => {
    const states = catalog.told.filter(({ type }) => type === ProductChanged.type).map(({ payload }) => payload);
    const found = (states as ProductState[]).findLast((state) => state.productId === productId);
    if (found?.version !== version) throw new Error(`Expected version ${version}, got ${found?.version}`);
    return found;
  }, 5_000);

describe('making a variant', () => {
  test('is for administrators', async () => {
    const query = 'mutation ($input: VariantUpsertInput!) { variantUpsert(input: $input) { product { id } } }';
    const input = { productId: demoProductId(20), sku: 'X-1', selectedOptions: [] };
    expect(await catalog.refusals(query, { input })).toEqual(['UNAUTHENTICATED']);
    expect(await catalog.refusals(query, { input }, customer)).toEqual(['FORBIDDEN']);
  });

  test('of a draft extends its options, and priced in every market it can be published', async () => {
    const productId = await makeDraft('pot');
    const first = await upsert({ productId, sku: 'POT-1', selectedOptions: chosen({ Colour: 'Sky', Size: 'S' }) });
    expect(first.userErrors).toEqual([]);
    const { product } = await upsert({
      productId,
      sku: 'POT-2',
      title: 'The red one',
      selectedOptions: chosen({ Size: 'S', Colour: 'Red' }),
      weightGrams: 900,
      unitCostMinor: 1_200,
      unitCostCurrency: 'EUR',
      expectedVersion: 2,
    });
    expect(product).toMatchObject({
      version: 3,
      options: [
        { name: 'Colour', values: ['Sky', 'Red'] },
        { name: 'Size', values: ['S'] },
      ],
      variants: [
        { sku: 'POT-1', title: 'Sky / S' },
        { sku: 'POT-2', title: 'The red one' },
      ],
    });
    for (const currency of currencies) await setPrice(product.variants[1].id, currency);
    const mutation = `mutation { productStatusSet(id: "${productId}", status: ACTIVE, expectedVersion: 8) { userErrors { code } } }`;
    expect(await catalog.ask(mutation, {}, admin)).toEqual({ productStatusSet: { userErrors: [] } });
    expect(
      await read(productId, 'options { name values } variants { sku weightGrams price { current { minor } } }'),
    ).toEqual({
      options: [
        { name: 'Colour', values: ['Red'] },
        { name: 'Size', values: ['S'] },
      ],
      variants: [{ sku: 'POT-2', weightGrams: 900, price: { current: { minor: 4_200 } } }],
    });
  });

  test('of a published product shows it to nobody before it is priced in every market', async () => {
    const productId = demoProductId(0);
    const { userErrors, product } = await upsert({
      productId,
      sku: 'AUR-NEW',
      selectedOptions: chosen({ Colour: 'Plum', Capacity: '1.2 l' }),
    });
    expect(userErrors).toEqual([]);
    const id = product.variants.at(-1).id;
    const seen = async () => {
      const selection =
        'options { values } variants { sku } priceRange { min { minor } } chosen: variantByOptions(options: [{ name: "Colour", value: "Plum" }, { name: "Capacity", value: "1.2 l" }]) { sku }';
      const found = await read(productId, selection, shoppingIn('DE', 'EUR'));
      const [byId, bySku] = [{ id }, { sku: 'AUR-NEW' }];
      const alone = [
        ...(await catalog.entities('ProductVariant', [byId], 'sku')),
        ...(await catalog.entities('ProductVariant', [bySku], 'sku')),
      ];
      return { ...found, alone };
    };
    expect((await stateOf(productId, 2)).variants.map(({ sku }) => sku)).not.toContain('AUR-NEW');
    for (const currency of currencies) {
      expect(await seen()).toMatchObject({ chosen: null, alone: [null, null] });
      expect((await seen()).options[0].values).not.toContain('Plum');
      await setPrice(id, currency, 1);
    }
    const now = await seen();
    expect(now).toMatchObject({ chosen: { sku: 'AUR-NEW' }, alone: [{ sku: 'AUR-NEW' }, { sku: 'AUR-NEW' }] });
    expect(now.options[0].values).toEqual(['Fir', 'Terracotta', 'Chalk', 'Plum']);
    expect(now.priceRange.min.minor).toBe(1);
    const state = await stateOf(productId, 7);
    expect(state.variants.at(-1)).toEqual({ variantId: id, sku: 'AUR-NEW', title: 'Plum / 1.2 l' });
    expect(state.options[0]?.values).toContain('Plum');
    expect(state.prices).toContainEqual(expect.objectContaining({ currency: 'KWD', minMinor: 1 }));
  });

  test('is refused with the reason and its place', async () => {
    const productId = demoProductId(21);
    const { variants } = demoProduct(21);
    const input = { productId, sku: 'NEW-1', selectedOptions: variants[0]?.selectedOptions ?? [] };
    const taken = variants[1]?.sku ?? demoProduct(0).variants[0]?.sku;
    const other = variants[0]?.selectedOptions.map(({ name }) => ({ name, value: 'Other' })) ?? [];
    expect(codes(await upsert({ ...input, productId: 'prd_none' }))).toEqual(['PRODUCT_NOT_FOUND']);
    expect(codes(await upsert({ ...input, id: demoVariantId(0, 0) }))).toEqual(['VARIANT_NOT_FOUND']);
    expect(codes(await upsert({ ...input, expectedVersion: 9 }))).toEqual(['VERSION_CONFLICT']);
    expect(codes(await upsert({ ...input, selectedOptions: chosen({ Wood: 'Oak' }) }))).toEqual(['OPTIONS_MISMATCH']);
    expect(codes(await upsert(input))).toEqual(['OPTIONS_TAKEN']);
    expect(await upsert({ ...input, sku: 'small', selectedOptions: other })).toMatchObject({
      product: null,
      userErrors: [{ __typename: 'InputError', code: 'SKU_INVALID', path: ['input', 'sku'] }],
    });
    expect(await upsert({ ...input, unitCostMinor: 5 })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'unitCostCurrency'] }],
    });
    expect(codes(await upsert({ ...input, sku: taken, selectedOptions: other }))).toEqual(['SKU_TAKEN']);
    expect(await read(productId, 'version', admin)).toEqual({ version: 1 });
  });

  test('is refused to the 251st', async () => {
    const input = {
      productId: demoProductId(3),
      sku: 'TEE-251',
      selectedOptions: chosen({ Colour: 'New', Size: 'S' }),
    };
    expect(codes(await upsert(input))).toEqual(['VARIANT_LIMIT_REACHED']);
  });

  test('gives a SKU, and a choice of options, to exactly one of two who want it at once', async () => {
    const [a, b] = [await makeDraft('one'), await makeDraft('two')];
    const sku = { sku: 'WANTED', selectedOptions: [] };
    const bySku = await Promise.all([upsert({ ...sku, productId: a }), upsert({ ...sku, productId: b })]);
    expect(bySku.flatMap(codes)).toEqual(['SKU_TAKEN']);
    const productId = await makeDraft('three');
    const byOptions = await Promise.all(
      ['T-1', 'T-2'].map((one) => upsert({ productId, sku: one, selectedOptions: chosen({ Size: 'S' }) })),
    );
    expect(byOptions.flatMap(codes)).toEqual(['OPTIONS_TAKEN']);
  });

  test('tells why not in the language of the request', async () => {
    const german = { ...admin, language: 'de' };
    const { userErrors } = await upsert({ productId: 'prd_none', sku: 'X', selectedOptions: [] }, german);
    expect(userErrors[0].message).toBe('Dieses Produkt gibt es nicht.');
  });
});

describe('changing a variant', () => {
  test('keeps what is not said, its place and its prices; the same again changes nothing', async () => {
    const [index, position] = [0, 1];
    const id = demoVariantId(index, position);
    const { version } = await read(demoProductId(index), 'version', admin);
    const edit = { id, productId: demoProductId(index), selectedOptions: chosen({ Colour: 'Fir', Capacity: '1.7 l' }) };
    const { product } = await upsert({ ...edit, sku: 'AUR-2B', weightGrams: null });
    expect(product).toMatchObject({ version: version + 1 });
    expect(product.variants[1]).toEqual({ id, sku: 'AUR-2B', title: 'Fir / 1.7 l' });
    const [variant] = await catalog.entities('ProductVariant', [{ sku: 'AUR-2B' }], 'id weightGrams image { id }');
    expect(variant).toMatchObject({ id, weightGrams: null, image: { id: expect.any(String) } });
    expect((await upsert({ ...edit, sku: 'AUR-2B' })).product.version).toBe(version + 1);
    expect((await stateOf(demoProductId(index), version + 1)).variants[1]?.sku).toBe('AUR-2B');
  });
});

describe('the whole state of a published product is told', () => {
  const id = demoProductId(50);
  const setStatus = (status: string, version: number) =>
    catalog.ask(
      `mutation { productStatusSet(id: "${id}", status: ${status}, expectedVersion: ${version}) { userErrors { code } } }`,
      {},
      admin,
    );

  test('with a new name, a new text, a new price, when it leaves and when it comes back', async () => {
    const { slugs, name, brand, trail, variants, publishedAt } = demoProduct(50);
    const [slug = ''] = slugs;
    const edit = { id, slug: 'state', name: 'State', categoryId: trail.at(-1)?.id };
    await run('productUpsert', 'ProductUpsertInput', edit);
    expect(await stateOf(id, 2)).toMatchObject({
      status: 'ACTIVE',
      name: 'State',
      slugs: ['state', slug],
      brand,
      trail,
      variants: variants.map(({ id: variantId, sku, title }) => ({ variantId, sku, title })),
      publishedAt: publishedAt?.toISOString(),
    });
    expect(catalog.told.filter(({ partitionKey }) => partitionKey === id).map(({ type }) => type)).toEqual([
      'ProductRenamed',
      'ProductChanged',
    ]);
    const attributes = [{ key: 'fit', label: 'Fit', value: 'Slim' }];
    await run('productUpsert', 'ProductUpsertInput', { ...edit, name, subtitle: 'Fine', attributes });
    expect(await stateOf(id, 3)).toMatchObject({ subtitle: 'Fine', attributes });
    await setPrice(variants[0]?.id ?? '', 'JPY', 1);
    const { prices } = await stateOf(id, 4);
    expect(prices.filter(({ currency }) => currency === 'JPY')[0]).toMatchObject({ minMinor: 1 });
    expect(new Set(prices.map(({ currency }) => currency))).toEqual(new Set(currencies));
    await setStatus('ARCHIVED', 4);
    expect(await stateOf(id, 5)).toMatchObject({ status: 'ARCHIVED', name });
    await setStatus('ACTIVE', 5);
    expect(await stateOf(id, 6)).toMatchObject({ status: 'ACTIVE' });
  });

  test('and nothing of a draft', async () => {
    const productId = await makeDraft('silent-pot');
    await upsert({ productId, sku: 'SILENT-1', selectedOptions: [] });
    expect(catalog.told.some(({ partitionKey }) => partitionKey === productId)).toBe(false);
  });
});
