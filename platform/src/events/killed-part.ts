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
 * Arguments: url of the database server, name of the database, url of Redis or nothing, how many numbers to tell.
 */
const [url = '', name = '', redisUrl = '', count = ''] = process.argv.slice(2);
const Counted = { type: 'Counted', version: 1, payload: z.int() };

const database = await openDatabase({ url, name });
const transport = redisUrl ? createRedisTransport({ url: redisUrl, leaseMs: 1_500 }) : createInProcessTransport();
const outbox = createOutbox(database);
const record = handle(Counted, async ({ partitionKey, payload }) => {
  await database.current().execute(sql`insert into counted (key, number) values (${partitionKey}, ${payload})`);
  await sleep(2);
});

await createConsumer({ database, group: 'g', streams: ['counts'], transport, on: [record] }).start();
await createRelay({ database, stream: 'counts', transport }).start();
for (let number = 0; number < Number(count); number++) {
  const event = { partitionKey: `key-${number % 5}`, payload: number };
  await database.transaction(() => outbox.append(Counted, event));
}
