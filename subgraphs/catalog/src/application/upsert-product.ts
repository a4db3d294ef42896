import { draftProduct, editProduct, type ProductEdit } from '../domain/edit-product.ts';
import type { Product } from '../domain/product.ts';
import { accept, type Decision, type Refusal, refuse } from '../domain/refusal.ts';
import { type Commander, type CommandPorts, decide, requireAdmin } from './command.ts';
import { saveChange } from './save-change.ts';

export interface UpsertProduct extends ProductEdit {
  /** The product to edit; without it a draft is made. */
  id?: string;
  expectedVersion?: number;
}

/** Makes a draft, or edits a product. A changed slug leaves the old one leading here. */
export async function upsertProduct(ports: CommandPorts, by: Commander, command: UpsertProduct) {
  requireAdmin(by);
  return decide(ports.unitOfWork, () =>
    command.id === undefined ? create(ports, command) : edit(ports, by, command.id, command),
  );
}

async function create(ports: CommandPorts, command: UpsertProduct): Promise<Decision<Product>> {
  const decision = draftProduct(ports.newId('prd'), command, ports.now());
  if (!decision.ok) return decision;
  const product = decision.value;
  const refusals = await checkReferences(ports, product);
  if (refusals.length > 0) return { ok: false, refusals };
  const taken = await claimSlug(ports, product);
  if (taken) return taken;
  await ports.store.insertProduct(product);
  return decision;
}

async function edit(
  ports: CommandPorts,
  by: Commander,
  id: string,
  command: UpsertProduct,
): Promise<Decision<Product>> {
  const previous = await ports.store.lockProduct(id);
  if (!previous) return refuse('PRODUCT_NOT_FOUND', 'No product has this id.', 'input', 'id');
  const decision = editProduct(previous, command, command.expectedVersion, ports.now());
  if (!decision.ok || decision.value === previous) return decision;
  const product = decision.value;
  const refusals = await checkReferences(ports, product);
  if (refusals.length > 0) return { ok: false, refusals };
  const taken = product.slug === previous.slug ? undefined : await claimSlug(ports, product);
  if (taken) return taken;
  const isRenamed = product.name !== previous.name || product.slug !== previous.slug;
  await saveChange(ports, by, product, async (news) => {
    if (isRenamed) await news.renamed(product, previous);
  });
  return accept(product);
}

async function claimSlug({ store }: CommandPorts, { slug, id }: Product): Promise<Decision<Product> | undefined> {
  if (await store.claimSlug(slug, id)) return undefined;
  return refuse('SLUG_TAKEN', `The slug ${slug} leads to another product.`, 'input', 'slug');
}

async function checkReferences({ store }: CommandPorts, { categoryId, brandId }: Product): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  if (!(await store.hasCategory(categoryId)))
    refusals.push({ code: 'CATEGORY_NOT_FOUND', message: 'No category has this id.', path: ['input', 'categoryId'] });
  if (brandId !== undefined && !(await store.hasBrand(brandId)))
    refusals.push({ code: 'BRAND_NOT_FOUND', message: 'No brand has this id.', path: ['input', 'brandId'] });
  return refusals;
}
