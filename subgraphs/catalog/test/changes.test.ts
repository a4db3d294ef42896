import { demoCategoryId, demoProductId, demoVariantId } from '@prism/demo';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { admin, openCatalog, type TestCatalog } from './catalog-kit.ts';

interface Page {
  changes: { kind: string; changedAt: string; product: { id: string; version: number } }[];
  cursor: string;
  hasMore: boolean;
  resetRequired: boolean;
}

let catalog: TestCatalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

async function read(since?: string, first = 500): Promise<Page> {
  const query = `query ($since: String, $first: Int!) { page: catalogChanges(since: $since, first: $first) {
    changes { kind changedAt product { id version } } cursor hasMore resetRequired } }`;
  return (await catalog.ask(query, { since, first }, admin)).page;
}

async function readAll(since?: string, first = 500) {
  const changes: Page['changes'] = [];
  let page = await read(since, first);
  for (; page.hasMore; page = await read(page.cursor, first)) changes.push(...page.changes);
  return { changes: [...changes, ...page.changes], cursor: page.cursor };
}

const now = async () => (await readAll()).cursor;
const price = (index: number, currentMinor: number) =>
  catalog.ask(
    `mutation ($input: VariantPriceSetInput!) { variantPriceSet(input: $input) { product { version } userErrors { code } } }`,
    { input: { variantId: demoVariantId(index, 0), currency: 'EUR', currentMinor } },
    admin,
  );
const setStatus = (index: number, status: string, version: number) =>
  catalog.ask(
    `mutation { productStatusSet(id: "${demoProductId(index)}", status: ${status}, expectedVersion: ${version}) { userErrors { code } } }`,
    {},
    admin,
  );
const ids = ({ changes }: Pick<Page, 'changes'>) => changes.map(({ product }) => product.id);

describe('changes', () => {
  test('from the beginning are every product that was ever published, once, oldest first', async () => {
    const { changes } = await readAll();
    expect(new Set(ids({ changes })).size).toBe(changes.length);
    expect(changes).toHaveLength(999);
    expect(ids({ changes })).not.toContain(demoProductId(8));
    const times = changes.map(({ changedAt }) => changedAt);
    expect(times).toEqual([...times].sort());
    expect(changes.filter(({ kind }) => kind === 'DELETE').map(({ product }) => product.id)).toEqual([
      demoProductId(2),
    ]);
  });

  test('are the same in pages of any size, 500 at most', async () => {
    expect((await readAll(undefined, 7)).changes).toEqual((await readAll()).changes);
    expect((await read(undefined, 100_000)).changes).toHaveLength(500);
    expect((await read(undefined, -1)).changes).toHaveLength(1);
  });

  test('after a cursor are the products changed since, each as it is now', async () => {
    const cursor = await now();
    expect(await read(cursor)).toEqual({ changes: [], cursor, hasMore: false, resetRequired: false });
    await price(40, 111);
    await price(41, 222);
    await price(40, 333);
    await setStatus(42, 'ARCHIVED', 1);
    const page = await read(cursor);
    expect(page.changes).toMatchObject([
      { kind: 'UPSERT', product: { id: demoProductId(41), version: 2 } },
      { kind: 'UPSERT', product: { id: demoProductId(40), version: 3 } },
      { kind: 'DELETE', product: { id: demoProductId(42), version: 2 } },
    ]);
    await setStatus(42, 'ACTIVE', 2);
    expect((await read(page.cursor)).changes).toMatchObject([{ kind: 'UPSERT', product: { version: 3 } }]);
  });

  test('never tell of a draft, until it is published', async () => {
    const cursor = await now();
    const input = { slug: 'secret', name: 'Secret', categoryId: demoCategoryId('kettles') };
    await catalog.ask(
      'mutation ($input: ProductUpsertInput!) { productUpsert(input: $input) { userErrors { code } } }',
      { input },
      admin,
    );
    expect((await read(cursor)).changes).toEqual([]);
    await setStatus(8, 'ACTIVE', 1);
    expect(ids(await read(cursor))).toEqual([demoProductId(8)]);
  });

  test('are all told to one who reads while many are made at once', async () => {
    const hands = [100, 110, 120, 130].map((first) => Array.from({ length: 10 }, (_, at) => first + at));
    let cursor = await now();
    const seen = new Map<string, number>();
    const follow = async () => {
      const page = await readAll(cursor, 3);
      cursor = page.cursor;
      for (const { product } of page.changes) seen.set(product.id, product.version);
    };
    let isDone = false;
    const write = async (indexes: number[]) => {
      for (const index of indexes) await Promise.all([price(index, 5_001), price(index, 5_002)]);
    };
    const writing = Promise.all(hands.map(write)).finally(() => {
      isDone = true;
    });
    while (!isDone) await follow();
    await writing;
    await follow();
    expect([...seen].sort()).toEqual(
      hands
        .flat()
        .map((index) => [demoProductId(index), 3])
        .sort(),
    );
  });

  test('of a transaction that is still open come later, and others made meanwhile after them', async () => {
    let cursor = await now();
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let isWritten = () => {};
    const written = new Promise<void>((resolve) => {
      isWritten = resolve;
    });
    const open = catalog.database.transaction(async () => {
      await price(201, 4_321);
      isWritten();
      await held;
    });
    await written;
    const write = price(200, 4_321);
    for (let times = 0; times < 20; times++) cursor = (await read(cursor)).cursor;
    commit();
    await Promise.all([open, write]);
    expect(ids(await read(cursor))).toEqual([demoProductId(201), demoProductId(200)]);
  });
});

describe('a cursor', () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test('that this feed never gave out asks its reader to begin again', async () => {
    const [mark] = JSON.parse(Buffer.from(await now(), 'base64url').toString());
    const cursors = [
      '',
      'x',
      encode(['other', { position: 1, id: '' }]),
      encode([mark, { position: 2 ** 52, id: '' }]),
    ];
    for (const cursor of cursors) {
      const page = await read(cursor);
      expect(page).toMatchObject({ resetRequired: true, changes: [] });
      expect((await read(page.cursor, 1)).changes).toHaveLength(1);
    }
  });

  test('of another database asks its reader to begin again', async () => {
    const cursor = await now();
    const { rows } = await catalog.database.current().execute<{ id: string }>(sql`select id from change_feed`);
    await catalog.database.current().execute(sql`update change_feed set id = gen_random_uuid()`);
    expect((await read(cursor)).resetRequired).toBe(true);
    await catalog.database.current().execute(sql`update change_feed set id = ${rows[0]?.id}::uuid`);
    expect((await read(cursor)).resetRequired).toBe(false);
  });
});
