import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../database/index.ts';
import { testDatabase } from '../testing/index.ts';
import { createIdempotency, ensureIdempotencyTables, type Idempotency } from './index.ts';

const dayMs = 86_400_000;
let database: Database;
let idempotency: Idempotency;
let now: Date;
/** Every pause an attempt took, in ms; set by each test that wants to see or shorten them. */
let waits: number[];
let onWait: () => Promise<unknown>;

beforeAll(async () => {
  database = await testDatabase('idempotency');
  await Promise.all([ensureIdempotencyTables(database), ensureIdempotencyTables(database)]);
  await database.current().execute(sql`create table effects (id serial primary key, name text not null)`);
});

beforeEach(async () => {
  await database.current().execute(sql`truncate effects; truncate platform.idempotency_records`);
  now = new Date('2026-01-01T00:00:00Z');
  waits = [];
  onWait = () => new Promise((resolve) => setTimeout(resolve, 2));
  const wait = (ms: number) => onWait().then(() => waits.push(ms));
  idempotency = createIdempotency({ database, now: () => now, wait });
});

const attempt = (overrides: object = {}) => ({
  subject: 'gst_one',
  mutation: 'thingCreate',
  key: 'key-0001',
  input: { name: 'x', size: 1 },
  ...overrides,
});

/** Work with one effect; its outcome tells which one. */
async function createThing(): Promise<{ ok: true; value: number }> {
  const { rows } = await database.current().execute(sql`insert into effects (name) values ('x') returning id`);
  return { ok: true, value: Number(rows[0]?.id) };
}

async function countEffects(): Promise<number> {
  const { rows } = await database.current().execute(sql`select count(*) as count from effects`);
  return Number(rows[0]?.count);
}

async function countRecords(): Promise<number> {
  const { rows } = await database.current().execute(sql`select count(*) as count from platform.idempotency_records`);
  return Number(rows[0]?.count);
}

/** An attempt that has its scope and goes on only when it is told to. */
async function startSlowAttempt() {
  let finish = () => {};
  const told = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let started = () => {};
  const working = new Promise<void>((resolve) => {
    started = resolve;
  });
  const answer = idempotency.run(attempt(), async () => {
    const outcome = await createThing();
    started();
    await told;
    return outcome;
  });
  await working;
  return { finish, answer };
}

describe('the same key', () => {
  test('has one effect and one answer in fifty parallel attempts', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => idempotency.run(attempt(), createThing)));
    expect(answers[0]).toEqual({ ok: true, value: expect.any(Number) });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await countEffects()).toBe(1);
  });

  test('replays for the same input, however its keys are ordered', async () => {
    const first = await idempotency.run(attempt(), createThing);
    const again = await idempotency.run(attempt({ input: { size: 1, name: 'x', note: undefined } }), createThing);
    expect(again).toEqual(first);
    expect(await countEffects()).toBe(1);
  });

  test('is refused for other input, without an effect', async () => {
    await idempotency.run(attempt(), createThing);
    expect(await idempotency.run(attempt({ input: { name: 'y', size: 1 } }), createThing)).toEqual({
      ok: false,
      refusals: [{ code: 'IDEMPOTENCY_KEY_REUSED', message: expect.any(String), path: ['input', 'idempotencyKey'] }],
    });
    expect(await countEffects()).toBe(1);
  });

  test.each([{ subject: 'gst_two' }, { subject: 'one' }, { mutation: 'thingDelete' }, { key: 'key-0002' }])(
    'is another one with %j',
    async (other) => {
      await idempotency.run(attempt(), createThing);
      await idempotency.run(attempt(other), createThing);
      expect(await countEffects()).toBe(2);
    },
  );

  test('is another one after seven days, and not a moment before', async () => {
    await idempotency.run(attempt(), createThing);
    now = new Date(now.getTime() + 7 * dayMs - 1);
    await idempotency.run(attempt(), createThing);
    expect(await countEffects()).toBe(1);
    now = new Date(now.getTime() + 1);
    await idempotency.run(attempt({ input: 'anything' }), createThing);
    expect([await countEffects(), await countRecords()]).toEqual([2, 1]);
  });
});

describe('work that does not succeed', () => {
  test('leaves neither effect nor record when it throws, and the key works again', async () => {
    const crash = async () => {
      await createThing();
      throw new Error('crashed');
    };
    await expect(idempotency.run(attempt(), crash)).rejects.toThrow('crashed');
    expect([await countEffects(), await countRecords()]).toEqual([0, 0]);
    expect(await idempotency.run(attempt(), createThing)).toMatchObject({ ok: true });
  });

  test('leaves neither when it rejects; the rejection is answered, and the key works again with other input', async () => {
    const reject = async () => {
      await createThing();
      return { ok: false, reason: 'too big' };
    };
    expect(await idempotency.run(attempt(), reject)).toEqual({ ok: false, reason: 'too big' });
    expect([await countEffects(), await countRecords()]).toEqual([0, 0]);
    expect(await idempotency.run(attempt({ input: { size: 2 } }), createThing)).toMatchObject({ ok: true });
  });
});

describe('while an attempt is in flight', () => {
  test('the next one waits and answers what it answered', async () => {
    const { finish, answer } = await startSlowAttempt();
    onWait = async () => finish();
    const second = await idempotency.run(attempt(), createThing);
    expect(second).toEqual(await answer);
    expect(waits.length).toBeGreaterThan(0);
    expect(await countEffects()).toBe(1);
  });

  test('the next one gives up after two seconds with an error that says to try again', async () => {
    const { finish, answer } = await startSlowAttempt();
    onWait = async () => {};
    const second = await idempotency.run(attempt(), createThing);
    expect(second).toMatchObject({ ok: false, refusals: [{ code: 'IDEMPOTENCY_IN_FLIGHT' }] });
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(2_000);
    finish();
    await answer;
    expect(await countEffects()).toBe(1);
  });

  test('waiting keeps no connection: others with other keys go on', async () => {
    const { finish, answer } = await startSlowAttempt();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    onWait = () => held;
    const waiting = Array.from({ length: 20 }, () => idempotency.run(attempt(), createThing));
    expect(await idempotency.run(attempt({ key: 'key-0002' }), createThing)).toMatchObject({ ok: true });
    finish();
    release();
    expect(new Set((await Promise.all(waiting)).map((each) => JSON.stringify(each))).size).toBe(1);
    await answer;
    expect(await countEffects()).toBe(2);
  });
});

test('first answer and replay are equal even where JSON is narrower than JavaScript', async () => {
  const work = async () => ({ ok: true, at: new Date(0), none: undefined, text: 'nul \u0000 and 🙂' });
  const first = await idempotency.run(attempt(), work);
  expect(first).toEqual({ ok: true, at: '1970-01-01T00:00:00.000Z', text: 'nul \u0000 and 🙂' });
  expect(await idempotency.run(attempt(), work)).toEqual(first);
});

test('the sweep deletes what is older than seven days, and nothing else', async () => {
  await idempotency.run(attempt({ key: 'key-old1' }), createThing);
  now = new Date(now.getTime() + dayMs);
  await idempotency.run(attempt({ key: 'key-new1' }), createThing);
  now = new Date(now.getTime() + 6 * dayMs);
  expect([await idempotency.sweep(), await countRecords()]).toEqual([1, 1]);
});

test('started, it sweeps at once, and stopping waits for that', async () => {
  await idempotency.run(attempt(), createThing);
  now = new Date(now.getTime() + 8 * dayMs);
  idempotency.start();
  await idempotency.stop();
  expect(await countRecords()).toBe(0);
});
