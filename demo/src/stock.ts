import { between, demoHash, fraction, pickSome } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';

export interface DemoWarehouse {
  id: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** What one warehouse has of a variant. */
export interface DemoStock {
  warehouse: DemoWarehouse;
  onHand: number;
  /** When more are expected there. */
  restockAt?: Date;
}

export type DemoAvailability = 'IN_STOCK' | 'LOW_STOCK' | 'BACKORDER' | 'OUT_OF_STOCK';

export const demoWarehouses: readonly DemoWarehouse[] = [
  { id: warehouseId(0), name: 'Leipzig', country: 'DE' },
  { id: warehouseId(1), name: 'Reno', country: 'US' },
  { id: warehouseId(2), name: 'Osaka', country: 'JP' },
];

/** What there is of the variant at this position of the product: one entry per warehouse that keeps it, one to three. */
export function demoStock(productIndex: number, position: number): DemoStock[] {
  const hash = (salt: string) => demoHash('stock', productIndex * 256 + position, salt);
  const places = pickSome(demoWarehouses, between(1, demoWarehouses.length, hash('count')), hash('places'));
  const shares = shareOut(demoUnits(productIndex, position), places.length);
  const restockAt = demoRestockAt(productIndex);
  return places.map((warehouse, at) => ({
    warehouse,
    onHand: shares[at] ?? 0,
    ...(at === 0 && restockAt && { restockAt }),
  }));
}

/** Whether the product may be ordered before it has come. */
export function demoTakesBackorders(productIndex: number): boolean {
  return fateOf(productIndex) === 'awaited';
}

/** How the product can be had: what the stock of its variants amounts to. What is not on the shelves cannot be had. */
export function demoAvailability({ index, status }: { index: number; status: string }): DemoAvailability {
  return status === 'ACTIVE' ? outlooks[fateOf(index)] : 'OUT_OF_STOCK';
}

type Fate = 'gone' | 'delayed' | 'awaited' | 'low' | 'plenty';

/** Six in a hundred are gone, and of these a third is expected and another third can already be ordered. Ten are low. */
const fates: readonly [Fate, share: number][] = [
  ['gone', 0.02],
  ['delayed', 0.02],
  ['awaited', 0.02],
  ['low', 0.1],
];
const outlooks = {
  gone: 'OUT_OF_STOCK',
  delayed: 'OUT_OF_STOCK',
  awaited: 'BACKORDER',
  low: 'LOW_STOCK',
  plenty: 'IN_STOCK',
} as const;

/** The first ones, which are there for something else to be tried, can all be had. */
const edgeProducts = 10;

function fateOf(productIndex: number): Fate {
  if (productIndex < edgeProducts) return 'plenty';
  let left = fraction(demoHash('product', productIndex, 'stock'));
  for (const [fate, share] of fates) {
    left -= share;
    if (left < 0) return fate;
  }
  return 'plenty';
}

/** Pieces over all warehouses. The first variant is as its product; where that has plenty, others may be few or gone. */
function demoUnits(productIndex: number, position: number): number {
  const hash = (salt: string) => demoHash('stock', productIndex * 256 + position, salt);
  const fate = fateOf(productIndex);
  if (fate === 'low') return between(position === 0 ? 1 : 0, 4, hash('few'));
  if (fate !== 'plenty') return 0;
  const luck = position === 0 || productIndex < edgeProducts ? 1 : fraction(hash('luck'));
  if (luck < 0.05) return 0;
  return luck < 0.13 ? between(1, 4, hash('few')) : between(24, 400, hash('many'));
}

/** The first place has most: the others a fifth each, rounded down. */
function shareOut(units: number, places: number): number[] {
  const further = Array.from({ length: places - 1 }, () => Math.floor(units / 5));
  return [units - further.reduce((sum, share) => sum + share, 0), ...further];
}

const dayMs = 86_400_000;
/** As far ahead as the ends of the demo's sales, to stay ahead. */
const firstRestockMs = Date.UTC(2031, 1, 1, 8);

function demoRestockAt(productIndex: number): Date | undefined {
  const fate = fateOf(productIndex);
  if (fate !== 'delayed' && fate !== 'awaited') return undefined;
  return new Date(firstRestockMs + between(0, 89, demoHash('product', productIndex, 'restock')) * dayMs);
}

function warehouseId(number: number): string {
  return seededId('whs', demoHash('warehouse', number));
}
