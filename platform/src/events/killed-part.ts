import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { openDatabase } from '../database/index.ts';
import { createConsumer } from './consumer.ts';
import { handle } from './handle.ts';
import { createInProcessTransport } from './in-process-transport.ts';
import { createOutbox } from './outbox.ts';
import { createRedisTransport } from './redis/redis-transport.ts';
import { createRelay } from './relay.ts';

/**
 * A part in a process of its own, for kill.long.test.ts to kill: it tells numbers, hears them itself, and makes each a row.
 * One try in twenty fails after its effect; every 23rd number fails until the table `healed` has a row.
 * Arguments: url of the database server, name of the database, url of Redis or nothing, how many numbers to tell.
 */
const [url = '', name = '', redisUrl = '', count = ''] = process.argv.slice(2);
const retry = { firstMs: 10, maxMs: 40 };
const Counted = { type: 'Counted', version: 1, payload: z.int() };

const database = await openDatabase({ url, name });
const transport = redisUrl
  ? createRedisTransport({ url: redisUrl, leaseMs: 1_500, retry })
  : createInProcessTransport({ retry });
const outbox = createOutbox(database);
const record = handle(Counted, async ({ partitionKey, payload }) => {
  await database.current().execute(sql`insert into counted (key, number) values (${partitionKey}, ${payload})`);
  await sleep(2);
  if (Math.random() < 0.05) throw new Error('one in twenty');
  if (payload % 23 === 22 && !(await isHealed())) throw new Error('poison');
});

async function isHealed(): Promise<boolean> {
  const { rowCount } = await database.current().execute(sql`select from healed`);
  return rowCount !== 0;
}

const options = { maxAttempts: 3, replayPollMs: 50 };
await createConsumer({ database, group: 'g', streams: ['counts'], transport, on: [record], ...options }).start();
await createRelay({ database, stream: 'counts', transport }).start();
for (let number = 0; number < Number(count); number++) {
  const event = { partitionKey: keyOf(number), payload: number };
  await database.transaction(() => outbox.append(Counted, event));
  await sleep(3);
}

/** Keys of its own, since two who write to one key must take turns; and new ones all the time, since old ones get stuck. */
function keyOf(number: number): string {
  return `${process.pid}-${Math.floor(number / 50)}-${Math.floor(Math.random() * 5)}`;
}
