import { newId } from '@prism/platform/ids';
import { testDatabase } from '@prism/platform/testing';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { NewChange } from '../application/ports.ts';
import { noteProduct } from '../application/sync/note-changes.ts';
import { createAppliedOps } from './applied-ops.ts';
import { tidy } from './housekeeping.ts';
import { createSavedProducts } from './saved-products.ts';
import { createSyncLog } from './sync-log.ts';
import { createSyncReaders } from './sync-readers.ts';

const database = await testDatabase('bff mobile sync log');
await database.migrate(new URL('../../migrations/', import.meta.url));
const clock = { now: new Date('2026-01-01T12:00:00Z') };
const now = () => clock.now;
const daysLater = (days: number) => new Date(clock.now.getTime() + days * 24 * 3_600_000);
const log = createSyncLog({ database, now, newId });
const savedProducts = createSavedProducts(database, now);
const types = ['Cart', 'Wishlist', 'Product'] as const;

const cartOf = (subject: string, id = 'crt_1', isDeleted = false): NewChange => ({
  subject,
  typename: 'Cart',
  id,
  isDeleted,
});
const allOf = (subject: string) => log.changesAfter(subject, { position: 0, types, limit: 1_000 });
const positionsOf = async (subject: string) => (await allOf(subject)).map(({ position }) => position);
/** Open until it is told to end. */
function openTransaction(changes: readonly NewChange[]) {
  let end: (how: 'commit' | 'roll back') => void = () => {};
  let didAppend: () => void = () => {};
  const ended = new Promise<'commit' | 'roll back'>((resolve) => {
    end = resolve;
  });
  const appended = new Promise<void>((resolve) => {
    didAppend = resolve;
  });
  const done = database.transaction(async () => {
    await log.append(changes);
    // What is appended is only sent by then: an answer to anything later says that it was done, and what it has locked.
    await log.head('gst_anybody');
    didAppend();
    if ((await ended) === 'roll back') throw new Error('rolled back');
  });
  onTestFinished(() => end('roll back'));
  return { appended, end, done };
}

describe('the log of a subject', () => {
  test('counts many changes at once without a gap, and other subjects for themselves', async () => {
    const changes = Array.from({ length: 40 }, (_, at) => cartOf(at % 2 ? 'gst_odd' : 'gst_even', `crt_${at}`));
    await Promise.all(changes.map((change) => database.transaction(() => log.append([change]))));
    const expected = Array.from({ length: 20 }, (_, at) => at + 1);
    expect(await positionsOf('gst_odd')).toEqual(expected);
    expect(await positionsOf('gst_even')).toEqual(expected);
    expect(await log.head('gst_odd')).toMatchObject({ position: 20, epoch: expect.stringMatching(/^epo_/) });
  });

  test('never shows a change before those of lower positions: who comes later waits for who came first', async () => {
    const first = openTransaction([cartOf('gst_order', 'crt_first')]);
    await first.appended;
    let isSecondDone = false;
    const second = database
      .transaction(() => log.append([cartOf('gst_order', 'crt_second')]))
      .then(() => {
        isSecondDone = true;
      });
    // Somebody else's change goes on meanwhile; by then the second had every chance to overtake.
    await database.transaction(() => log.append([cartOf('gst_elsewhere')]));
    expect([isSecondDone, await allOf('gst_order')]).toEqual([false, []]);
    first.end('commit');
    await Promise.all([first.done, second]);
    expect((await allOf('gst_order')).map(({ id, position }) => [id, position])).toEqual([
      ['crt_first', 1],
      ['crt_second', 2],
    ]);
  });

  test('leaves no gap where a transaction was rolled back', async () => {
    await log.append([cartOf('gst_gap', 'crt_a')]);
    const lost = openTransaction([cartOf('gst_gap', 'crt_lost')]);
    await lost.appended;
    lost.end('roll back');
    await expect(lost.done).rejects.toThrow('rolled back');
    await log.append([cartOf('gst_gap', 'crt_b')]);
    expect(await positionsOf('gst_gap')).toEqual([1, 2]);
  });

  test('keeps the latest change of each thing only', async () => {
    for (const isDeleted of [false, false, true]) await log.append([cartOf('gst_compact', 'crt_1', isDeleted)]);
    await log.append([cartOf('gst_compact', 'crt_2')]);
    expect((await allOf('gst_compact')).map(({ id, position, isDeleted }) => [id, position, isDeleted])).toEqual([
      ['crt_1', 3, true],
      ['crt_2', 4, false],
    ]);
  });

  test('two products that change at once reach the same people without a deadlock', async () => {
    const people = Array.from({ length: 50 }, (_, at) => `cus_${at}`);
    for (const productId of ['prd_a', 'prd_b'])
      await savedProducts.remember(people.map((subject) => ({ subject, productId, isPresent: true, version: 2 })));
    const changed = (productId: string) =>
      database.transaction(() => noteProduct({ syncLog: log, savedProducts }, { productId, isArchived: false }));
    await Promise.all(['prd_a', 'prd_b', 'prd_a', 'prd_b'].map(changed));
    expect(await Promise.all(people.map(async (person) => (await log.head(person))?.position))).toEqual(
      people.map(() => 4),
    );
  });

  test('leads every reader to the same end, however it reads while others write', async () => {
    let runs = 0;
    const change = fc.record({ id: fc.constantFrom('crt_1', 'crt_2', 'crt_3', 'crt_4'), isDeleted: fc.boolean() });
    const steps = fc.array(fc.oneof(change, fc.record({ read: fc.integer({ min: 1, max: 3 }) })), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, async (story) => {
        const subject = `gst_story_${runs++}`;
        const truth = new Map<string, boolean>();
        const copy = new Map<string, boolean>();
        let position = 0;
        const read = async (limit: number) => {
          const changes = await log.changesAfter(subject, { position, types, limit });
          for (const { id, isDeleted } of changes) copy.set(id, isDeleted);
          position = changes.at(-1)?.position ?? position;
          return changes.length;
        };
        for (const step of story) {
          if ('read' in step) await read(step.read);
          else {
            truth.set(step.id, step.isDeleted);
            await log.append([cartOf(subject, step.id, step.isDeleted)]);
          }
        }
        while ((await read(2)) > 0);
        expect([...copy].sort()).toEqual([...truth].sort());
      }),
      { numRuns: 25 },
    );
  });
});

describe('what is known of wishlists', () => {
  const holders = (productId: string) => savedProducts.holders(productId, { after: '', limit: 10 });
  const saved = (version: number, isPresent = true) => ({ subject: 'cus_w', productId: 'prd_w', isPresent, version });

  test('is what the newest version says, in whatever order it comes', async () => {
    expect(await savedProducts.remember([saved(3)])).toBe(1);
    expect(await savedProducts.remember([saved(5, false)])).toBe(0);
    expect(await savedProducts.remember([saved(4)])).toBe(0);
    expect(await holders('prd_w')).toEqual([]);
    await savedProducts.remember([saved(6)]);
    expect(await holders('prd_w')).toEqual(['cus_w']);
  });

  test('is read in pages, in order', async () => {
    const people = ['cus_c', 'cus_a', 'cus_b'];
    await savedProducts.remember(people.map((subject) => ({ ...saved(1), subject, productId: 'prd_paged' })));
    expect(await savedProducts.holders('prd_paged', { after: 'cus_a', limit: 1 })).toEqual(['cus_b']);
  });
});

describe('what was applied', () => {
  const ops = createAppliedOps(database, now);

  test('is found by its subject for seven days, and its key is free after them', async () => {
    expect(await ops.record('gst_ops', { key: 'key-00001', fingerprint: 'one' })).toBe(true);
    expect(await ops.record('gst_ops', { key: 'key-00001', fingerprint: 'two' })).toBe(false);
    expect(await ops.find('gst_ops', ['key-00001', 'key-00002'])).toEqual(new Map([['key-00001', 'one']]));
    expect(await ops.find('gst_other', ['key-00001'])).toEqual(new Map());
    const before = clock.now;
    clock.now = daysLater(7);
    expect(await ops.find('gst_ops', ['key-00001'])).toEqual(new Map());
    expect(await ops.record('gst_ops', { key: 'key-00001', fingerprint: 'two' })).toBe(true);
    clock.now = before;
  });
});

test('a reader writes only when it moved, or a day went by', async () => {
  const readers = createSyncReaders(database);
  const place = { subject: 'cus_r', scopes: ['CART'], epoch: 'e', position: 3 };
  const asOfNow = async () => (await readers.find('ses_r'))?.asOf;
  await readers.remember('ses_r', { ...place, asOf: clock.now });
  await readers.remember('ses_r', { ...place, asOf: daysLater(0.5) });
  expect(await asOfNow()).toEqual(clock.now);
  await readers.remember('ses_r', { ...place, asOf: daysLater(1.5) });
  expect(await asOfNow()).toEqual(daysLater(1.5));
  await readers.remember('ses_r', { ...place, position: 4, asOf: daysLater(1.6) });
  expect(await readers.find('ses_r')).toMatchObject({ position: 4, asOf: daysLater(1.6) });
  await readers.forget('ses_r');
  expect(await readers.find('ses_r')).toBeUndefined();
});

test('what no cursor can ask for is forgotten after 31 days, and a log begins another life', async () => {
  const options = { database, now, log: { warn() {} } as never };
  const before = await log.head('gst_odd');
  await savedProducts.remember([{ subject: 'cus_off', productId: 'prd_off', isPresent: false, version: 9 }]);
  clock.now = daysLater(30.5);
  await log.append([cartOf('gst_recent')]);
  await tidy(options);
  expect(await allOf('gst_odd')).toHaveLength(20);
  clock.now = daysLater(0.5);
  await tidy(options);
  expect([await allOf('gst_odd'), await log.head('gst_odd')]).toEqual([[], undefined]);
  expect(await allOf('gst_recent')).toHaveLength(1);
  expect(await savedProducts.holders('prd_w', { after: '', limit: 10 })).toEqual(['cus_w']);
  expect(
    await savedProducts.remember([{ subject: 'cus_off', productId: 'prd_off', isPresent: true, version: 1 }]),
  ).toBe(1);
  await log.append([cartOf('gst_odd')]);
  const after = await log.head('gst_odd');
  expect(after?.position).toBe(1);
  expect(after?.epoch).not.toBe(before?.epoch);
});
