import { PrismError } from '@prism/platform/errors';
import { ProductAvailabilityChanged, ProductChanged, RatingSummaryChanged } from '@prism/schema/events';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { KnownProduct } from './fake-graph.ts';
import { category, product, productId } from './products.ts';
import { type Answer, admin, type RunningSearch, startSearch } from './start-search.ts';

let search: RunningSearch;
beforeAll(async () => {
  search = await startSearch('upkeep');
});
afterAll(() => search.stop());

const found = async (text: string, spec: object = {}): Promise<string[]> =>
  (await search.listing({ kind: 'search', text, ...spec }, 'pageItems { id }')).pageItems.map(
    ({ id }: { id: string }) => id,
  );
const told = (state: ReturnType<typeof product>, changes = {}) =>
  search.tell('catalog', ProductChanged, state, changes);

describe('the catalog’s news', () => {
  test('make a product findable at once, and its new name, and its new price', async () => {
    await told(product(1, { name: 'Brass Whistle' }));
    expect(await found('whistle')).toEqual([productId(1)]);
    await told(
      product(1, { version: 2, name: 'Brass Trumpet', prices: [{ currency: 'EUR', minMinor: 500, maxMinor: 500 }] }),
    );
    expect(await found('whistle')).toEqual([]);
    const filters = [{ key: 'price', max: '5' }];
    expect(await found('trumpet', { filters })).toEqual([productId(1)]);
  });

  test('never take effect backwards: an archived product does not come back', async () => {
    await told(product(2, { name: 'Glass Harp', version: 3, status: 'ARCHIVED' }));
    await told(product(2, { name: 'Glass Harp', version: 2 }));
    expect(await found('harp')).toEqual([]);
    await told(product(2, { name: 'Glass Harp', version: 4 }));
    expect(await found('harp')).toEqual([productId(2)]);
  });

  test('take effect once', async () => {
    const state = product(3, { name: 'Oak Drum' });
    const { id } = await told(state);
    await told(state, { id });
    await told(state);
    expect(await suggestions('oak dr')).toEqual(['Oak Drum']);
    await told({ ...state, version: 2, status: 'ARCHIVED' });
    expect(await suggestions('oak dr')).toEqual([]);
  });

  test('rename a category for all its products', async () => {
    await told(product(4, { name: 'Reed', trail: [category('Music'), { ...category('Winds'), name: 'Woodwinds' }] }));
    const { facets } = await search.listing(
      { kind: 'search', categorySlug: 'music', filters: [{ key: 'category', anyOf: ['winds'] }] },
      facetFields,
    );
    expect(facets[0]).toMatchObject({
      key: 'category',
      values: [{ value: 'winds', label: 'Woodwinds', count: 1, selected: true }],
    });
  });
});

const facetFields = 'facets { key values { value label count selected } }';
const suggestions = async (text: string): Promise<string[]> =>
  (
    await search.ask('query ($text: String!) { searchSuggest(text: $text) { queries { text } } }', { text })
  ).searchSuggest.queries.map(({ text: query }: { text: string }) => query);

describe('what reviews and inventory tell', () => {
  const rated = (average: number, at: string) =>
    search.tell('reviews', RatingSummaryChanged, { productId: productId(5), average, count: 7 }, { occurredAt: at });
  const filters = [{ key: 'rating', anyOf: ['4'] }];

  test('may come before the product itself', async () => {
    await rated(4.5, '2026-01-01T10:00:00.000Z');
    await told(product(5, { name: 'Tin Flute' }));
    expect(await found('flute', { filters })).toEqual([productId(5)]);
  });

  test('an older rating does not undo a newer one', async () => {
    await rated(3.5, '2026-01-01T11:00:00.000Z');
    await rated(4.5, '2026-01-01T10:30:00.000Z');
    expect(await found('flute', { filters })).toEqual([]);
  });

  test('is by version where there is one', async () => {
    const tellStock = (status: 'IN_STOCK' | 'OUT_OF_STOCK', version: number) =>
      search.tell('inventory', ProductAvailabilityChanged, { productId: productId(5), status, version });
    const inStock = [{ key: 'availability', anyOf: ['in-stock'] }];
    await tellStock('IN_STOCK', 2);
    await tellStock('OUT_OF_STOCK', 1);
    expect(await found('flute', { filters: inStock })).toEqual([productId(5)]);
    await tellStock('OUT_OF_STOCK', 3);
    expect(await found('flute', { filters: inStock })).toEqual([]);
  });
});

const some = (count: number): KnownProduct[] =>
  Array.from({ length: count }, (_, index) => ({
    state: product(index),
    rating: { average: 4, count: index },
    availability: 'IN_STOCK',
  }));
const rebuild = async (): Promise<Answer> =>
  (
    await search.ask(
      'mutation { searchRebuild { rebuild { finishedAt productsRead } userErrors { code message } } }',
      {},
      { identity: admin },
    )
  ).searchRebuild;
const total = async (spec: object = {}): Promise<number> => (await search.listing(spec, 'totalCount')).totalCount;
const rated = { filters: [{ key: 'rating', anyOf: ['4'] }] };

describe('a rebuild', () => {
  beforeEach(() => search.forget());

  test('reads everything page by page as a service, and says how far it is', async () => {
    search.graph.products = some(250);
    expect(await rebuild()).toEqual({ rebuild: { finishedAt: null, productsRead: 0 }, userErrors: [] });
    expect(await search.rebuilt()).toMatchObject({ productsRead: 250, failure: null });
    expect([await total(), await total(rated)]).toEqual([250, 250]);
    expect(search.graph.callers[0]?.identity).toEqual({ kind: 'service', subject: 'svc_search' });
  });

  test('mends what is wrong, and forgets what the catalog does not have', async () => {
    await search.load(some(5));
    await search.database
      .current()
      .execute(sql`update documents set words = '', name_key = 'wrong' where product_id = ${productId(1)}`);
    await search.database.current().execute(sql`update prices set min_minor = 1`);
    await search.load(some(4));
    expect([
      await total(),
      await total({ text: 'kettle' }),
      await total({ filters: [{ key: 'price', max: '1' }] }),
    ]).toEqual([4, 4, 0]);
  });

  test('leaves products found as they were when it fails', async () => {
    await search.load(some(3));
    search.graph.products = some(150);
    search.graph.before = (what, since) => {
      if (what === 'products' && since === '100') throw new PrismError('SUBGRAPH_UNAVAILABLE', 'catalog is away');
    };
    await rebuild();
    expect(await search.rebuilt()).toMatchObject({ failure: 'catalog is away', productsRead: 100 });
    expect(await total()).toBe(3);
  });

  test('goes on without ratings and stock, and keeps what was known of them', async () => {
    await search.load(some(3));
    search.graph.before = (what) => {
      if (what !== 'products') throw new PrismError('SUBGRAPH_UNAVAILABLE', 'away');
    };
    await search.load(some(4));
    expect([await total(), await total(rated)]).toEqual([4, 3]);
  });

  test('loses no news that come meanwhile', async () => {
    await search.load(some(2));
    const tell = (state: ReturnType<typeof product>) => search.tell('catalog', ProductChanged, state);
    let isTold = false;
    search.graph.before = async (what) => {
      if (what !== 'products' || isTold) return;
      isTold = true;
      await tell(product(0, { version: 9, name: 'Newer Name' }));
      await tell(product(1, { version: 9, status: 'ARCHIVED' }));
      await tell(product(77, { name: 'Quite New' }));
    };
    await search.load(some(2));
    expect([await total({ text: 'newer' }), await total({ text: 'quite new' }), await total()]).toEqual([1, 1, 2]);
  });

  test('runs once at a time', async () => {
    search.graph.products = some(1);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    search.graph.before = () => held;
    await rebuild();
    expect((await rebuild()).userErrors).toEqual([
      { code: 'REBUILD_RUNNING', message: 'The index is already being rebuilt.' },
    ]);
    release();
    await search.rebuilt();
  });

  test('that died with its process counts as given up', async () => {
    await search.database
      .current()
      .execute(
        sql`insert into rebuilds (number, started_at, alive_at) values (1, ${search.clock.now.toISOString()}, ${search.clock.now.toISOString()})`,
      );
    expect((await rebuild()).userErrors).toHaveLength(1);
    search.clock.now = new Date(search.clock.now.getTime() + 300_000);
    expect((await rebuild()).userErrors).toEqual([]);
    expect(await search.rebuilt()).toMatchObject({ failure: null });
  });

  test('is for admins', async () => {
    const ask = (query: string, caller?: object) => search.execute(query, {}, caller);
    for (const query of ['mutation { searchRebuild { userErrors { code } } }', '{ searchIndex { products } }'])
      expect((await ask(query)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});
