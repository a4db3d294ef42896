import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { demoPeople } from '../clients/people.ts';
import { openShop, type Shop } from '../clients/shop.ts';
import type { WebClient } from '../clients/web-client.ts';
import type { HostProcess } from '../setup/host-process.ts';
import { type Lab, openLab } from '../setup/lab.ts';
import { freePorts } from '../setup/ports.ts';

const slugs = ['aurora-kettle', 'borealis-lamp', 'spectrum-tee', 'layali-lantern', 'foxy-mug', 'mystery-tote'];

/** What one customer wrote, and what of it was acknowledged. */
interface Diary {
  client: WebClient;
  streets: string[];
  /** Of the profile; the last may be on its way. */
  names: { acknowledged: string; sent: string };
  reviews: { input: object; id?: string }[];
}

describe('a host with a data folder of its own', () => {
  let lab: Lab;
  let shop: Shop;
  let host: HostProcess;
  beforeAll(async () => {
    lab = await openLab({ postgres: 'embedded' });
    host = await lab.start();
    shop = openShop(lab.url);
  });
  afterAll(() => lab?.clear());

  test('leaves the folder to nobody else, and says who has it', async () => {
    const [port = 0] = await freePorts(1);
    const second = lab.spawn({ environment: { PORT: `${port}` } });
    expect((await second.exited).code).toBe(1);
    expect(second.output()).toContain(`The data folder is in use by Prism, process ${host.pid}`);
    expect(second.output()).toContain('choose another DATA_DIR');
  });

  test.each([1, 2, 3])('has every acknowledged write after being killed while writing, time %i', async () => {
    const products = await Promise.all(slugs.map(productIdOf));
    const diaries = await Promise.all(Array.from({ length: 4 }, openDiary));
    const writing = Promise.all(diaries.map((diary) => keepWriting(diary, products)));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    host.signal('SIGKILL');
    await writing;
    await host.exited;
    host = await lab.start();
    for (const diary of diaries) await compare(diary);
    expect(diaries.flatMap(({ streets }) => streets).length).toBeGreaterThan(10);
  });

  test('stops cleanly at last, and starts once more', async () => {
    expect(await host.stop()).toEqual({ code: 0, signal: null });
    host = await lab.start();
    expect((await shop.fetch('/health/ready')).status).toBe(200);
  });

  test('is not reset under a running host; afterwards the next start is a first one', async () => {
    const person = await shop.register();
    const tooSoon = lab.spawn({ program: 'reset' });
    expect((await tooSoon.exited).code).toBe(1);
    expect(tooSoon.output()).toContain('in use');
    await host.stop();
    expect((await lab.spawn({ program: 'reset' }).exited).code).toBe(0);
    host = await lab.start();
    expect(dataOf(await shop.web().signIn(person)).signIn.signedIn).toBe(false);
    expect(dataOf(await shop.web().signIn(demoPeople.customer)).signIn.signedIn).toBe(true);
  });

  const productIdOf = async (slug: string): Promise<string> =>
    dataOf(await shop.web().run('ProductPage', { slug })).productPage.product.id;

  async function openDiary(): Promise<Diary> {
    const client = await shop.webOf();
    return { client, streets: [], names: { acknowledged: 'Nora', sent: 'Nora' }, reviews: [] };
  }

  /** Until the host is gone. */
  async function keepWriting(diary: Diary, products: readonly string[]): Promise<void> {
    try {
      for (let round = 0; ; round++) {
        await rename(diary, `Nora ${round}`);
        const productId = products[round];
        if (productId) await review(diary, productId);
        if (round < 50) await move(diary, `Street ${round}`);
      }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // `fetch failed`: nobody is there any more.
    }
  }
});

async function rename({ client, names }: Diary, firstName: string): Promise<void> {
  names.sent = firstName;
  dataOf(await client.run('CustomerUpdate', { input: { firstName } }));
  names.acknowledged = firstName;
}

async function move({ client, streets }: Diary, line1: string): Promise<void> {
  const input = { fullName: 'Nora Story', line1, city: 'Berlin', postalCode: '10115', country: 'DE' };
  dataOf(await client.run('AddressUpsert', { input }));
  streets.push(line1);
}

async function review({ client, reviews }: Diary, productId: string): Promise<void> {
  const entry: Diary['reviews'][number] = {
    input: { productId, rating: 4, body: 'Written while the lights went out.', idempotencyKey: randomUUID() },
  };
  reviews.push(entry);
  entry.id = dataOf(await client.run('ReviewSubmit', { input: entry.input })).reviewSubmit.review.id;
}

/** What was acknowledged is there; what was not is sent again with its key, and happens once. */
async function compare({ client, streets, names, reviews }: Diary): Promise<void> {
  const { customer } = dataOf(await client.run('AccountOverview')).viewer;
  expect(customer.addresses.map(({ line1 }: Json) => line1)).toEqual(expect.arrayContaining(streets));
  expect([names.acknowledged, names.sent]).toContain(customer.firstName);
  for (const { input, id } of reviews) {
    const { reviewSubmit } = dataOf(await client.run('ReviewSubmit', { input }));
    expect(reviewSubmit.userErrors).toEqual([]);
    if (id) expect(reviewSubmit.review.id).toBe(id);
  }
  const { viewer } = dataOf(await client.ask('{ viewer { reviews(first: 50) { totalCount } } }'));
  expect(viewer.reviews.totalCount).toBe(reviews.length);
}
