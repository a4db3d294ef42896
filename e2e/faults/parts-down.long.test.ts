import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { codesOf, dataOf, type Json } from '../clients/graph-answer.ts';
import { demoPeople } from '../clients/people.ts';
import { openShop, type Shop } from '../clients/shop.ts';
import type { HostProcess } from '../setup/host-process.ts';
import { type Lab, openLab } from '../setup/lab.ts';
import { findRedis } from '../setup/redis-server.ts';

const redis = await findRedis();
afterAll(() => redis?.stop());

const slug = 'aurora-kettle';

describe.skipIf(!redis)('parts that are down (needs Redis)', () => {
  let lab: Lab;
  let shop: Shop;
  let accounts: HostProcess;
  beforeAll(async () => {
    lab = await openLab({ environment: { REDIS_URL: redis?.url ?? '' } });
    shop = openShop(lab.url);
    [accounts] = await Promise.all([lab.start('accounts'), lab.start('gateway', 'catalog', 'bff-web', 'bff-mobile')]);
  });
  afterAll(() => lab?.clear());

  const productId = async (): Promise<string> =>
    (await shop.web().run('ProductPage', { slug })).data.productPage.product.id;

  test('without reviews the product page renders, ratings null, and says what is missing', async () => {
    const answer = await shop.web().run('ProductPage', { slug });
    const { product, seo, jsonLd, ratingJsonLd } = answer.data.productPage;
    expect(answer.status).toBe(200);
    expect(product).toMatchObject({ name: 'Aurora Kettle', ratingSummary: null, tile: { price: { current: /^€/ } } });
    expect(product.variants).toHaveLength(6);
    expect(seo.title).toBe('Aurora Kettle by Aurora');
    expect(jsonLd).toMatchObject({ '@type': 'Product' });
    expect(ratingJsonLd).toBeNull();
    expect(new Set(codesOf(answer))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
    expect(answer.errors?.map(({ path }) => path?.join('.'))).toContain('productPage.product.ratingSummary');
  });

  test('without reviews the product screen renders, ratings null', async () => {
    const answer = await shop.mobile().run('ProductScreen', { id: await productId(), density: 'X2' });
    const { product, share } = answer.data.productScreen;
    expect(product).toMatchObject({ name: 'Aurora Kettle', ratingSummary: null });
    expect(share.text).toContain('Aurora Kettle');
    expect(new Set(codesOf(answer))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
  });

  test('without reviews a customer signs in, and changes what is theirs', async () => {
    const client = await shop.webOf(demoPeople.customer);
    const { customerUpdate } = dataOf(await client.run('CustomerUpdate', { input: { phone: '+49 30 1234567' } }));
    expect(customerUpdate.customer.phone).toBe('+49 30 1234567');
    const overview = await client.run('AccountOverview');
    expect(overview.data.viewer.customer.email).toBe('customer@example.com');
    expect(overview.data.viewer.reviews).toBeNull();
  });

  test('a failure tells nothing of where it happened', async () => {
    const { errors } = await shop.web().run('ProductPage', { slug });
    const text = JSON.stringify(errors);
    expect(text).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|reviews["']|stack|\.ts|\.js/);
    for (const { extensions } of errors ?? []) {
      expect(
        Object.keys(extensions).every((key) => ['code', 'requestId', 'retryable', 'retryAfterMs'].includes(key)),
      ).toBe(true);
    }
  });

  test('a part takes no request that no other part has signed', async () => {
    const answer = await fetch(`http://127.0.0.1:${lab.portOf('accounts')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ accountSigningKeys }' }),
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('without accounts a session is not taken for a visitor, and visitors are served; afterwards the session goes on', async () => {
    const [web, mobile] = [await shop.webOf(demoPeople.customer), await shop.mobileOf(demoPeople.customer)];
    accounts.signal('SIGKILL');
    await accounts.exited;
    for (const client of [web, mobile]) {
      const answer = await eventually<Json>(
        2_000,
        () => client.ask('{ viewer { isAuthenticated } }'),
        ({ status }) => status === 503,
      );
      expect([answer.status, codesOf(answer)]).toEqual([503, ['AUTH_UNAVAILABLE']]);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    const visitor = await shop.web().run('ProductPage', { slug });
    expect(visitor.data.productPage.product).toMatchObject({ name: 'Aurora Kettle', inWishlist: null });
    const signIn = await shop.web().signIn(demoPeople.customer);
    expect(signIn.status).toBeLessThan(504);
    expect(signIn.data?.signIn?.signedIn ?? false).toBe(false);
    expect(signIn.errors).toBeDefined();
    expect((await shop.admin().signIn(demoPeople.support)).status).toBe(503);
    await lab.start('accounts');
    const isBack = async () => (await web.ask('{ viewer { isAuthenticated } }')).data?.viewer.isAuthenticated;
    expect(await eventually(10_000, isBack, Boolean)).toBe(true);
    expect(dataOf(await mobile.ask('{ viewer { customer { email } } }')).viewer.customer.email).toBe(
      'customer@example.com',
    );
  });

  test('a part that comes later is found: with reviews up, ratings are there', async () => {
    await lab.start('reviews');
    const summary = async () => (await shop.web().run('ProductPage', { slug })).data.productPage.product.ratingSummary;
    expect(await eventually(10_000, summary, Boolean)).toMatchObject({ count: expect.any(Number) });
  });
});
