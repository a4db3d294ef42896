import { expect, test } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../testing/index.ts';
import { ensureEventTables } from './ensure-event-tables.ts';
import { createOutbox } from './outbox.ts';
import { createPublisher } from './publisher.ts';

const Counted = { type: 'Counted', version: 1, payload: z.number() };

/** A publisher whose transport answers when the test says so. */
async function given() {
  const database = await testDatabase('publisher');
  await ensureEventTables(database);
  const calls: { number: unknown; fail: () => void }[] = [];
  const transport = {
    publish: (_stream: string, [event]: readonly { payload: unknown }[]) =>
      new Promise<void>((_resolve, reject) => {
        calls.push({ number: event?.payload, fail: () => reject(new Error('away')) });
      }),
    subscribe: () => Promise.reject(new Error('unused')),
    close: async () => {},
  };
  const common = { now: () => new Date(), maxInFlight: 1_000, onProgress: () => {} };
  const publisher = createPublisher({ database, stream: 's', transport, ...common });
  const outbox = createOutbox(database);
  const tell = (payload: number) =>
    database.transaction(() => outbox.append(Counted, { partitionKey: 'one', payload }));
  return { publisher, calls, tell, numbers: () => calls.map(({ number }) => number) };
}

test('an event read while an earlier one failed does not overtake it', async () => {
  const { publisher, calls, tell, numbers } = await given();
  await tell(1);
  await publisher.work();
  await tell(2);
  publisher.expectNews();
  const turn = publisher.work();
  await new Promise(process.nextTick);
  calls[0]?.fail();
  await expect(turn).rejects.toThrow('away');
  expect(numbers()).toEqual([1]);
  await publisher.work();
  expect(numbers()).toEqual([1, 1, 2]);
});

test('an event on its way is not handed over again', async () => {
  const { publisher, tell, numbers } = await given();
  await tell(1);
  await publisher.work();
  publisher.expectNews();
  await publisher.work();
  expect(numbers()).toEqual([1]);
});

test('who expects no news does not look for any', async () => {
  const { publisher, tell, numbers } = await given();
  await publisher.work();
  await tell(1);
  await publisher.work();
  expect(numbers()).toEqual([]);
  publisher.expectNews();
  await publisher.work();
  expect(numbers()).toEqual([1]);
});
