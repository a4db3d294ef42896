import { demoProduct, demoProductId, demoVariantId, edgeProducts } from '@prism/demo';
import { ProductChanged, type ProductState } from '@prism/schema/events';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { admin, openCatalog, type TestCatalog } from './catalog-kit.ts';

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

const setStatus = (id: string, status: string, version: number) =>
  `mutation { productStatusSet(id: "${id}", status: ${status}, expectedVersion: ${version}) { product { version } userErrors { code } } }`;
const setPrice = (variantId: string, currentMinor: number) =>
  `mutation { variantPriceSet(input: { variantId: "${variantId}", currency: "EUR", currentMinor: ${currentMinor} }) { product { version } } }`;

const stateOf = (id: string, version: number): Promise<ProductState> =>
  vi.waitFor(() => {
    const payloads = catalog.told.flatMap(({ type, payload }) => (type === ProductChanged.type ? [payload] : []));
    const found = (payloads as ProductState[]).find((one) => one.productId === id && one.version === version);
    if (!found) throw new Error(`Expected a ProductChanged of ${id} at version ${version}, got none`);
    return found;
  }, 5_000);

/** The state as the graph tells it to those who ask instead of hearing. */
async function askedState(id: string) {
  const fields = `id version slugs name subtitle description brand { id slug name } trail: category { trail { id slug name } }
    options { name values } attributes { key label value } variants { variantId: id sku title } publishedAt updatedAt
    priceSpans { from until min { minor currency } max { minor } compareAtMin { minor } }`;
  return (await catalog.entities('Product', [{ id }], fields, admin))[0];
}

describe('what is told of a product', () => {
  test('follows the contract to the letter, and is what the graph answers', async () => {
    for (const index of [0, 1, 4, 9, 60]) {
      const id = demoProductId(index);
      await catalog.ask(setPrice(demoVariantId(index, 0), 123), {}, admin);
      const state = await stateOf(id, 2);
      expect(ProductChanged.payload.parse(state)).toEqual(state);
      const { id: productId, trail, priceSpans, ...asked } = await askedState(id);
      const prices = priceSpans.map((span: Record<string, { minor: number; currency: string }>) => ({
        currency: span.min?.currency,
        ...(span.from ? { from: span.from } : {}),
        ...(span.until ? { until: span.until } : {}),
        minMinor: span.min?.minor,
        maxMinor: span.max?.minor,
        ...(span.compareAtMin ? { compareAtMinMinor: span.compareAtMin.minor } : {}),
      }));
      expect(state).toEqual({ ...asked, productId, status: 'ACTIVE', trail: trail.trail, prices });
    }
  });

  test('begins when it is published', async () => {
    const index = edgeProducts.findIndex(({ slug }) => slug === 'prototype-chair');
    const id = demoProductId(index);
    await catalog.ask(setPrice(demoVariantId(index, 0), 999), {}, admin);
    await catalog.ask(setStatus(id, 'ACTIVE', 2), {}, admin);
    const state = await stateOf(id, 3);
    expect(state).toMatchObject({ status: 'ACTIVE', slugs: demoProduct(index).slugs, publishedAt: state.updatedAt });
    expect(catalog.told.filter(({ partitionKey }) => partitionKey === id).map(({ type }) => type)).toEqual([
      'ProductPublished',
      'ProductChanged',
    ]);
  });

  test('is written with the change or not at all', async () => {
    const id = demoProductId(61);
    const execute = (statement: ReturnType<typeof sql>) => catalog.database.current().execute(statement);
    await execute(
      sql`alter table events.outbox add constraint full_disk check (partition_key <> ${sql.raw(`'${id}'`)})`,
    );
    expect(await catalog.refusals(setStatus(id, 'ARCHIVED', 1), {}, admin)).toHaveLength(1);
    await execute(sql`alter table events.outbox drop constraint full_disk`);
    const [product] = await catalog.entities('Product', [{ id }], 'status version', admin);
    expect(product).toEqual({ status: 'ACTIVE', version: 1 });
    await catalog.ask(setStatus(id, 'ARCHIVED', 1), {}, admin);
    expect(await stateOf(id, 2)).toMatchObject({ status: 'ARCHIVED' });
    expect(catalog.told.filter(({ partitionKey }) => partitionKey === id)).toHaveLength(2);
  });
});

describe('a variant without prices', () => {
  const page = 'variants { sku price { current { minor } } } defaultVariant { id } options { values }';
  const id = demoProductId(62);

  test('breaks no page of the shop, also for administrators; the back office sees it', async () => {
    const [before] = await catalog.entities('Product', [{ id }], page);
    const selectedOptions = (demoProduct(62).variants[0]?.selectedOptions ?? []).map(({ name }) => ({
      name,
      value: 'New',
    }));
    const mutation = `mutation ($input: VariantUpsertInput!) { variantUpsert(input: $input) { product { variants { id sku } } } }`;
    const input = { productId: id, sku: 'NEW-62', selectedOptions };
    const { variantUpsert } = await catalog.ask(mutation, { input }, admin);
    const made = variantUpsert.product.variants.at(-1);
    expect(made.sku).toBe('NEW-62');
    expect(await catalog.entities('Product', [{ id }], page)).toEqual([before]);
    const shopping = { ...(admin.identity ? { identity: admin.identity } : {}) };
    expect(await catalog.entities('Product', [{ id }], page, shopping)).toEqual([before]);
    const question = `{ catalogVariants(ids: ["${made.id}"]) { sku } }`;
    expect(await catalog.ask(question, {}, shopping)).toEqual({ catalogVariants: [null] });
    expect(await catalog.ask(question, {}, admin)).toEqual({ catalogVariants: [{ sku: 'NEW-62' }] });
  });
});
