import { PrismError } from '@prism/platform/errors';
import { decodeListingRef } from '@prism/schema/listing-ref';
import { describe, expect, test } from 'vitest';
import { createRun, dataOf, fakeGraph } from './bff-web-kit.ts';

const fields = `__typename
  ... on ProductPage { ref product { address } }
  ... on CategoryPage { ref category { slug } }
  ... on ShopPage { path }
  ... on RedirectRoute { location permanent }
  ... on NotFoundRoute { suggestions { ref } }`;
const query = `query ($path: String!) { route(path: $path) { ${fields} } }`;

const routeOf = async (path: string, ...answers: unknown[]) => {
  return dataOf(await createRun(fakeGraph(...answers))(query, { path })).route;
};
const found = (kind: string, slug: string) => ({ target: { kind, slug }, redirectTo: null });

describe('an address', () => {
  test('of a product shows its page', async () => {
    expect(await routeOf('/shop/p/kettle', { r0: found('Product', 'kettle') })).toEqual({
      __typename: 'ProductPage',
      ref: 'v1.kettle',
      product: { address: 'kettle' },
    });
  });

  test('of a category shows its page as the address wants it', async () => {
    const route = await routeOf('/shop/c/kettles?page=2&brand=b,a', { r0: found('Category', 'kettles') });
    expect(route).toEqual({
      __typename: 'CategoryPage',
      ref: 'v1./shop/c/kettles?brand=a,b&page=2',
      category: { slug: 'kettles' },
    });
  });

  test('that was renamed leads to the present one for ever', async () => {
    const renamed = { target: { kind: 'Product', slug: 'new' }, redirectTo: '/shop/p/new' };
    expect(await routeOf('/shop/p/old', { r0: renamed })).toEqual({
      __typename: 'RedirectRoute',
      location: '/shop/p/new',
      permanent: true,
    });
  });

  test.each(['/shop', '/shop/cart', '/shop/search?q=kettle'])('of our own, %s, is known as that', async (path) => {
    expect(await routeOf(path)).toEqual({ __typename: 'ShopPage', path });
  });

  test.each([
    ['/', '/shop'],
    ['/SHOP/Cart/', '/shop/cart'],
    ['https://prism.test/shop/checkout', '/shop/checkout'],
  ])('of our own in another form, %s, leads to %s', async (path, location) => {
    expect(await routeOf(path)).toEqual({ __typename: 'RedirectRoute', location, permanent: false });
  });

  test('that leads nowhere suggests what its words find', async () => {
    const { __typename, suggestions } = await routeOf('/shop/p/copper-kettle', { r0: null });
    expect(__typename).toBe('NotFoundRoute');
    expect(decodeListingRef(suggestions.ref)).toEqual({ kind: 'search', text: 'copper kettle' });
  });

  test('without a word suggests nothing', async () => {
    expect(await routeOf('https://[')).toEqual({ __typename: 'NotFoundRoute', suggestions: null });
  });

  test('that cannot be looked up is an error, never a 404', async () => {
    const away = fakeGraph(new PrismError('SUBGRAPH_UNAVAILABLE', 'Away.'));
    const { errors } = await createRun(away)(query, { path: '/shop/p/kettle' });
    expect(errors?.[0]?.extensions?.code).toBe('SUBGRAPH_UNAVAILABLE');
  });
});

test('several addresses of one request are looked up together, each once, for the caller', async () => {
  const graph = fakeGraph({ r0: found('Product', 'a'), r1: found('Product', 'b') });
  const several = `{ x: route(path: "/shop/p/a") { ${fields} } y: route(path: "/shop/p/b") { ${fields} }
    z: route(path: "/shop/p/a/") { ${fields} } }`;
  const { data } = await createRun(graph)(several, {}, { deadline: 4_000_000_000_000 });
  expect(data).toMatchObject({ x: { ref: 'v1.a' }, y: { ref: 'v1.b' }, z: { ref: 'v1.a' } });
  expect(graph.asked.map(({ request }) => request.variables)).toEqual([{ p0: '/shop/p/a', p1: '/shop/p/b' }]);
  expect(graph.asked[0]?.caller.deadline).toBe(4_000_000_000_000);
});
