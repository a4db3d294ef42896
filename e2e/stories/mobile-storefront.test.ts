import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { demoPeople } from '../clients/people.ts';
import { offersOf } from '../clients/shelves.ts';
import { story } from '../clients/story.ts';

const density = 'X2';

story('the storefront on a phone', (shop) => {
  const people = { guest: () => shop.mobile(), customer: () => shop.mobileOf(demoPeople.customer) };

  test.each(['guest', 'customer'] as const)('the feed comes in pages, for a %s', async (who) => {
    const phone = await people[who]();
    const sections: Json[] = [];
    let after: string | null = null;
    do {
      const { homeFeed } = dataOf(await phone.run('HomeFeed', { density, after })) as Json;
      sections.push(...homeFeed.sections);
      after = homeFeed.hasMore ? homeFeed.endCursor : null;
    } while (after);
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
    const carousels = sections.filter(({ __typename }) => __typename === 'ProductCarouselSection');
    expect(carousels.length).toBeGreaterThan(0);
    for (const { listing } of carousels) {
      expect(listing.products.nodes).toHaveLength(8);
      for (const { card } of listing.products.nodes)
        expect(card).toMatchObject({ title: expect.any(String), price: expect.any(String), a11y: expect.any(String) });
    }
    const [grid] = sections.filter(({ __typename }) => __typename === 'CategoryGridSection');
    expect(grid.categories.every(({ name }: Json) => name)).toBe(true);
  });

  test('a listing goes on where the last page ended, none twice', async () => {
    const phone = shop.mobile();
    const { homeFeed } = dataOf(
      await phone.ask('{ homeFeed { sections { ... on CategoryGridSection { categories { id } } } } }'),
    );
    const { categories } = homeFeed.sections.find((section: Json) => section.categories);
    const question = { categoryId: categories[0].id, density, sort: 'PRICE_ASC' };
    const first = dataOf(await phone.run('Listing', question)).listingScreen;
    expect(first.category.name).toBeTruthy();
    expect(first.listing.facets.length).toBeGreaterThan(2);
    const after = first.listing.products.pageInfo.endCursor;
    const second = dataOf(await phone.run('Listing', { ...question, after, withFacets: false })).listingScreen;
    expect(second.listing.facets).toBeUndefined();
    const ids = [first, second].flatMap(({ listing }) => listing.products.nodes.map(({ id }: Json) => id));
    expect(new Set(ids).size).toBe(20);
  });

  test('a cursor of another listing is refused', async () => {
    const phone = shop.mobile();
    const { listing } = dataOf(await phone.run('Listing', { text: 'kettle', density })).listingScreen;
    const { endCursor } = listing.products.pageInfo;
    const answer = await phone.run('Listing', { text: 'lamp', density, after: endCursor });
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toContain('BAD_USER_INPUT');
  });

  test('suggestions come while one types', async () => {
    const { searchSuggest } = dataOf(await shop.mobile().run('Suggest', { text: 'auro', density }));
    expect(searchSuggest.products.length).toBeGreaterThan(0);
    for (const { card } of searchSuggest.products) expect(card.thumb === null || card.thumb.w > 0).toBe(true);
  });

  test('a product screen says what can be had, and leads on', async () => {
    const [offer] = await offersOf(shop.web());
    const { product, related } = dataOf(
      await shop.mobile().run('ProductScreen', { id: offer?.productId, density }),
    ).productScreen;
    expect(product.variants[0].availability).toMatchObject({ status: 'IN_STOCK', maxOrderable: 10 });
    expect(related.products.nodes).toHaveLength(6);
    expect(related.products.nodes.map(({ id }: Json) => id)).not.toContain(product.id);
  });

  test('links open screens, as far as the app has them', async () => {
    const phone = shop.mobile();
    const open = async (path: string): Promise<Json> =>
      dataOf(await phone.run('ResolveLink', { url: `${shop.url.replace('127.0.0.1', 'localhost')}${path}` }))
        .resolveLink;
    const [offer] = await offersOf(shop.web());
    expect(await open('/shop/p/aurora-kettle')).toEqual({
      __typename: 'ProductLink',
      product: { id: offer?.productId },
    });
    expect(await open('/shop/p/polar-lamp')).toMatchObject({ __typename: 'ProductLink' });
    expect(await open('/shop/c/kitchen')).toMatchObject({ __typename: 'CategoryLink', category: { name: 'Kitchen' } });
    expect(await open('/shop/policies/terms')).toMatchObject({ __typename: 'WebFallbackLink' });
    const foreign = dataOf(await phone.run('ResolveLink', { url: 'https://elsewhere.example/shop/p/aurora-kettle' }));
    expect(foreign.resolveLink.__typename).toBe('WebFallbackLink');
  });

  test('a node is found by its id by whoever may see it', async () => {
    const [phone, other] = [shop.mobile(), shop.mobile()];
    const [offer] = await offersOf(shop.web());
    const input = { lines: [{ variantId: offer?.variantId, quantity: 1 }], idempotencyKey: crypto.randomUUID() };
    const { cart } = dataOf(await phone.run('CartLinesAdd', { input, density })).cartLinesAdd;
    const question = 'query ($id: ID!) { node(id: $id) { __typename id ... on Cart { totalQuantity } } }';
    const node = async (by: typeof phone, id: string): Promise<Json> => dataOf(await by.ask(question, { id })).node;
    expect(await node(phone, cart.id)).toEqual({ __typename: 'Cart', id: cart.id, totalQuantity: 1 });
    expect(await node(other, cart.id)).toBeNull();
    expect(await node(other, offer?.productId as string)).toMatchObject({ __typename: 'Product' });
    expect(await node(other, 'ord_01D00000000000000000000000')).toBeNull();
  });
});
