import { isDeepStrictEqual } from 'node:util';
import { dueAt } from '../domain/due.ts';
import { observe } from '../domain/observe.ts';
import { type Change, type Payment, unchanged } from '../domain/payment.ts';
import type { KeptCard, ProviderPayment } from '../domain/provider-payment.ts';
import { mayKeepCards } from '../domain/saved-method.ts';
import type { PaymentsPorts } from './ports.ts';

export type RecordPorts = Pick<PaymentsPorts, 'payments' | 'methods' | 'news' | 'unitOfWork' | 'now' | 'newId'>;

/** Changes a payment under its lock, saves it and tells of it, all in one unit of work. Never asks a provider. */
export function changePayment(
  ports: RecordPorts,
  id: string,
  decide: (payment: Payment) => Change,
  requestId?: string,
): Promise<Payment> {
  return ports.unitOfWork(async () => {
    const before = await lock(ports, id);
    return save(ports, before, decide(before), requestId);
  });
}

/** Takes in what a provider told, by whichever road it came. */
export function recordTold(
  ports: RecordPorts,
  id: string,
  told: ProviderPayment,
  requestId?: string,
): Promise<Payment> {
  return ports.unitOfWork(async () => takeInTold(ports, await lock(ports, id), told, requestId));
}

/** The same of a payment that is locked. Joins the unit of work. */
export async function takeInTold(
  ports: RecordPorts,
  before: Payment,
  told: ProviderPayment,
  requestId?: string,
): Promise<Payment> {
  const after = await save(ports, before, observe(before, told, { now: ports.now(), newId: ports.newId }), requestId);
  // Once: told again, late, it must not come back to who has forgotten it meanwhile.
  if (told.kept && after.isCardKept && !before.isCardKept) await keepCard(ports, after, told.kept);
  return after;
}

/** Saves a decision that nobody else need know of yet. */
export const saveDecision = (ports: RecordPorts, id: string, decide: (payment: Payment) => Payment) =>
  changePayment(ports, id, (payment) => unchanged(decide(payment)));

async function lock({ payments }: RecordPorts, id: string): Promise<Payment> {
  const payment = await payments.lock(id);
  if (!payment) throw new Error(`Expected a payment ${id}, got none.`);
  return payment;
}

async function save(ports: RecordPorts, before: Payment, { payment, news }: Change, requestId: string | undefined) {
  // Most webhooks only say what the answer said already.
  if (isDeepStrictEqual(payment, before)) return before;
  await ports.payments.save(payment, dueAt(payment, ports.now()));
  await ports.news.tell(payment, news, requestId);
  return payment;
}

async function keepCard({ methods, newId, now }: RecordPorts, payment: Payment, kept: KeptCard): Promise<void> {
  const { ownerId, provider, method: summary = {} } = payment;
  if (!mayKeepCards(ownerId)) return;
  await methods.keep({ ...kept, id: newId('pmt'), ownerId, provider, summary }, now());
}
