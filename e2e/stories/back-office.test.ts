import { expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { codesOf, dataOf, type GraphAnswer, type Json } from '../clients/graph-answer.ts';
import { demoPeople, newPerson } from '../clients/people.ts';
import { story } from '../clients/story.ts';

story('the back office', (shop) => {
  test('lets its people in by POST /admin/session, with a token and nothing else', async () => {
    const { status, headers, body } = await shop.admin().signIn(demoPeople.support);
    expect(status).toBe(200);
    expect(body).toEqual({ accessToken: expect.any(String), expiresAt: expect.any(String), tokenType: 'Bearer' });
    expect(headers.getSetCookie()).toEqual([]);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('refuses customers, wrong passwords and strangers in the same words', async () => {
    const refusals = await Promise.all(
      [demoPeople.customer, { ...demoPeople.support, password: 'not this one either' }, newPerson()].map((person) =>
        shop.admin().signIn(person),
      ),
    );
    expect(refusals.map(({ status }) => status)).toEqual([401, 401, 401]);
    const words = refusals.map(({ body }) => [body.errors[0].message, body.errors[0].extensions.code]);
    expect(new Set(words.map(String)).size).toBe(1);
    expect(words[0]?.[1]).toBe('UNAUTHENTICATED');
  });

  test('shows people and costs to those who may see them', async () => {
    const admin = await shop.adminOf(demoPeople.admin);
    const { customers } = dataOf(await admin.run('Customers', { query: 'customer@example.com' }));
    expect(customers.nodes).toMatchObject([{ email: 'customer@example.com', roles: ['CUSTOMER'] }]);
    const { productBySlug } = dataOf(await admin.run('ProductPrices', { slug: 'aurora-kettle' }));
    expect(Number(productBySlug.variants[0].unitCost.amount)).toBeGreaterThan(0);
  });

  test('pages through its people, none twice', async () => {
    const support = await shop.adminOf(demoPeople.support);
    const page = async (after?: string): Promise<Json> =>
      dataOf(await support.run('Customers', { first: 50, after })).customers;
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }: Json) => id)).size).toBe(100);
  });

  test('hides a field from whoever may not see it: null, with an error at its place, and the rest is there', async () => {
    const answer = await shop.admin().run('ProductPrices', { slug: 'aurora-kettle' });
    expect(answer.status).toBe(200);
    expect(answer.data.productBySlug.name).toBe('Aurora Kettle');
    expect(answer.data.productBySlug.variants.map(({ unitCost }: Json) => unitCost)).toEqual(Array(6).fill(null));
    expect(new Set(codesOf(answer))).toEqual(new Set(['UNAUTHORIZED_FIELD_OR_TYPE']));
    expect(answer.errors?.map(({ path }) => path)).toContainEqual(['productBySlug', 'variants', 0, 'unitCost']);
  });

  test('hides it by every road: alias, fragment, inline fragment', async () => {
    const roads = `
      query { productBySlug(slug: "aurora-kettle") { variants { cost: unitCost { amount } ...Cost ... on ProductVariant { also: unitCost { minor } } } } }
      fragment Cost on ProductVariant { third: unitCost { currency } }`;
    const support = await shop.adminOf(demoPeople.support);
    for (const client of [shop.admin(), support]) {
      const { data, errors } = await client.ask(roads);
      expect(data.productBySlug.variants[0]).toEqual({ cost: null, also: null, third: null });
      expect(errors?.every(({ extensions }) => extensions.code === 'UNAUTHORIZED_FIELD_OR_TYPE')).toBe(true);
    }
  });

  test('shows a stranger no people at all', async () => {
    const answer = await shop.admin().run('Customers');
    expect(answer).toMatchObject({ status: 200, data: null });
    expect(answer.errors).toMatchObject([{ path: ['customers'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
    const one = await shop.admin().ask('{ customer(id: "cus_01D00000000000000000000000") { email } }');
    expect(one.data).toEqual({ customer: null });
    expect(one.errors?.[0]?.path).toEqual(['customer']);
  });

  test('refuses a mutation whole when a part of it is not allowed', async () => {
    const support = await shop.adminOf(demoPeople.support);
    const { productBySlug } = dataOf(
      await support.ask('{ productBySlug(slug: "foxy-mug") { id inWishlist variants { id } } }'),
    );
    const mutation = `mutation ($productId: ID!, $variantId: ID!) {
      wishlistItemSet(input: { productId: $productId, present: ${!productBySlug.inWishlist} }) { wishlist { id } }
      variantPriceSet(input: { variantId: $variantId, currentMinor: 1, currency: "EUR" }) { product { id } }
    }`;
    const answer = await support.ask(mutation, {
      productId: productBySlug.id,
      variantId: productBySlug.variants[0].id,
    });
    expect(answer.data).toBeNull();
    expect(answer.errors).toMatchObject([
      { path: ['variantPriceSet'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
    ]);
    const after = dataOf(await support.ask('{ productBySlug(slug: "foxy-mug") { inWishlist } }'));
    expect(after.productBySlug.inWishlist).toBe(productBySlug.inWishlist);
  });

  test('keeps the moderators’ queue to itself', async () => {
    const support = await shop.adminOf(demoPeople.support);
    const { reviewModerationQueue } = dataOf(await support.run('ReviewModerationQueue', { first: 3 }));
    expect(reviewModerationQueue.nodes.every(({ status }: Json) => status === 'PENDING')).toBe(true);
    expect(codesOf(await shop.admin().run('ReviewModerationQueue'))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  test('changes a price, and the shop shows it', async () => {
    const admin = await shop.adminOf(demoPeople.admin);
    const { productPage } = dataOf(await shop.web().run('ProductPage', { slug: 'mystery-tote' }));
    const [variant] = productPage.product.variants;
    const currentMinor = variant.price.current.minor + 100;
    const input = { variantId: variant.id, currentMinor, currency: 'EUR' };
    expect(dataOf(await admin.run('VariantPriceSet', { input })).variantPriceSet.userErrors).toEqual([]);
    const after = dataOf(await shop.web().run('ProductPage', { slug: 'mystery-tote' })).productPage;
    expect(after.product.variants[0].price.current).toMatchObject({ minor: currentMinor });
  });

  test('gives and takes roles, and within a second a role taken counts no more', async () => {
    const admin = await shop.adminOf(demoPeople.admin);
    const person = await shop.register();
    const { customers } = dataOf(await admin.run('Customers', { query: person.email }));
    const setRoles = (roles: string[]) =>
      admin.ask(
        'mutation ($id: ID!, $roles: [Role!]!) { customerRolesSet(customerId: $id, roles: $roles) { customer { roles } userErrors { code } } }',
        { id: customers.nodes[0].id, roles },
      );
    expect(dataOf(await setRoles(['CUSTOMER', 'SUPPORT'])).customerRolesSet.customer.roles).toContain('SUPPORT');
    const helper = await shop.adminOf(person);
    dataOf(await helper.run('ReviewModerationQueue'));
    dataOf(await setRoles(['CUSTOMER']));
    const isOut = ({ status }: GraphAnswer) => status === 401;
    expect((await eventually(1_000, () => helper.run('ReviewModerationQueue'), isOut)).status).toBe(401);
    expect((await shop.admin().signIn(person)).status).toBe(401);
  });
});
