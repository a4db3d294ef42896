import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEnvelope } from '@prism/platform/events';
import type { InternalGraph } from '@prism/platform/graph';
import { newId } from '@prism/platform/ids';
import { createFakeCarts, type FakeCart, totalOf } from './fake-carts.ts';
import { createFakePayments, type FakeCard, type FakePayment } from './fake-payments.ts';
import { createFakeStock } from './fake-stock.ts';
import { type Faults, noFaults, withFault } from './faults.ts';

export interface FakeCommerceOptions {
  now: () => Date;
  /** Brings the news of payments to who hears them. */
  publish: (events: EventEnvelope[]) => Promise<void>;
}

type Operation = (variables: never, subject: string) => object;

/** Cart, inventory and payments as far as orders asks them, with everything that can go wrong on the way. */
export function createFakeCommerce({ now, publish }: FakeCommerceOptions) {
  const commerce = {
    faults: noFaults as Faults,
    /** Operations in the order in which they were asked. */
    asked: [] as string[],
    /** How often each news of a payment comes. */
    deliveries: 1,
    /** Waited for before the question is put, by operation. */
    before: new Map<string, () => Promise<void> | void>(),
  };
  const telling = new Set<Promise<unknown>>();
  const tell = (type: string, payment: FakePayment, more: object = {}) => {
    const { id: paymentId, orderId, ownerId, version } = payment;
    const about = { id: newId('evt'), type, version: 1, partitionKey: orderId, occurredAt: now().toISOString() };
    const event = { ...about, payload: { paymentId, orderId, ownerId, version, ...more } };
    const events = Array.from({ length: commerce.deliveries }, () => event);
    const told = sleep(1).then(() => publish(events));
    telling.add(told);
    void told.finally(() => telling.delete(told));
  };
  const carts = createFakeCarts();
  const stock = createFakeStock(now);
  const payments = createFakePayments(tell);
  const operations = { ...carts.operations, ...stock.operations, ...payments.operations } as Record<string, Operation>;

  const graph: InternalGraph = {
    async execute<T>(
      { query, variables = {} }: { query: string; variables?: Record<string, unknown> },
      { identity }: never,
    ) {
      const name = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
      const operation = operations[name];
      if (!operation) throw new Error(`Expected an operation of the fake, got ${name}`);
      const { subject } = identity as { subject: string };
      if (name !== 'OrdersReadCart' && subject !== 'svc_orders')
        throw new Error(`Expected the service, got ${subject}`);
      commerce.asked.push(name);
      await commerce.before.get(name)?.();
      return withFault(commerce.faults(name), () => structuredClone(operation(variables as never, subject)) as T);
    },
  };

  return Object.assign(commerce, {
    graph,
    carts,
    stock,
    payments,
    /** What `orderPlace` is asked for a cart and a card. */
    inputFor(cart: FakeCart, card: FakeCard = 'good') {
      return {
        cartId: cart.id,
        expectedCartVersion: cart.version,
        expectedTotalMinor: totalOf(cart),
        paymentSessionId: payments.openSession(cart.ownerId, cart.id, card),
        idempotencyKey: newId('key'),
      };
    },
    /** Every news was brought. */
    async told() {
      while (telling.size > 0) await Promise.all(telling);
    },
  });
}

export type FakeCommerce = ReturnType<typeof createFakeCommerce>;
