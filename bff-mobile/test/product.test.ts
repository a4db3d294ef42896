import { PrismError } from '@prism/platform/errors';
import { newId } from '@prism/platform/ids';
import { describe, expect, test } from 'vitest';
import { createRun, entityQuery, fakeGraph } from './bff-mobile-kit.ts';

const run = createRun();
const id = newId('prd');
const price = { minor: 1999, currency: 'EUR' };
const image = { url: 'https://prism.test/img/1/1200', alt: null, blurhash: null, dominantColor: null };

const resolve = async (selection: string, ...representations: object[]) => {
  const answer = await run(entityQuery(selection), { representations });
  return { entities: answer.data?._entities, errors: answer.errors };
};

describe('a product screen', () => {
  test('is found by the id of its product', async () => {
    const query = 'query ($id: ID!) { productScreen(id: $id) { ref product { id } refresh { staleAfterSeconds } } }';
    expect((await run(query, { id })).data).toEqual({
      productScreen: { ref: `v1.${id}`, product: { id }, refresh: { staleAfterSeconds: 60 } },
    });
  });

  test.each(['', 'prd_1', 'cus_01J00000000000000000000000', "' OR 1=1", '../../x'])(
    'of the malformed id %j has no product',
    async (malformed) => {
      const { data } = await run('query ($id: ID!) { productScreen(id: $id) { product { id } } }', { id: malformed });
      expect(data).toEqual({ productScreen: { product: null } });
    },
  );

  test('has something to share once the domain has told the name', async () => {
    const screen = { __typename: 'ProductScreen', ref: `v1.${id}` };
    const product = { name: 'Kettle', slug: 'kettle' };
    const failed = { name: null, slug: null };
    const { entities, errors } = await resolve(
      '... on ProductScreen { share { url text } }',
      { ...screen, product },
      { ...screen, product: failed },
      { ...screen, product: null },
      screen,
    );
    expect(errors).toBeUndefined();
    const share = { url: 'https://prism.test/shop/p/kettle', text: 'Look at this: Kettle' };
    expect(entities).toEqual([{ share }, { share: null }, { share: null }, { share: null }]);
  });
});

describe('a product', () => {
  const view =
    '... on Product { card(slot: LIST, density: X1) { title price thumb { w } } photos(density: X1, max: 2) { w } }';
  const product = { __typename: 'Product', id };

  test('has a card and photos once the domain has told what they require', async () => {
    const required = {
      name: 'Kettle',
      slug: 'kettle',
      primaryImage: image,
      images: [image, image, image],
      priceRange: { min: price },
    };
    const { entities } = await resolve(view, { ...product, ...required });
    expect(entities).toEqual([
      { card: { title: 'Kettle', price: '€19.99', thumb: { w: 72 } }, photos: [{ w: 390 }, { w: 390 }] },
    ]);
  });

  test('has neither, and no error, when the domain failed', async () => {
    const failed = { name: null, slug: null, primaryImage: null, images: null, priceRange: null };
    const { entities, errors } = await resolve(view, { ...product, ...failed }, product);
    expect(errors).toBeUndefined();
    expect(entities).toEqual([
      { card: null, photos: null },
      { card: null, photos: null },
    ]);
  });

  test.each([
    [-1, 0],
    [0, 0],
    [5, 5],
    [1_000, 12],
  ])('asked for %d photos shows %d', async (max, count) => {
    const images = Array.from({ length: 20 }, () => image);
    const { entities } = await resolve(`... on Product { photos(max: ${max}) { w } }`, { ...product, images });
    expect((entities as { photos: unknown[] }[])[0]?.photos).toHaveLength(count);
  });
});

test('a variant has a price and a picture, and neither when the domain failed', async () => {
  const variant = { __typename: 'ProductVariant', id: newId('var') };
  const { entities, errors } = await resolve(
    '... on ProductVariant { priceLabel thumb(density: X2) { w } }',
    { ...variant, price: { current: price }, image },
    { ...variant, price: { current: null }, image: null },
    { ...variant, price: null, image: null },
  );
  expect(errors).toBeUndefined();
  const nothing = { priceLabel: null, thumb: null };
  expect(entities).toEqual([{ priceLabel: '€19.99', thumb: { w: 112 } }, nothing, nothing]);
});

describe('a node', () => {
  const query = 'query ($id: ID!) { node(id: $id) { __typename id } again: node(id: $id) { id } }';

  test('is a product that exists, asked for once', async () => {
    const graph = fakeGraph({ p0: { id } });
    const answer = await createRun(graph)(query, { id });
    expect(answer).toEqual({ data: { node: { __typename: 'Product', id }, again: { id } } });
    expect(graph.asked).toHaveLength(1);
  });

  test('of a product that does not exist is null, no stub', async () => {
    expect(await createRun(fakeGraph({ p0: null }))(query, { id })).toEqual({ data: { node: null, again: null } });
  });

  test.each(['', 'prd_1', 'cus_01J00000000000000000000000', 'prd_01j00000000000000000000000', '\u0000'])(
    'of the malformed id %j is null without a question',
    async (malformed) => {
      expect(await run(query, { id: malformed })).toEqual({ data: { node: null, again: null } });
    },
  );

  test('that nobody can tell about is null with an error', async () => {
    const answer = await createRun(fakeGraph(new PrismError('SUBGRAPH_TIMEOUT', 'Slow.')))(query, { id });
    expect(answer.data).toEqual({ node: null, again: null });
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['SUBGRAPH_TIMEOUT', 'SUBGRAPH_TIMEOUT']);
  });
});

describe('the app config', () => {
  const query = 'query ($v: String!) { appConfig(platform: IOS, appVersion: $v) { minimumVersion upgrade { level } } }';

  test('answers versions that are no longer supported too', async () => {
    expect((await run(query, { v: '0.0.1' })).data).toEqual({
      appConfig: { minimumVersion: '1.0.0', upgrade: { level: 'REQUIRED' } },
    });
  });

  test('says what is wrong with a version that is none', async () => {
    expect((await run(query, { v: 'newest' })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
