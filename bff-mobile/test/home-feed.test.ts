import { gzipSync } from 'node:zlib';
import { PrismError } from '@prism/platform/errors';
import type { Caller } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { decodeListingRef } from '@prism/schema/listing-ref';
import { describe, expect, test } from 'vitest';
import { orderTracker } from '../src/domain/order-tracker.ts';
import { productCard } from '../src/domain/product-card.ts';
import { type Answer, ada, answeringGraph, createRun, publicUrl } from './bff-mobile-kit.ts';

const action = '{ label link }';
const query = `query ($first: Int!, $after: String) { homeFeed(first: $first, after: $after) {
  endCursor hasMore refresh { staleAfterSeconds prefetch } experiment
  sections { __typename id title minAppVersion
    ... on HeroSection { image { url w h blurhash alt } action ${action} }
    ... on ProductCarouselSection { listing { ref } more ${action} }
    ... on CategoryGridSection { categories { id } }
    ... on OrderTrackerSection { order { id } }
    ... on MessageSection { text style action ${action} }
  } } }`;
const slow = new PrismError('SUBGRAPH_TIMEOUT', 'Slow.');
const categoryIds = Array.from({ length: 10 }, () => newId('cat'));
const categories = () => ({
  roots: categoryIds.map((id) => ({ id })),
  all: categoryIds.map((id) => ({ id })),
});

/** A shop with these categories, and an order of whoever asks. Both may be an Error, or what makes one. */
function shop(answers: { categories?: () => unknown; order?: () => unknown } = {}) {
  const asked: { query: string; caller: Caller }[] = [];
  const graph = answeringGraph(({ query }, caller) => {
    asked.push({ query, caller });
    const answer = query.includes('orders(') ? openOrder(answers.order?.()) : (answers.categories ?? categories)();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return Object.assign(graph, { asked: (what: string) => asked.filter(({ query }) => query.includes(what)) });
}
const openOrder = (order: unknown) =>
  order instanceof Error ? order : { viewer: { orders: { nodes: order ? [{ id: order }] : [] } } };

const feed = async (run: ReturnType<typeof createRun>, variables: object, caller = {}): Promise<Answer> => {
  const { data, errors } = await run(query, { first: 6, ...variables }, caller);
  expect(errors).toBeUndefined();
  return data?.homeFeed;
};
const typesOf = (answer: Answer) => answer.sections.map(({ __typename }: Answer) => __typename);

describe('the start screen', () => {
  test('begins with its sections in order, categories by their ids and lists by their names', async () => {
    const answer = await feed(createRun(shop()), {});
    expect(typesOf(answer)).toEqual([
      'HeroSection',
      'CategoryGridSection',
      'ProductCarouselSection',
      'MessageSection',
      'ProductCarouselSection',
      'MessageSection',
    ]);
    const [hero, grid, carousel] = answer.sections;
    expect(hero).toMatchObject({ image: { w: 780, h: 780 }, action: { link: `${publicUrl}/shop/c/lighting` } });
    expect(grid.categories).toEqual(categoryIds.slice(0, 8).map((id) => ({ id })));
    expect(decodeListingRef(carousel.listing.ref)).toEqual({ kind: 'search', sort: 'BEST_SELLING' });
    expect(answer).toMatchObject({ hasMore: true, refresh: { staleAfterSeconds: 300 }, experiment: null });
  });

  test('goes on where the last page ended, without what the app is too old for', async () => {
    const run = createRun(shop());
    const { endCursor } = await feed(run, {});
    const rest = await feed(run, { after: endCursor });
    expect(rest.sections.map(({ id }: Answer) => id)).toEqual(['best-rated']);
    expect(rest.hasMore).toBe(false);
    const newer = await feed(
      run,
      { after: endCursor },
      { client: { variant: 'mobile', name: 'app', version: '2.0.0' } },
    );
    expect(newer.sections.map(({ id }: Answer) => id)).toEqual(['best-rated', 'delivery-live']);
  });

  test('speaks German to who reads German', async () => {
    const { sections } = await feed(createRun(shop()), {}, { language: 'de-AT' });
    expect(sections[0]).toMatchObject({ title: 'Licht für lange Abende', action: { label: 'Zu den Leuchten' } });
  });

  test('asks for the categories once a minute, whoever comes, and shows the last known while nobody can tell', async () => {
    const clock = { now: new Date('2026-01-01T12:00:00Z') };
    let answer: unknown = categories();
    const graph = shop({ categories: () => answer });
    const run = createRun(graph, () => clock.now);
    await Promise.all([feed(run, {}), feed(run, {})]);
    expect(graph.asked('categoryTree')).toHaveLength(1);
    answer = slow;
    clock.now = new Date(clock.now.getTime() + 61_000);
    expect(typesOf(await feed(run, {}))).toContain('CategoryGridSection');
    expect(graph.asked('categoryTree')).toHaveLength(2);
  });

  test('stands without its grid when there are no categories to be had', async () => {
    const { sections, hasMore } = await feed(createRun(shop({ categories: () => slow })), {});
    expect(sections).toHaveLength(5);
    expect(hasMore).toBe(true);
  });

  test.each(['x', 'bm9uZQ'])('refuses the cursor %j, which it did not give', async (after) => {
    const { errors } = await createRun()(query, { first: 6, after });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test.each([undefined, newId('ord')])(
    'fits into 3.5 KB with eight products in each carousel, order %s',
    async (id) => {
      const answer = await feed(createRun(shop({ order: () => id })), {});
      const sections = answer.sections.map((section: Answer, at: number) => {
        if (section.order) return { ...section, order: { id, tracker } };
        return section.listing ? { ...section, listing: { products: { nodes: cards(at * 8) } } } : section;
      });
      expect(gzipSync(JSON.stringify({ data: { homeFeed: { ...answer, sections } } })).length).toBeLessThan(3_584);
    },
  );
});

const tracker = orderTracker(
  {
    number: 'P-7K3M-9QXA',
    status: 'SHIPPED',
    estimatedDelivery: { earliest: '2026-01-06T12:00:00Z', latest: '2026-01-08T12:00:00Z' },
    total: { minor: 1_999, currency: 'EUR' },
    lines: [{ title: 'Aurora Kettle', quantity: 1 }],
  },
  { language: 'en', publicUrl, now: new Date('2026-01-01T12:00:00Z') },
);

describe('an order under way', () => {
  const id = newId('ord');

  test('stands on top, for whose it is; the screen has as many sections as else', async () => {
    const graph = shop({ order: () => id });
    const { sections } = await feed(createRun(graph), {}, { identity: ada });
    expect(sections[0]).toMatchObject({ __typename: 'OrderTrackerSection', title: 'Your order', order: { id } });
    expect(sections).toHaveLength(6);
    expect(graph.asked('orders(')).toMatchObject([{ caller: { identity: ada } }]);
  });

  test('pushes nothing out: what did not fit begins the next page, on which nobody looks for orders again', async () => {
    const graph = shop({ order: () => id });
    const run = createRun(graph);
    const first = await feed(run, {});
    const second = await feed(run, { after: first.endCursor });
    const alone = createRun(shop());
    const without = await feed(alone, {});
    const withoutRest = await feed(alone, { after: without.endCursor });
    const idsOf = (...pages: Answer[]) =>
      pages.flatMap(({ sections }) => sections.map((section: Answer) => section.id));
    expect(idsOf(first, second)).toEqual(['order-under-way', ...idsOf(without, withoutRest)]);
    expect(graph.asked('orders(')).toHaveLength(1);
  });

  test('is a page of its own for who reads one section at a time', async () => {
    const run = createRun(shop({ order: () => id }));
    const first = await feed(run, { first: 1 });
    const second = await feed(run, { first: 1, after: first.endCursor });
    expect([first, second].map(typesOf)).toEqual([['OrderTrackerSection'], ['HeroSection']]);
  });

  test('is waited for 300 ms at most; the screen stands without it', async () => {
    const now = new Date('2026-01-01T12:00:00Z');
    const graph = shop({ order: () => slow });
    const { sections } = await feed(
      createRun(graph, () => now),
      {},
      { deadline: now.getTime() + 5_000 },
    );
    expect(sections.map(({ __typename }: Answer) => __typename)[0]).toBe('HeroSection');
    expect(graph.asked('orders(')[0]?.caller.deadline).toBe(now.getTime() + 300);
    await feed(
      createRun(graph, () => now),
      {},
      { deadline: now.getTime() + 100 },
    );
    expect(graph.asked('orders(')[1]?.caller.deadline).toBe(now.getTime() + 100);
  });
});

/** Eight products as the app asks for them, as different from each other as those of the shop. */
function cards(start: number) {
  return Array.from({ length: 8 }, (_, at) => {
    const words = ['Aurora', 'Halden', 'Kestrel', 'Layali', 'Morrow', 'Nordlys', 'Oxbow', 'Pine'];
    const name = `${words[at]} ${words[(start + at * 3) % 8]} Kettle`;
    const price = { minor: 1_099 + (start + at) * 731, currency: 'EUR' };
    const image = {
      url: `${publicUrl}/img/img_01D0000000000${hash(start + at).toUpperCase()}/1200`,
      alt: name,
      blurhash: `L${hash(start + at)}${hash(at + 99)}`,
    };
    const source = {
      name,
      slug: name.toLowerCase().replaceAll(' ', '-'),
      primaryImage: image,
      priceRange: { min: price },
    };
    const card = productCard(source, { slot: 'CAROUSEL', density: 'X2', language: 'en', publicUrl });
    const ratingSummary = { average: 3.7 + at / 10, count: start * 13 + at };
    return {
      id: `prd_01D0000000000${hash(start + at + 500)}`,
      card,
      ratingSummary,
      availability: { status: 'IN_STOCK' },
    };
  });
}

const hash = (seed: number) =>
  Buffer.from(String(Math.sin(seed + 1) * 1e16))
    .toString('base64url')
    .slice(0, 13);
