import { soldCurrencies } from '../domain/markets.ts';
import { offeredOptions } from '../domain/offered-options.ts';
import { checkPrice, type Price, priceAt } from '../domain/price.ts';
import type { Product } from '../domain/product.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import { type Commander, type CommandPorts, decide, requireAdmin } from './command.ts';
import { saveChange } from './save-change.ts';

export interface SetVariantPrice {
  variantId: string;
  price: Price;
}

/** Sets what a variant costs in one currency; answers its product. With its last missing price a variant is listed. */
export async function setVariantPrice(ports: CommandPorts, by: Commander, command: SetVariantPrice) {
  requireAdmin(by);
  return decide(ports.unitOfWork, () => set(ports, by, command));
}

async function set(ports: CommandPorts, by: Commander, command: SetVariantPrice): Promise<Decision<Product>> {
  const { store } = ports;
  const { variantId } = command;
  const now = ports.now();
  const checked = checkPrice(command.price, now);
  if (!checked.ok) return checked;
  const price = checked.value;
  const variant = await store.findVariant(variantId);
  const product = variant && (await store.lockProduct(variant.productId));
  if (!product) return refuse('VARIANT_NOT_FOUND', 'No variant has this id.', 'input', 'variantId');
  const previous = await store.findPrice(variantId, price.currency);
  if (previous && isSame(previous, price)) return accept(product);
  const priced = await store.setPrice(variantId, price);
  if (soldCurrencies.every((currency) => priced.includes(currency))) await store.listVariant(variantId);
  const options = offeredOptions(product, await store.variantsOf(product.id));
  const changed = { ...product, options, updatedAt: now, version: product.version + 1 };
  await saveChange(ports, by, changed, (news) =>
    news.priceChanged(changed, { variantId, price, previous: previous && priceAt(previous, now) }),
  );
  return accept(changed);
}

function isSame(a: Price, b: Price): boolean {
  return (
    a.currentMinor === b.currentMinor &&
    a.compareAtMinor === b.compareAtMinor &&
    a.validUntil?.getTime() === b.validUntil?.getTime()
  );
}
