import { randomUUID } from 'node:crypto';
import { dataOf, type GraphAnswer, type Json } from './graph-answer.ts';

interface BackOffice {
  ask(query: string, variables?: object): Promise<GraphAnswer>;
  run(document: string, variables?: object): Promise<GraphAnswer>;
}

/** The types of an order's events, the oldest first, as the back office sees them. */
export async function logOf(backOffice: BackOffice, id: string): Promise<string[]> {
  const { order } = dataOf(await backOffice.run('OrderLog', { id }));
  return order.events.map(({ type }: Json) => type);
}

export const countOf = (log: readonly string[], type: string): number => log.filter((each) => each === type).length;

/** Its payment and what of it was given back, as the back office sees them. */
export async function moneyOf(backOffice: BackOffice, id: string): Promise<{ payment: Json; refunds: Json[] }> {
  const ask = `query ($id: ID!) { order(id: $id) {
    payment { id status amount { minor } providerReference } refunds { status amount { minor } } } }`;
  return dataOf(await backOffice.ask(ask, { id })).order;
}

/** Gives money back by hand; answers the codes of what stands against it. More than was taken never goes back. */
export async function refund(backOffice: BackOffice, paymentId: string, amountMinor: number): Promise<string[]> {
  const input = { paymentId, amountMinor, reason: 'A test', idempotencyKey: randomUUID() };
  const { refundCreate } = dataOf(await backOffice.run('RefundCreate', { input }));
  return refundCreate.userErrors.map(({ code }: Json) => code);
}
