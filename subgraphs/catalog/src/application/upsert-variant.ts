import { versionConflict } from '../domain/edit-product.ts';
import { draftVariant, editVariant } from '../domain/edit-variant.ts';
import { offeredOptions } from '../domain/offered-options.ts';
import type { Product } from '../domain/product.ts';
import { accept, type Decision, refuse } from '../domain/refusal.ts';
import type { Variant } from '../domain/variant.ts';
import type { VariantEdit } from '../domain/variant-rules.ts';
import { type Commander, type CommandPorts, decide, requireAdmin } from './command.ts';
import { saveChange } from './save-change.ts';

export interface UpsertVariant extends VariantEdit {
  /** The variant to edit; without it one is made. */
  id?: string;
  productId: string;
  /** Of the product. */
  expectedVersion?: number;
}

/** Makes a variant, or edits one; answers its product. A new one is listed when it is priced in every market. */
export async function upsertVariant(ports: CommandPorts, by: Commander, command: UpsertVariant) {
  requireAdmin(by);
  return decide(ports.unitOfWork, () => upsert(ports, by, command));
}

async function upsert(ports: CommandPorts, by: Commander, command: UpsertVariant): Promise<Decision<Product>> {
  const { store, now } = ports;
  const product = await store.lockProduct(command.productId);
  if (!product) return refuse('PRODUCT_NOT_FOUND', 'No product has this id.', 'input', 'productId');
  const conflict = versionConflict(product, command.expectedVersion, 'input', 'expectedVersion');
  if (conflict) return conflict;
  const variants = await store.variantsOf(product.id);
  const previous = variants.find(({ id }) => id === command.id);
  if (command.id !== undefined && !previous)
    return refuse('VARIANT_NOT_FOUND', 'No variant of this product has this id.', 'input', 'id');
  const decision = decideVariant(ports, command, variants, previous);
  if (!decision.ok) return decision;
  const variant = decision.value;
  if (variant === previous) return accept(product);
  if (!(await store.saveVariant(variant, variants.length)))
    return refuse('SKU_TAKEN', `Another variant is ${variant.sku}.`, 'input', 'sku');
  const options = offeredOptions(product, withVariant(variants, variant));
  const changed = { ...product, options, updatedAt: now(), version: product.version + 1 };
  await saveChange(ports, by, changed);
  return accept(changed);
}

function decideVariant(
  { newId }: CommandPorts,
  command: UpsertVariant,
  variants: readonly Variant[],
  previous: Variant | undefined,
): Decision<Variant> {
  const { productId } = command;
  if (!previous) return draftVariant({ id: newId('var'), productId }, variants, command);
  const others = variants.filter((variant) => variant !== previous);
  return editVariant(previous, others, command);
}

function withVariant(variants: readonly Variant[], variant: Variant): Variant[] {
  const isNew = variants.every(({ id }) => id !== variant.id);
  return isNew ? [...variants, variant] : variants.map((one) => (one.id === variant.id ? variant : one));
}
