import { isId } from '@prism/platform/ids';
import { changeStatus } from '../domain/change-status.ts';
import { offeredOptions } from '../domain/offered-options.ts';
import type { Product, ProductStatus } from '../domain/product.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { type Commander, type CommandPorts, decide, requireAdmin } from './command.ts';
import { saveChange } from './save-change.ts';

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
  const options = offeredOptions(decision.value, await store.variantsOf(product.id));
  const changed = { ...decision.value, options };
  await saveChange(ports, by, changed, (news) =>
    changed.status === 'ACTIVE' ? news.published(changed) : news.archived(changed),
  );
  return accept(changed);
}
