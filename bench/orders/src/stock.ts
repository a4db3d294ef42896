import { randomUUID } from 'node:crypto';
import type { AdminClient } from '../../../e2e/clients/admin-client.ts';
import { dataOf, type Json } from '../../../e2e/clients/graph-answer.ts';
import { sideBySide } from './side-by-side.ts';

/** What is bought: one variant of a product. */
export interface Ware {
  productId: string;
  variantId: string;
}

/** Of one variant, all warehouses together. */
export interface Stock {
  onHand: number;
  reserved: number;
}

const shelves = `query ($after: String) {
  productSearch(input: { filters: [{ key: "availability", anyOf: ["in-stock"] }], sort: NEWEST }) {
    products(first: 50, after: $after) {
      nodes { id variants { id availability { status } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const levelsOf = `query ($id: ID!) {
  product(id: $id) { variants { id stockLevels { warehouse { id } onHand reserved } } }
}`;
const width = 8;

/** Variants that can be had, each of another product. Throws where there are not enough of them. */
export async function findWares(admin: AdminClient, count: number): Promise<Ware[]> {
  const found: Ware[] = [];
  for (let after: string | null = null; found.length < count; ) {
    const answer: Json = dataOf(await admin.ask(shelves, { after })).productSearch.products;
    found.push(...answer.nodes.flatMap(firstInStock));
    if (!answer.pageInfo.hasNextPage && found.length < count)
      throw new Error(`--variants: expected at most ${found.length}, the products that can be had, got ${count}.`);
    after = answer.pageInfo.endCursor;
  }
  return found.slice(0, count);
}

function firstInStock({ id: productId, variants }: Json): Ware[] {
  const first = variants.find(({ availability }: Json) => availability.status === 'IN_STOCK');
  return first ? [{ productId, variantId: first.id }] : [];
}

/** Puts so many more of each into one of its warehouses, so that nothing runs out. */
export async function fillUp(admin: AdminClient, wares: readonly Ware[], delta: number): Promise<void> {
  await sideBySide(wares, width, async (ware) => {
    const [level] = await readLevels(admin, ware);
    const { variantId } = ware;
    const input = { variantId, warehouseId: level.warehouse.id, delta, reason: 'bench', idempotencyKey: randomUUID() };
    const { userErrors } = dataOf(await admin.run('StockAdjust', { input })).stockAdjust;
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  });
}

/** Of all wares together. */
export async function countStock(admin: AdminClient, wares: readonly Ware[]): Promise<Map<string, Stock>> {
  const counted = await sideBySide(wares, width, async (ware): Promise<[string, Stock]> => {
    const levels = await readLevels(admin, ware);
    const sum = (of: 'onHand' | 'reserved') => levels.reduce((total: number, level: Json) => total + level[of], 0);
    return [ware.variantId, { onHand: sum('onHand'), reserved: sum('reserved') }];
  });
  return new Map(counted);
}

async function readLevels(admin: AdminClient, { productId, variantId }: Ware): Promise<Json> {
  const { variants } = dataOf(await admin.ask(levelsOf, { id: productId })).product;
  return variants.find(({ id }: Json) => id === variantId).stockLevels;
}
