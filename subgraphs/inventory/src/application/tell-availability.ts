import { availabilityOfProduct } from '../domain/availability.ts';
import type { CommandPorts } from './ports.ts';

type Ports = Pick<CommandPorts, 'products' | 'reader' | 'news'>;

/**
 * Tells others if a product can be had otherwise than they were told last. Part of the unit of work of the change, after it:
 * of two changes at once the second waits for the lock, and then sees what the first one did.
 */
export async function tellAvailability(
  { products, reader, news }: Ports,
  productId: string,
  requestId: string | undefined,
): Promise<void> {
  const told = await products.lockTold(productId);
  const status = availabilityOfProduct(await reader.productStocks([productId]))?.status;
  if (status === undefined || status === told.status) return;
  const version = told.version + 1;
  await products.saveTold(productId, { status, version });
  await news.productAvailabilityChanged({ productId, status, version }, requestId);
}

/** The same for several products, in one order, so that of two changes neither waits for the other in a circle. */
export async function tellAvailabilities(
  ports: Ports,
  productIds: readonly string[],
  requestId: string | undefined,
): Promise<void> {
  for (const productId of productIds.toSorted()) await tellAvailability(ports, productId, requestId);
}
