import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../database/index.ts';
import { testDatabase } from '../testing/index.ts';
import { ensureEventTables } from './ensure-event-tables.ts';
import { createOutbox } from './outbox.ts';
import { readUnpublished } from './outbox-rows.ts';

const LampLit = { type: 'LampLit', version: 2, payload: z.object({ lampId: z.string() }) };

let database: Database;
beforeAll(async () => {
  database = await testDatabase('outbox');
  await ensureEventTables(database);
});

/** What the outbox holds of one key. */
async function told(partitionKey: string) {
  const events = await readUnpublished(database, { except: [], limit: 1_000 });
  return events.filter((event) => event.partitionKey === partitionKey);
}

test('the tables can be ensured again and by many at once', async () => {
  await Promise.all([1, 2, 3].map(() => ensureEventTables(database)));
});

test('an event is told with the change it tells of', async () => {
  const now = () => new Date('2026-05-06T07:08:09.123Z');
  const outbox = createOutbox(database, { now, newId: (prefix) => `${prefix}_1` });
  const event = { partitionKey: 'kept', payload: { lampId: 'lmp_1' }, requestId: 'req_1' };
  await database.transaction(() => outbox.append(LampLit, event));
  const common = { id: 'evt_1', type: 'LampLit', version: 2, occurredAt: '2026-05-06T07:08:09.123Z' };
  expect(await told('kept')).toEqual([{ ...common, ...event }]);
});

test('an event vanishes with the change that was rolled back', async () => {
  const outbox = createOutbox(database);
  const work = database.transaction(async () => {
    await outbox.append(LampLit, { partitionKey: 'rolled-back', payload: { lampId: 'lmp_1' } });
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await told('rolled-back')).toEqual([]);
});

test('an event outside of a transaction is refused', async () => {
  const append = createOutbox(database).append(LampLit, { partitionKey: 'outside', payload: { lampId: 'lmp_1' } });
  await expect(append).rejects.toThrow('LampLit must be told inside database.transaction()');
  expect(await told('outside')).toEqual([]);
});

test('a payload that breaks its contract is refused, naming where but not what', async () => {
  const event = { partitionKey: 'broken', payload: { lampId: 4711 as unknown as string } };
  const work = database.transaction(() => createOutbox(database).append(LampLit, event));
  const failure = await work.catch((error: Error) => error.message);
  expect(failure).toMatch(/LampLit v2 breaks its contract.*lampId/s);
  expect(failure).not.toContain('4711');
});

test('what the contract does not name is not told', async () => {
  const payload = { lampId: 'lmp_1', secret: 'x' };
  await database.transaction(() => createOutbox(database).append(LampLit, { partitionKey: 'more', payload }));
  expect(await told('more')).toMatchObject([{ payload: { lampId: 'lmp_1' } }]);
  expect((await told('more'))[0]?.payload).not.toHaveProperty('secret');
});
