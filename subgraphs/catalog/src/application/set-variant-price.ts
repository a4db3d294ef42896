import { checkPrice, type Price } from '../domain/price.ts';
import type { Product } from '../domain/product.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { type Commander, type CommandPorts, decide, requireAdmin } from './command.ts';

export interface SetVariantPrice {
  variantId: string;
  price: Price;
}

/** Sets what a variant costs in one currency; answers its product. */
export async function setVariantPrice(ports: CommandPorts, by: Commander, command: SetVariantPrice) {
  requireAdmin(by);
  return decide(ports.unitOfWork, () => set(ports, by, command));
}

async function set(ports: CommandPorts, by: Commander, command: SetVariantPrice): Promise<Decision<Product>> {
  const { store } = ports;
  const now = ports.now();
  const checked = checkPrice(command.price, now);
  if (!checked.ok) return checked;
  const variant = await store.findVariant(command.variantId);
  const product = variant && (await store.lockProduct(variant.productId));
  if (!product) return refuse('VARIANT_NOT_FOUND', 'No variant has this id.', 'input', 'variantId');
  const previous = await store.findPrice(command.variantId, command.price.currency);
  if (previous && isSame(previous, checked.value)) return accept(product);
  const changed = { ...product, updatedAt: now, version: product.version + 1 };
  await store.setPrice(command.variantId, checked.value);
  await store.updateProduct(changed);
  if (product.publishedAt) await ports.news(by.requestId).priceChanged(changed, command.variantId, checked.value);
  return accept(changed);
}

function isSame(a: Price, b: Price): boolean {
  return (
    a.currentMinor === b.currentMinor &&
    a.compareAtMinor === b.compareAtMinor &&
    a.validUntil?.getTime() === b.validUntil?.getTime()
  );
}
