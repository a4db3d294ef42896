import { expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { demoPeople } from '../clients/people.ts';
import { story } from '../clients/story.ts';

story('search keeps up with the catalog', (shop) => {
  const findByPrice = async (text: string, cents: number): Promise<string[]> => {
    const bound = (cents / 100).toFixed(2);
    const filters = [{ key: 'price', min: bound, max: bound }];
    const { searchPage } = dataOf(await shop.web().run('SearchPage', { text, filters }));
    return searchPage.listing.pageItems.map(({ tile }: Json) => tile.title);
  };

  test('a price is searchable within two seconds of its change', async () => {
    const admin = await shop.adminOf(demoPeople.admin);
    const { productPage } = dataOf(await shop.web().run('ProductPage', { slug: 'mystery-tote' }));
    const cents = 777_700 + Math.floor(Math.random() * 99);
    for (const { id: variantId } of productPage.product.variants) {
      const input = { variantId, currentMinor: cents, currency: 'EUR' };
      expect(dataOf(await admin.run('VariantPriceSet', { input })).variantPriceSet.userErrors).toEqual([]);
    }
    const found = await eventually(
      2_000,
      () => findByPrice('mystery tote', cents),
      (titles) => titles.length > 0,
    );
    expect(found).toEqual(['Mystery Tote']);
  });

  test('what is published can be found, under its new name as well, and what is archived no more', async () => {
    const admin = await shop.adminOf(demoPeople.admin);
    const change = async (mutation: string, variables: object): Promise<Json> => {
      const [payload] = Object.values(dataOf(await admin.ask(mutation, variables))) as Json[];
      expect(payload.userErrors).toEqual([]);
      return payload.product;
    };
    const setStatus = (id: string, status: string, expectedVersion: number) =>
      change(
        'mutation ($id: ID!, $status: ProductStatus!, $expectedVersion: Int!) { productStatusSet(id: $id, status: $status, expectedVersion: $expectedVersion) { product { id version } userErrors { __typename code message } } }',
        { id, status, expectedVersion },
      );
    const titles = async (text: string): Promise<string[]> => {
      const { searchPage } = dataOf(await shop.web().run('SearchPage', { text }));
      return searchPage.listing.pageItems.map(({ tile }: Json) => tile?.title);
    };
    const tag = Math.random()
      .toString(36)
      .replaceAll(/[^a-z]/g, '')
      .slice(0, 8)
      .padEnd(4, 'q');
    const { categoryTree } = dataOf(await admin.ask('{ categoryTree(depth: 2) { id slug } }'));
    const categoryId = categoryTree.find(({ slug }: Json) => slug === 'kettles').id;
    const upsert =
      'mutation ($input: ProductUpsertInput!) { productUpsert(input: $input) { product { id version } userErrors { __typename code message } } }';
    const name = `Wundertopf ${tag}`;
    const draft = await change(upsert, { input: { slug: `wundertopf-${tag}`, name, categoryId } });
    const withVariant = await change(
      'mutation ($input: VariantUpsertInput!) { variantUpsert(input: $input) { product { id version variants { id } } userErrors { __typename code message } } }',
      { input: { productId: draft.id, sku: `WT-${tag.toUpperCase()}`, selectedOptions: [] } },
    );
    for (const currency of ['EUR', 'USD', 'GBP', 'JPY', 'KWD']) {
      await change(
        'mutation ($input: VariantPriceSetInput!) { variantPriceSet(input: $input) { product { id version } userErrors { __typename code message } } }',
        { input: { variantId: withVariant.variants[0].id, currentMinor: 5_000, currency } },
      );
    }
    const { product } = dataOf(await admin.ask('query ($id: ID!) { product(id: $id) { version } }', { id: draft.id }));
    const published = await setStatus(draft.id, 'ACTIVE', product.version);
    expect(
      await eventually(
        2_000,
        () => titles(name),
        (found) => found.includes(name),
      ),
    ).toEqual([name]);
    const renamed = await change(upsert, {
      input: {
        id: draft.id,
        slug: `zaubertopf-${tag}`,
        name: `Zaubertopf ${tag}`,
        categoryId,
        expectedVersion: published.version,
      },
    });
    const later = await eventually(
      2_000,
      () => titles(`Zaubertopf ${tag}`),
      (found) => found.length > 0,
    );
    expect(later).toEqual([`Zaubertopf ${tag}`]);
    await setStatus(draft.id, 'ARCHIVED', renamed.version);
    expect(
      await eventually(
        2_000,
        () => titles(`Zaubertopf ${tag}`),
        (found) => !found.includes(`Zaubertopf ${tag}`),
      ),
    ).not.toContain(`Zaubertopf ${tag}`);
  });

  test('the index can be built again while it is in use', async () => {
    const admin = await shop.adminOf(demoPeople.admin);
    const state = async (): Promise<Json> =>
      dataOf(await admin.ask('{ searchIndex { products rebuild { startedAt finishedAt productsRead failure } } }'))
        .searchIndex;
    const before = await state();
    const { searchRebuild } = dataOf(
      await admin.ask('mutation { searchRebuild { rebuild { startedAt } userErrors { __typename code message } } }'),
    );
    expect(searchRebuild.userErrors).toEqual([]);
    const after = await eventually(15_000, state, ({ rebuild }) => rebuild?.finishedAt !== null);
    expect(after.rebuild).toMatchObject({ failure: null, productsRead: expect.any(Number) });
    expect(Math.abs(after.products - before.products)).toBeLessThan(5);
  });
});
