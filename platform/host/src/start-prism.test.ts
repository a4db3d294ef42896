import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partNames } from './part-names.ts';
import { startTestPrism, type TestPrism } from './testing.ts';

const page = `query ($slug: String!) {
  productPage(slug: $slug) { seo { title } jsonLd ratingJsonLd product { name ratingSummary { count } tile { price { current } } } }
}`;
const variables = { slug: 'aurora-kettle' };

describe('all parts in one process', () => {
  let prism: TestPrism;
  beforeAll(async () => {
    prism = await startTestPrism();
  });
  afterAll(() => prism?.stop());

  test('serve a page that joins the BFF, catalog and reviews', async () => {
    const { data, errors } = await prism.ask('web', page, variables);
    expect(errors).toBeUndefined();
    expect(data.productPage.product).toMatchObject({
      name: expect.any(String),
      ratingSummary: { count: expect.any(Number) },
    });
    expect(data.productPage.seo.title).toContain(data.productPage.product.name);
  });

  test('are ready, each by name, when the documents of the clients are planned', async () => {
    const readiness = async () => (await fetch(`${prism.url}/health/ready`)).json();
    await expect.poll(readiness, { timeout: 15_000 }).toMatchObject({
      status: 'ready',
      checks: { accounts: true, catalog: true, reviews: true, plans: true },
    });
  });

  test('serve the internal graph to nobody', async () => {
    expect((await fetch(`${prism.url}/internal/graphql`, { method: 'POST' })).status).toBe(404);
    const { errors } = await prism.ask('web', '{ accountSigningKeys }');
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('without reviews', () => {
  let prism: TestPrism;
  beforeAll(async () => {
    prism = await startTestPrism({ parts: partNames.filter((name) => name !== 'reviews') });
  });
  afterAll(() => prism?.stop());

  test('the page still renders, ratings null', async () => {
    const { data, errors } = await prism.ask('web', page, variables);
    expect(data.productPage).toMatchObject({
      seo: { title: expect.any(String) },
      jsonLd: { '@type': 'Product' },
      ratingJsonLd: null,
    });
    expect(data.productPage.product).toMatchObject({ name: expect.any(String), ratingSummary: null });
    expect(errors?.every(({ extensions }) => extensions.code === 'SUBGRAPH_UNAVAILABLE')).toBe(true);
  });
});
