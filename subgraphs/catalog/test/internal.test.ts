import {
  demoCategoryId as categoryId,
  edgeProducts,
  demoProductId as productId,
  demoVariantId as variantId,
} from '@prism/demo';
import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { admin, openCatalog, type TestCatalog } from './catalog-kit.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

const indexOf = (slug: string) => edgeProducts.findIndex((product) => product.slug === slug);

/** What `work` answers, and how many statements on the catalog's tables it took. */
async function counted<T>(work: () => Promise<T>): Promise<[answer: T, statements: number]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  const answer = await work();
  const texts = spy.mock.calls.map(([query]) => (typeof query === 'string' ? query : (query as { text: string }).text));
  spy.mockRestore();
  return [answer, texts.filter((text) => /"(products|product_slugs|variants|prices|categories)"/.test(text)).length];
}

describe('variants by id', () => {
  const query =
    'query ($ids: [ID!]!) { catalogVariants(ids: $ids) { id title price { current { minor } } product { id slug } } }';
  const ask = async (ids: string[], caller?: object) => (await catalog.ask(query, { ids }, caller)).catalogVariants;

  test('come in the order asked for, the same one twice, with nothing where there is none', async () => {
    const ids = [
      variantId(5, 0),
      'var_nonsense',
      variantId(0, 1),
      variantId(999_999, 0),
      variantId(5, 0),
      '',
      productId(0),
    ];
    const found: ({ id: string } | null)[] = await ask(ids);
    expect(found.map((variant) => variant?.id ?? null)).toEqual([ids[0], null, ids[2], null, ids[0], null, null]);
    expect(found[2]).toMatchObject({ title: 'Fir / 1.7 l', product: { slug: 'aurora-kettle' } });
  });

  test('of drafts are for administrators, those of archived products for all', async () => {
    const ids = ['prototype-chair', 'retired-radio'].map((slug) => variantId(indexOf(slug), 0));
    expect(await ask(ids)).toEqual([null, expect.objectContaining({ id: ids[1] })]);
    expect(await ask(ids, admin)).toEqual(ids.map((id) => expect.objectContaining({ id })));
  });

  test('cost two statements whether one is asked for or 250; more are refused', async () => {
    const ids = Array.from({ length: 251 }, (_, at) => variantId(20 + at, 0));
    const [, forOne] = await counted(() => ask(ids.slice(0, 1)));
    const [found, forMany] = await counted(() => ask(ids.slice(0, 250)));
    expect(found.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 250));
    expect([forOne, forMany]).toEqual([2, 2]);
    expect(await catalog.refusals(query, { ids })).toEqual(['BAD_USER_INPUT']);
    expect(await ask([])).toEqual([]);
  });
});

describe('the slugs of a product', () => {
  test('are all that lead to it, the present one first', async () => {
    const keys = [{ slug: 'borealis-lamp' }, { slug: 'aurora-kettle' }];
    const [lamp, kettle] = await catalog.entities('Product', keys, 'slugs');
    expect(lamp.slugs[0]).toBe('borealis-lamp');
    expect(lamp.slugs.slice(1).sort()).toEqual(['nordlicht-lamp', 'polar-lamp']);
    expect(kettle).toEqual({ slugs: ['aurora-kettle'] });
  });
});

test('the trail of a category says the ids of its categories', async () => {
  const { categoryBySlug } = await catalog.ask('{ categoryBySlug(slug: "kettles") { trail { id slug name } } }');
  expect(categoryBySlug.trail).toEqual([
    { id: categoryId('kitchen'), slug: 'kitchen', name: 'Kitchen' },
    { id: categoryId('kettles'), slug: 'kettles', name: 'Kettles' },
  ]);
});

describe('an address of the shop', () => {
  const selection = '{ redirectTo target { __typename ... on Product { slug } ... on Category { slug } } }';
  const query = `query ($path: String!) { catalogSlug(path: $path) ${selection} }`;
  const ask = async (path: string, caller?: object) => (await catalog.ask(query, { path }, caller)).catalogSlug;
  const to = (__typename: string, slug: string, redirectTo: string | null = null) => ({
    redirectTo,
    target: { __typename, slug },
  });

  test('leads to a product or a category, however it is written', async () => {
    const kettle = to('Product', 'aurora-kettle');
    expect(await ask('/shop/p/aurora-kettle')).toEqual(kettle);
    expect(await ask('https://shop.example/shop/p/aurora%2Dkettle/?utm_source=mail#top')).toEqual(kettle);
    expect(await ask('/shop/c/kettles?brand=aurora')).toEqual(to('Category', 'kettles'));
  });

  test('of long ago leads to the product and says what it is now', async () => {
    for (const slug of ['polar-lamp', 'nordlicht-lamp'])
      expect(await ask(`/shop/p/${slug}?x=1`)).toEqual(to('Product', 'borealis-lamp', '/shop/p/borealis-lamp'));
  });

  test.each([
    '/shop/p/retired-radio',
    '/shop/p/prototype-chair',
    '/shop/p/no-such-thing',
    '/shop/c/no-such-thing',
    '/shop/c/aurora-kettle',
    '/shop/p/kettles',
    '/shop/p/%00',
    '/shop/search?q=kettle',
    'nonsense',
    '',
  ])('leads nowhere, for administrators too: %s', async (path) => {
    expect(await ask(path)).toBeNull();
    expect(await ask(path, admin)).toBeNull();
  });

  test('costs two statements, and twenty in one operation cost no more', async () => {
    const paths = Array.from(
      { length: 20 },
      (_, at) => ['/shop/p/aurora-kettle', '/shop/c/kettles', '/shop/p/polar-lamp', '/shop/p/no-1'][at % 4],
    );
    const aliases = paths.map((path, at) => `a${at}: catalogSlug(path: "${path}") ${selection}`);
    const [answer, statements] = await counted(() => catalog.ask(`{ ${aliases.join(' ')} }`));
    expect(Object.values(answer).filter(Boolean)).toHaveLength(15);
    expect(statements).toBe(2);
  });
});
