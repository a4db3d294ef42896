import { openDatabase } from '@prism/platform/database';
import { PrismError } from '@prism/platform/errors';
import { createInProcessTransport, type EventEnvelope } from '@prism/platform/events';
import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { silentLogger } from '@prism/platform/log';
import { createSubgraphExecutor } from '@prism/platform/subgraph';
import { createOrders } from '../src/module.ts';

/**
 * Orders in a process of its own, for kill.long.test.ts to kill. Its parent is the rest of the shop: it is asked by
 * messages, and sends what customers want and what payments tells. Arguments: url of the database server, name of the database.
 */
const [url = '', name = ''] = process.argv.slice(2);

export type FromParent =
  | { kind: 'answer'; number: number; data?: unknown; error?: string }
  | { kind: 'news'; event: EventEnvelope }
  | { kind: 'place'; number: number; query: string; input: object; subject: string };
export type FromOrders =
  | { kind: 'started' }
  | { kind: 'question'; number: number; query: string; variables: Record<string, unknown>; subject: string }
  | { kind: 'placed'; number: number; orderId?: string };

const tell = (message: FromOrders) => process.send?.(message);

const waiting = new Map<number, { resolve(data: unknown): void; reject(error: Error): void }>();
let questions = 0;
const internalGraph: InternalGraph = {
  execute<T>(
    { query, variables = {} }: { query: string; variables?: Record<string, unknown> | undefined },
    caller: never,
  ) {
    const number = ++questions;
    const { subject } = (caller as { identity: { subject: string } }).identity;
    tell({ kind: 'question', number, query, variables, subject });
    return new Promise<T>((resolve, reject) => waiting.set(number, { resolve: resolve as never, reject }));
  },
};

const database = await openDatabase({ url, name });
const transport = createInProcessTransport();
const now = () => new Date();
const orders = await createOrders({ database, transport, log: silentLogger, now, newId, internalGraph });
await orders.start();
const run = createSubgraphExecutor(orders);

process.on('message', async (message: FromParent) => {
  switch (message.kind) {
    case 'answer': {
      const { number, data, error } = message;
      const question = waiting.get(number);
      waiting.delete(number);
      if (error === undefined) question?.resolve(data);
      else question?.reject(new PrismError('SUBGRAPH_UNAVAILABLE', error));
      return;
    }
    case 'news':
      return void transport.publish('payments', [message.event]);
    case 'place': {
      const { number, query, input, subject } = message;
      const { data } = await run({ query, variables: { input } }, guest(subject));
      const orderId = (data as { orderPlace?: { order?: { id: string } } } | undefined)?.orderPlace?.order?.id;
      return void tell({ kind: 'placed', number, ...(orderId !== undefined && { orderId }) });
    }
  }
});
tell({ kind: 'started' });

/** Somebody with time to spare. */
function guest(subject: string): Caller {
  return {
    identity: { kind: 'guest', subject },
    client: { variant: 'web', name: 'test', version: '1' },
    market: { country: 'DE', currency: 'EUR' },
    language: 'en',
    requestId: 'req_test',
    deadline: Number.MAX_SAFE_INTEGER,
  };
}
