import type { ProviderName } from '../domain/provider-payment.ts';
import type { WebhookDelivery, WebhookNews } from './payment-provider.ts';
import type { PaymentsPorts } from './ports.ts';
import { recordTold } from './record.ts';

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
  const payment = await findPayment(ports, name, news);
  if (payment?.provider !== name) return;
  // Asked before the unit of work begins: a provider may take its time.
  const told = news.told ?? (await ports.providers.get(name)?.retrieve(news.reference));
  await ports.unitOfWork(async () => {
    if (!told || !(await ports.webhooks.remember(name, news.eventId, ports.now()))) return;
    await recordTold(ports, payment.id, told);
  });
  // It may have brought what a decision here was waiting for.
  ports.driver.drive(payment.id).catch(() => {});
}

/** By our id where the provider tells it: its webhook may come before its answer, which tells us its own. */
const findPayment = ({ payments }: PaymentsPorts, name: ProviderName, { paymentId, reference }: WebhookNews) =>
  paymentId === undefined ? payments.findByReference(name, reference) : payments.find(paymentId);
