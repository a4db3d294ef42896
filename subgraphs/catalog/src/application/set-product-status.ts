import { isId } from '@prism/platform/ids';
import { changeStatus } from '../domain/change-status.ts';
import type { Product, ProductStatus } from '../domain/product.ts';
import { type Decision, refuse } from '../domain/refusal.ts';
import { type Commander, type CommandPorts, decide, requireAdmin } from './command.ts';

export interface SetProductStatus {
  id: string;
  status: ProductStatus;
  expectedVersion: number;
}

/** Puts a product on the shelves, or takes it off them. */
export async function setProductStatus(ports: CommandPorts, by: Commander, command: SetProductStatus) {
  requireAdmin(by);
  return decide(ports.unitOfWork, () => set(ports, by, command));
}

async function set(ports: CommandPorts, by: Commander, command: SetProductStatus): Promise<Decision<Product>> {
  const { store, now } = ports;
  const product = isId('prd', command.id) ? await store.lockProduct(command.id) : undefined;
  if (!product) return refuse('PRODUCT_NOT_FOUND', 'No product has this id.', 'id');
  const pricedCurrencies = await store.pricedCurrencies(product.id);
  const decision = changeStatus(product, { ...command, pricedCurrencies }, now());
  if (!decision.ok || decision.value === product) return decision;
  await store.updateProduct(decision.value);
  await tell(ports, by, decision.value);
  return decision;
}

async function tell(ports: CommandPorts, by: Commander, product: Product): Promise<void> {
  const news = ports.news(by.requestId);
  if (product.status === 'ACTIVE') await news.published(product);
  else if (product.publishedAt) await news.archived(product);
}
