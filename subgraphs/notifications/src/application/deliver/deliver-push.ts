import { findPrismError, PrismError } from '@prism/platform/errors';
import type { Delivery, Ending } from '../../domain/delivery.ts';
import type { KnownProduct } from '../../domain/known-product.ts';
import { toLanguage } from '../../domain/language.ts';
import { type Occasion, orderOf, productOf } from '../../domain/occasion.ts';
import type { PushDevice } from '../../domain/push-device.ts';
import { say } from '../../domain/texts/say.ts';
import type { Ports, PushSender } from '../ports.ts';
import { allOf, attempt, type Send } from './attempt.ts';

/** Pushes what was taken. Without a push service nothing is taken. */
export async function deliverPush(ports: Ports, deliveries: readonly Delivery[]): Promise<void> {
  await allOf(deliveries.map((delivery) => attempt(ports, delivery, () => preparePush(ports, delivery))));
}

async function preparePush(ports: Ports, { recipient, occasion }: Delivery): Promise<Send | Ending> {
  const { push } = ports;
  const devices = await ports.devices.of(recipient);
  if (!push || devices.length === 0) return 'UNREACHABLE';
  const productId = productOf(occasion);
  const [product] = productId === undefined ? [] : await ports.reader.products([productId]);
  return async () => {
    const sending = devices.map((device) => sendTo(ports, push, { device, occasion, product }));
    return sumUp(await Promise.allSettled(sending));
  };
}

interface One {
  device: PushDevice;
  occasion: Occasion;
  product: KnownProduct | undefined;
}

async function sendTo(ports: Ports, push: PushSender, { device, occasion, product }: One) {
  const { title, body } = say(occasion, toLanguage(device.language), product?.name);
  const answer = await push.send({ token: device.token, title, body, data: dataOf(occasion) });
  if (answer === 'GONE') await ports.devices.forgetToken(device.token);
  return answer;
}

function dataOf(occasion: Occasion): Record<string, string> {
  const [orderId, productId] = [orderOf(occasion), productOf(occasion)];
  return { topic: occasion.topic, ...(orderId && { orderId }), ...(productId && { productId }) };
}

/**
 * One device reached is enough: another try would tell that one twice. It is tried again only if every device that is
 * still there certainly got nothing.
 */
function sumUp(results: readonly PromiseSettledResult<'TAKEN' | 'GONE'>[]): Ending {
  if (results.some((result) => result.status === 'fulfilled' && result.value === 'TAKEN')) return 'SENT';
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  if (failures.length === 0) return 'UNREACHABLE';
  const final = failures.find((error) => findPrismError(error)?.retryAfterMs === undefined);
  throw final ?? failures[0] ?? new PrismError('INTERNAL_SERVER_ERROR', 'The push service gave no answer.');
}
