import type { CommandPorts, ToldProduct } from './ports.ts';
import { tellAvailability } from './tell-availability.ts';

/** What the catalog told of a product: a new variant can get stock, one that left cannot be had any more. */
export async function rememberProduct(
  ports: Pick<CommandPorts, 'products' | 'reader' | 'news'>,
  product: ToldProduct,
  requestId: string | undefined,
): Promise<void> {
  if (await ports.products.remember(product)) await tellAvailability(ports, product.id, requestId);
}
