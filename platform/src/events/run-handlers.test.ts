import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { newId } from '../ids/index.ts';
import { createConsumer } from './consumer.ts';
import { createDeadLetters } from './dead-letters/manage-dead-letters.ts';
import { createInProcessTransport } from './in-process-transport.ts';
import { eventually } from './test-timing.ts';
import { createCountingPart } from './testing/counting-part.ts';
import { numberedEvent, testRetry } from './transport-contract.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const forEver = () => new Promise<never>(() => {});

/** A part whose handler hangs, after its effect, when the test says so. */
async function given(hangsOn: (number: number) => unknown) {
  const { database, on, effects } = await createCountingPart('hanging', hangsOn);
  const stream = newId('test');
  const transport = createInProcessTransport({ retry: testRetry });
  const options = { maxAttempts: 3, handlerTimeoutMs: 60, replayPollMs: 20 };
  const consumer = createConsumer({ database, group: 'g', streams: [stream], transport, on, ...options });
  await consumer.start();
  stops.push(
    () => transport.close(),
    () => consumer.stop(),
  );
  const tell = (number: number, key = 'one') => {
    const event = { ...numberedEvent(number, key), type: 'Counted' };
    void transport.publish(stream, [event]);
    return event;
  };
  return { database, letters: createDeadLetters(database), effects, tell };
}

test('a handler that hangs has failed, leaves nothing, and the next try is whole', async () => {
  let tries = 0;
  const { tell, effects } = await given((number) => number === 1 && ++tries === 1 && forEver());
  tell(1);
  tell(2);
  await eventually(async () => expect(await effects()).toEqual({ one: [1, 2] }));
  expect(tries).toBe(2);
});

test('one that always hangs becomes a dead letter, and gives its connections back', async () => {
  const { tell, effects, letters, database } = await given((number) => number < 9 && forEver());
  const poisons = Array.from({ length: 8 }, (_, number) => tell(number, `key ${number}`));
  tell(9, 'other');
  await eventually(async () => expect(await letters.list()).toHaveLength(poisons.length));
  await eventually(async () => expect(await effects()).toEqual({ other: [9] }));
  const [letter] = await letters.list();
  expect(letter).toMatchObject({ attempts: 3, error: 'PrismError: Handling Counted v1 took longer than 60 ms.' });
  const { rows } = await database.current().execute(sql`
    select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`);
  expect(rows).toEqual([]);
});

test('what a handler does after its time is refused', async () => {
  let goOn = () => {};
  const late: unknown[] = [];
  const { tell, letters, effects, database } = await given(async () => {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    try {
      await database.current().execute(sql`insert into counted (key, number) values ('late', 1)`);
      late.push('written');
    } catch (error) {
      late.push((error as Error).message);
    }
  });
  tell(1);
  await eventually(async () => expect(await letters.list()).toHaveLength(1));
  goOn();
  await eventually(() => expect(late).toEqual([expect.stringContaining('This unit of work is over')]));
  expect(await effects()).toEqual({});
});

test('a replay that hangs has failed too, and its key waits', async () => {
  const { tell, letters } = await given(forEver);
  const { id } = tell(1);
  await eventually(async () => expect(await letters.list()).toHaveLength(1));
  await letters.requestReplay({ by: 'all' }, new Date());
  await eventually(async () =>
    expect(await letters.find([id])).toMatchObject([{ state: 'waiting', attempts: 4, replayRequestedAt: null }]),
  );
});
