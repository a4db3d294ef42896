import type { Identity } from '@prism/platform/identity';
import { newId } from '@prism/platform/ids';
import { and, eq } from 'drizzle-orm';
import { stockLevels, variants } from '../src/infrastructure/tables.ts';
import { type Answer, admin, type RunningInventory } from './start-inventory.ts';

export const levelFields = 'id onHand reserved available version variant { id } warehouse { id name country }';
export const adjustMutation = `mutation ($input: StockAdjustInput!) {
  stockAdjust(input: $input) { stockLevel { ${levelFields} } userErrors { __typename code message path } }
}`;
export const availabilityFields = 'availability { status maxOrderable lowStockCount restockAt }';

export interface TestProduct {
  id: string;
  variantIds: string[];
}

/** A product on the shelves, of which there is nothing yet. */
export async function publish(inventory: RunningInventory, variantCount = 1): Promise<TestProduct> {
  const product = { id: newId('prd'), variantIds: Array.from({ length: variantCount }, () => newId('var')) };
  await inventory.tellProduct(product);
  return product;
}

export interface Adjustment {
  variantId: string;
  delta: number;
  warehouseId?: string;
  reason?: string;
  idempotencyKey?: string;
}

/** An adjustment in the warehouse of the north unless said otherwise, under a new key. */
export const adjustmentOf = ({ warehouses: [north] }: RunningInventory, adjustment: Adjustment) => ({
  warehouseId: north,
  reason: 'Count',
  idempotencyKey: newId('key'),
  ...adjustment,
});

export async function adjust(
  inventory: RunningInventory,
  adjustment: Adjustment,
  { identity = admin, language = 'en' }: { identity?: Identity; language?: string } = {},
): Promise<Answer> {
  const variables = { input: adjustmentOf(inventory, adjustment) };
  return (await inventory.ask(adjustMutation, variables, identity, language)).stockAdjust;
}

/** A product with so many pieces of each variant; its first variant. */
export async function stocked(
  inventory: RunningInventory,
  ...pieces: number[]
): Promise<TestProduct & { first: string }> {
  const product = await publish(inventory, pieces.length);
  for (const [at, variantId] of product.variantIds.entries()) {
    const delta = pieces[at] ?? 0;
    if (delta > 0) await adjust(inventory, { variantId, delta });
  }
  return { ...product, first: product.variantIds[0] as string };
}

/** What deliveries and policies do, which have no operation yet; and what is reserved, for those whom it is no matter for whom. */
export async function arrange(
  { database }: RunningInventory,
  variantId: string,
  { takesBackorders, ...level }: { reserved?: number; restockAt?: Date; takesBackorders?: boolean },
): Promise<void> {
  if (takesBackorders !== undefined)
    await database.current().update(variants).set({ takesBackorders }).where(eq(variants.id, variantId));
  if (Object.keys(level).length > 0)
    await database
      .current()
      .update(stockLevels)
      .set(level)
      .where(and(eq(stockLevels.variantId, variantId)));
}

/** Fields of entities by reference, as a gateway asks for them. */
export async function askEntities(
  { ask }: RunningInventory,
  typename: 'Product' | 'ProductVariant',
  ids: readonly string[],
  fields = availabilityFields,
  identity?: Identity,
): Promise<Answer[]> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { ${fields} } } }`;
  const r = ids.map((id) => ({ __typename: typename, id }));
  return (await ask(query, { r }, identity))._entities;
}

export async function availabilityOf(inventory: RunningInventory, typename: 'Product' | 'ProductVariant', id: string) {
  return (await askEntities(inventory, typename, [id]))[0]?.availability;
}

export const codesOf = (payload: Answer): string[] => payload.userErrors.map(({ code }: Answer) => code);
