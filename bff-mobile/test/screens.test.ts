import { PrismError } from '@prism/platform/errors';
import { newId } from '@prism/platform/ids';
import { decodeListingRef } from '@prism/schema/listing-ref';
import { describe, expect, test } from 'vitest';
import { ada, createRun, entityQuery, fakeGraph, publicUrl } from './bff-mobile-kit.ts';

const category = newId('cat');
const categories = { roots: [{ id: category }], all: [{ id: category }] };
const slow = new PrismError('SUBGRAPH_TIMEOUT', 'Slow.');

describe('a listing screen', () => {
  const query = `query ($categoryId: ID, $text: String, $filters: [ListingFilterInput!], $sort: ListingSort) {
    listingScreen(categoryId: $categoryId, text: $text, filters: $filters, sort: $sort) {
      category { id } listing { ref } refresh { staleAfterSeconds }
    } }`;
  const find = async (variables: Record<string, unknown>, ...answers: unknown[]) => {
    const { data, errors } = await createRun(fakeGraph(...answers))(query, variables);
    const screen = data?.listingScreen as { category: unknown; listing: { ref: string } | null } | undefined;
    return { category: screen?.category, spec: screen?.listing && decodeListingRef(screen.listing.ref), errors };
  };

  test('names its list by category, text, filters and order', async () => {
    const filters = [
      { key: 'colour', anyOf: ['moss'] },
      { key: 'price', min: '10', max: '50.5' },
    ];
    expect(await find({ categoryId: category, text: ' kettle ', filters, sort: 'PRICE_ASC' }, categories)).toEqual({
      category: { id: category },
      spec: { kind: 'search', categoryId: category, text: 'kettle', filters, sort: 'PRICE_ASC' },
    });
  });

  test('without any wish shows the whole shop, and asks nobody', async () => {
    expect(await find({})).toEqual({ category: null, spec: { kind: 'search' } });
  });

  test.each([newId('cat'), 'kitchen', '', newId('prd')])(
    'of the unknown category %j has neither',
    async (categoryId) => {
      expect(await find({ categoryId }, categories)).toEqual({ category: null, spec: null });
    },
  );

  test('trusts a category while nobody can tell', async () => {
    expect(await find({ categoryId: category }, slow)).toMatchObject({ category: { id: category } });
  });

  test('refuses more than a name can hold', async () => {
    const { errors } = await find({ text: 'kettle '.repeat(2_000) });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('related products', () => {
  const related = async (ref: string) => {
    const representations = [{ __typename: 'ProductScreen', ref }];
    const { data } = await createRun()(entityQuery('... on ProductScreen { related { ref } }'), { representations });
    return (data as { _entities: { related: { ref: string } | null }[] })._entities[0]?.related;
  };

  test('are named by the product', async () => {
    const productId = newId('prd');
    expect(decodeListingRef((await related(`v1.${productId}`))?.ref ?? '')).toEqual({ kind: 'related', productId });
  });

  test.each(['v1.nonsense', 'v9.x', ''])('of the screen %j are none', async (ref) => {
    expect(await related(ref)).toBeNull();
  });
});

describe('a link', () => {
  const query = `query ($url: URL!) { resolveLink(url: $url) { __typename
    ... on ProductLink { product { id } } ... on CategoryLink { category { id } } ... on OrderLink { order { id } }
    ... on WebFallbackLink { url } } }`;
  const resolve = async (url: string, ...answers: unknown[]) => {
    const graph = fakeGraph(...answers);
    const { data } = await createRun(graph)(query, { url });
    return { target: data?.resolveLink, paths: graph.asked.map(({ request }) => request.variables?.path) };
  };
  const found = (typename: string, id: string) => ({ catalogSlug: { target: { __typename: typename, id } } });

  test('to a product opens it, in every form', async () => {
    const target = { __typename: 'ProductLink', product: { id: 'prd_1' } };
    for (const url of ['/shop/p/kettle', `${publicUrl}/shop/p/kettle?x=1`, 'prism://shop/p/kettle'])
      expect(await resolve(url, found('Product', 'prd_1'))).toEqual({ target, paths: ['/shop/p/kettle'] });
  });

  test('to a category opens it', async () => {
    const target = { __typename: 'CategoryLink', category: { id: 'cat_1' } };
    expect((await resolve('/shop/c/lighting', found('Category', 'cat_1'))).target).toEqual(target);
  });

  test("to an order of the caller's opens it; to any other, the web", async () => {
    const url = 'prism://shop/orders/P-7K3M-9QXA';
    const target = { __typename: 'OrderLink', order: { id: 'ord_1' } };
    expect((await resolve(url, { viewer: { order: { id: 'ord_1' } } })).target).toEqual(target);
    const web = { __typename: 'WebFallbackLink', url: `${publicUrl}/shop/orders/P-7K3M-9QXA` };
    expect((await resolve(url, { viewer: { order: null } })).target).toEqual(web);
    expect((await resolve(url, slow)).target).toEqual(web);
  });

  test.each([
    ['https://elsewhere.example/shop/p/kettle', 'https://elsewhere.example/shop/p/kettle'],
    ['prism://shop/cart', `${publicUrl}/shop/cart`],
    ['javascript://%0aalert(1)', `${publicUrl}/shop`],
  ])('%s opens the web, and asks nobody', async (url, expected) => {
    expect(await resolve(url)).toEqual({ target: { __typename: 'WebFallbackLink', url: expected }, paths: [] });
  });

  test.each([[{ catalogSlug: null }], [{ catalogSlug: { target: null } }], [slow]])(
    'that leads to nothing, or of which nobody can tell, opens the web',
    async (answer) => {
      const target = { __typename: 'WebFallbackLink', url: `${publicUrl}/shop/p/gone` };
      expect((await resolve('/shop/p/gone', answer)).target).toEqual(target);
    },
  );
});

describe('a node', () => {
  const query = 'query ($id: ID!) { node(id: $id) { __typename id } }';
  const node = async (id: string, ...answers: unknown[]) =>
    (await createRun(fakeGraph(...answers))(query, { id })).data?.node;

  test('is a category that exists', async () => {
    expect(await node(category, categories)).toEqual({ __typename: 'Category', id: category });
    expect(await node(newId('cat'), categories)).toBeNull();
  });

  test("is a cart of the caller's, and nobody else's", async () => {
    const id = newId('crt');
    expect(await node(id, { object: { id } })).toEqual({ __typename: 'Cart', id });
    expect(await node(id, { object: null })).toBeNull();
  });

  test("is an order of the caller's, and nobody else's", async () => {
    const id = newId('ord');
    expect(await node(id, { object: { id } })).toEqual({ __typename: 'Order', id });
    expect(await node(id, { object: null })).toBeNull();
  });

  test('is one of the newest notifications of who is signed in; a guest has none, and nobody is asked', async () => {
    const id = newId('ntf');
    const notifications = { viewer: { notifications: { nodes: [{ id: newId('ntf') }, { id }] } } };
    const asAda = async (wanted: string) =>
      (await createRun(fakeGraph(notifications))(query, { id: wanted }, { identity: ada })).data?.node;
    expect(await asAda(id)).toEqual({ __typename: 'Notification', id });
    expect(await asAda(newId('ntf'))).toBeNull();
    expect(await node(id)).toBeNull();
  });

  test.each([newId('ref'), newId('cus'), newId('wsh')])('is never %s, and nobody is asked', async (id) => {
    expect(await node(id)).toBeNull();
  });
});
