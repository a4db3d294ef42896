import { isDeepStrictEqual } from 'node:util';
import { nextStep } from '../domain/next-step.ts';
import { observe } from '../domain/observe.ts';
import type { Payment } from '../domain/payment.ts';
import type { ProviderName, ProviderPayment } from '../domain/provider-payment.ts';
import type { WebhookDelivery, WebhookNews } from './payment-provider.ts';
import type { PaymentsPorts } from './ports.ts';
import { takeInTold } from './record.ts';

/** FORGED: not from the provider. OK: taken in, known already, or of no interest. */
export type WebhookOutcome = 'FORGED' | 'OK';

/**
 * What a provider delivers. Its event and its effect are one unit of work: delivered twice, one effect; failed, none, and it
 * will come again. What is not ours is answered as fine, or it would come for days.
 */
export async function receiveWebhook(
  ports: PaymentsPorts,
  name: ProviderName,
  delivery: WebhookDelivery,
): Promise<WebhookOutcome> {
  const provider = ports.providers.get(name);
  const reading = provider?.readWebhook(delivery) ?? { kind: 'forged' };
  if (reading.kind === 'forged') return 'FORGED';
  if (reading.kind === 'news') await takeIn(ports, name, reading.news);
  return 'OK';
}

async function takeIn(ports: PaymentsPorts, name: ProviderName, news: WebhookNews): Promise<void> {
  const id = await idOf(ports, name, news);
  if (id === undefined) return;
  // Asked before the unit of work begins: a provider may take its time.
  const told = news.told ?? (await ports.providers.get(name)?.retrieve(news.reference));
  if (!told) return;
  if (await saysNothingNew(ports, { id, name, told })) return ports.webhooks.note(name, news.eventId, ports.now());
  const payment = await record(ports, { id, name, eventId: news.eventId, told });
  // It may have brought what a decision here was waiting for.
  if (payment && nextStep(payment)) ports.driver.drive(payment.id).catch(() => {});
}

interface Telling {
  id: string;
  name: ProviderName;
  told: ProviderPayment;
}

/** Mostly the provider's answer said it before. Without a lock: payments go forward only, so what is old stays old. */
async function saysNothingNew(ports: PaymentsPorts, { id, name, told }: Telling): Promise<boolean> {
  const payment = await ports.payments.look(id);
  if (payment?.provider !== name || payment.reference !== told.reference) return false;
  return isDeepStrictEqual(observe(payment, told, { now: ports.now(), newId: ports.newId }).payment, payment);
}

/** The payment as it is then; undefined where it is none of this provider's, or the event came before. */
function record(
  ports: PaymentsPorts,
  { id, name, eventId, told }: Telling & { eventId: string },
): Promise<Payment | undefined> {
  return ports.unitOfWork(async () => {
    const before = await ports.payments.lock(id);
    const isNews = before?.provider === name && (await ports.webhooks.remember(name, eventId, ports.now()));
    return isNews ? takeInTold(ports, before, told) : undefined;
  });
}

/** Our id where the provider tells it: its webhook may come before its answer, which tells us its own. */
async function idOf({ payments }: PaymentsPorts, name: ProviderName, { paymentId, reference }: WebhookNews) {
  return paymentId ?? (await payments.findByReference(name, reference))?.id;
}
