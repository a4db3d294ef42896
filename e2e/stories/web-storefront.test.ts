import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { demoPeople } from '../clients/people.ts';
import { story } from '../clients/story.ts';

story('the storefront in a browser', (shop) => {
  const people = { visitor: () => shop.web(), customer: () => shop.webOf(demoPeople.customer) };

  test.each(['visitor', 'customer'] as const)('the home page is full, for a %s', async (who) => {
    const { shell, homePage, viewer } = dataOf(await (await people[who]()).run('HomePage'));
    expect(shell.primaryNav.length).toBeGreaterThan(3);
    expect(homePage.seo.title).toBeTruthy();
    const rails = homePage.blocks.filter(({ __typename }: Json) => __typename === 'ProductRailBlock');
    expect(rails.length).toBeGreaterThanOrEqual(2);
    for (const { listing } of rails) {
      expect(listing.products.nodes).toHaveLength(12);
      for (const { tile } of listing.products.nodes) expect(tile).toMatchObject({ title: expect.any(String) });
    }
    const [tiles] = homePage.blocks.filter(({ __typename }: Json) => __typename === 'CategoryTilesBlock');
    expect(tiles.categories.every(({ name }: Json) => name)).toBe(true);
    expect(viewer.isAuthenticated).toBe(who === 'customer');
  });

  test('every link of the navigation leads to a page', async () => {
    const client = shop.web();
    const { shell } = dataOf(await client.run('HomePage'));
    const links = shell.primaryNav.flatMap(({ href, children }: Json) => [href, children[0]?.href]).filter(Boolean);
    for (const path of links) {
      const { route } = dataOf(await client.run('Route', { path }));
      expect([path, route.__typename]).toEqual([path, 'CategoryPage']);
      expect(route.category.slug).toBeTruthy();
    }
  });

  test('a category page shows products, facets, a pager and what search engines want', async () => {
    const { categoryPage } = dataOf(await shop.web().run('CategoryPage', { slug: 'kitchen' }));
    const { category, listing, breadcrumbs, facetNav, pager, seo } = categoryPage;
    expect(category.children.length).toBeGreaterThan(1);
    expect(listing.pageItems).toHaveLength(24);
    expect(listing.totalCount).toBeGreaterThan(24);
    expect(pager).toMatchObject({ page: 1, pageCount: Math.ceil(listing.totalCount / 24), prevHref: null });
    expect(breadcrumbs.at(-1).label).toBe(category.name);
    expect(facetNav.map(({ key }: Json) => key)).toEqual(expect.arrayContaining(['brand', 'price', 'availability']));
    expect(seo).toMatchObject({ robots: 'index,follow', canonicalUrl: expect.stringMatching(/\/shop\/c\/kitchen$/) });
  });

  test('a facet leads to as many products as it says', async () => {
    const client = shop.web();
    const { categoryPage } = dataOf(await client.run('CategoryPage', { slug: 'kitchen' }));
    const links = categoryPage.facetNav.find(({ key }: Json) => key === 'brand').links;
    const { count, href } = links[0];
    const brand = new URL(href, shop.url).searchParams.get('brand');
    const filters = [{ key: 'brand', anyOf: [brand] }];
    const filtered = dataOf(await client.run('CategoryPage', { slug: 'kitchen', filters })).categoryPage;
    expect(filtered.listing.totalCount).toBe(count);
    expect(filtered.listing.appliedFilters).toMatchObject([{ key: 'brand', value: brand }]);
    expect(filtered.seo.robots).toContain('noindex');
  });

  test('pages of a category show every product once, by price', async () => {
    const client = shop.web();
    const question = `query ($page: Int!) {
      categoryPage(slug: "kettles", sort: PRICE_ASC, page: $page) {
        pager { pageCount } listing { totalCount pageItems { id priceRange { min { minor } } } }
      }
    }`;
    const pageAt = async (page: number): Promise<Json> => dataOf(await client.ask(question, { page })).categoryPage;
    const first = await pageAt(1);
    const all = [...first.listing.pageItems];
    for (let page = 2; page <= first.pager.pageCount; page++) all.push(...(await pageAt(page)).listing.pageItems);
    expect(new Set(all.map(({ id }: Json) => id)).size).toBe(first.listing.totalCount);
    const prices = all.map(({ priceRange }: Json) => priceRange.min.minor);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect((await pageAt(9_999)).listing.pageItems).toEqual([]);
  });

  test('what is searched for is found, also with a slip of the pen', async () => {
    const client = shop.web();
    for (const text of ['aurora kettle', 'aurora ketle']) {
      const { listing } = dataOf(await client.run('SearchPage', { text })).searchPage;
      expect(listing.pageItems.map(({ tile }: Json) => tile.title)).toContain('Aurora Kettle');
    }
  });

  test('suggestions come while one types', async () => {
    const { searchSuggest } = dataOf(await shop.web().run('SearchSuggest', { text: 'aurora k' }));
    expect(searchSuggest.products.map(({ tile }: Json) => tile.title)).toContain('Aurora Kettle');
    expect(searchSuggest.queries.length).toBeGreaterThan(0);
    expect(searchSuggest.queries[0].highlighted).toContain('<em>');
  });

  test('an old address leads to the present one, an unknown one to suggestions', async () => {
    const client = shop.web();
    const { route } = dataOf(await client.run('Route', { path: '/shop/p/polar-lamp' }));
    expect(route).toMatchObject({ __typename: 'RedirectRoute', permanent: true });
    expect(route.location).toContain('/shop/p/borealis-lamp');
    const product = dataOf(await client.run('Route', { path: '/shop/p/aurora-kettle' })).route;
    expect(product).toMatchObject({ __typename: 'ProductPage', product: { slug: 'aurora-kettle' } });
    const lost = dataOf(await client.run('Route', { path: '/shop/p/kettle-of-yore' })).route;
    expect(lost.__typename).toBe('NotFoundRoute');
    expect(lost.suggestions.products.nodes.length).toBeGreaterThan(0);
  });

  test('a product page leads on to others, and never to itself', async () => {
    const { product, related, availabilityJsonLd } = dataOf(
      await shop.web().run('ProductPage', { slug: 'aurora-kettle' }),
    ).productPage;
    expect(related.products.nodes).toHaveLength(8);
    expect(related.products.nodes.map(({ id }: Json) => id)).not.toContain(product.id);
    expect(product.variants[0].availability).toMatchObject({ status: 'IN_STOCK', maxOrderable: 10 });
    expect(JSON.stringify(availabilityJsonLd)).toContain('InStock');
  });

  test('another market sees its own prices, another language its own words', async () => {
    const japan = shop.web({ market: 'JP-JPY', language: 'de' });
    const { categoryPage } = dataOf(await japan.run('CategoryPage', { slug: 'kettles', sort: 'PRICE_ASC' }));
    for (const { tile } of categoryPage.listing.pageItems) expect(tile.price.current).toMatch(/¥|￥|JPY/);
    expect(categoryPage.facetNav.find(({ key }: Json) => key === 'price').label).toBe('Preis');
  });
});
