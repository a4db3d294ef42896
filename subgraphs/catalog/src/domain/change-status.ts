import { versionConflict } from './edit-product.ts';
import { soldCurrencies } from './markets.ts';
import type { Product, ProductStatus } from './product.ts';
import { accept, type Decision, refuse } from './refusal.ts';

/** What a product may become. Others know of what was once active, so it never becomes a draft again. */
const reachable: Readonly<Record<ProductStatus, readonly ProductStatus[]>> = {
  DRAFT: ['ACTIVE', 'ARCHIVED'],
  ACTIVE: ['ARCHIVED'],
  ARCHIVED: ['ACTIVE'],
};

export interface StatusChange {
  status: ProductStatus;
  expectedVersion: number;
  /** Currencies in which the variant with the most prices has one. */
  pricedCurrencies: readonly string[];
}

/** The product with its new status; the same object when it has it already. An active one has a variant priced in every market. */
export function changeStatus(product: Product, change: StatusChange, now: Date): Decision<Product> {
  const { status, expectedVersion, pricedCurrencies } = change;
  const conflict = versionConflict(product, expectedVersion, 'expectedVersion');
  if (conflict) return conflict;
  if (product.status === status) return accept(product);
  if (!reachable[product.status].includes(status))
    return refuse('STATUS_NOT_REACHABLE', `A product that is ${product.status} cannot become ${status}.`, 'status');
  const missing = soldCurrencies.filter((currency) => !pricedCurrencies.includes(currency));
  if (status === 'ACTIVE' && missing.length > 0)
    return refuse(
      'PRICE_MISSING',
      `Expected a priced variant in every market, none in ${missing.join(', ')}.`,
      'status',
    );
  return accept({
    ...product,
    status,
    ...publication(product, status, now),
    updatedAt: now,
    version: product.version + 1,
  });
}

function publication(product: Product, status: ProductStatus, now: Date): Pick<Product, 'publishedAt'> {
  return status === 'ACTIVE' && !product.publishedAt ? { publishedAt: now } : {};
}
