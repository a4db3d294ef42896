import { dataOf, type Json } from '../../../e2e/clients/graph-answer.ts';
import type { Customer } from './customers.ts';
import type { Options } from './options.ts';
import { atRate, sideBySide } from './side-by-side.ts';

/** An order that is CONFIRMED. */
export interface Placed {
  orderId: string;
  customer: Customer;
  /** From sending `OrderPlace`, or from when it was due at a given rate, to having read that it is CONFIRMED. */
  ms: number;
  /** Whether the first answer said so already. */
  atOnce: boolean;
}

const statusOf = 'query ($id: ID!) { order(id: $id) { status } }';
const lookEveryMs = 50;
const patienceMs = 60_000;

/** All of them place their orders, as the options say. Throws when one comes to anything but CONFIRMED. */
export function placeAll(
  customers: readonly Customer[],
  { rate, concurrency }: Pick<Options, 'rate' | 'concurrency'>,
): Promise<Placed[]> {
  if (rate > 0) return atRate(customers, rate, place);
  return sideBySide(customers, concurrency, (customer) => place(customer, performance.now()));
}

async function place(customer: Customer, dueAt: number): Promise<Placed> {
  const { client, input } = customer;
  const { order, userErrors } = dataOf(await client.run('OrderPlace', { input })).orderPlace;
  if (!order) throw new Error(`An order was refused: ${JSON.stringify(userErrors)}`);
  const atOnce = order.status === 'CONFIRMED';
  if (!atOnce) await untilConfirmed(customer, order);
  return { orderId: order.id, customer, ms: performance.now() - dueAt, atOnce };
}

/** What takes longer than an answer may is told by the order itself. */
async function untilConfirmed({ client }: Customer, { id, status: first }: Json): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (let status = first; status !== 'CONFIRMED'; ) {
    if (status !== 'PENDING' || performance.now() > deadline) throw new Error(`The order ${id} is ${status}.`);
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    status = dataOf(await client.ask(statusOf, { id })).order.status;
  }
}
