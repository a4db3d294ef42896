import { demoHash } from '@prism/platform/demo';
import { PrismError } from '@prism/platform/errors';
import type { InternalGraph } from '@prism/platform/graph';
import { type Caller, hasScope } from '@prism/platform/identity';
import { seededId } from '@prism/platform/ids';
import { moneyFields } from '@prism/platform/money';
import { refusalsOf } from '@prism/platform/testing';
import { readSupergraph } from '@prism/schema';
import { byCurrency } from './prices.ts';

const refuseWhatInternalGraphRefuses = refusalsOf(readSupergraph('internal'));

/** What the shop knows of a variant. */
export interface FakeVariant {
  name: string;
  title: string;
  status: 'ACTIVE' | 'ARCHIVED';
  /** Minor units by currency. */
  prices: Record<string, number>;
  compareAt?: Record<string, number>;
  trail: string[];
  brand?: string;
  /** null: inventory cannot tell. */
  maxOrderable: number | null;
}

/** Ids of variants for tests. */
export const variantId = (index: number) => seededId('var', demoHash('test variant', index));
export const productOf = (id: string) => id.replace('var_', 'prd_');
export const skuOf = (id: string) => `SKU-${id.slice(-6)}`;

/** An order as far as cart asks for it; `variantId` is absent where there is no such variant any more. */
export interface FakeOrder {
  ownerId: string;
  /** Default CONFIRMED. */
  status?: string;
  lines: { variantId?: string; title: string; quantity: number }[];
}

/** Catalog, inventory, accounts and orders as far as cart asks them: to be set, to be taken away, and counted. */
export interface FakeShop {
  graph: InternalGraph;
  variants: Map<string, FakeVariant>;
  addresses: Map<string, Record<string, unknown>[]>;
  orders: Map<string, FakeOrder>;
  down: Set<Part>;
  /** Held up until the promise is done, per part. */
  delays: Map<string, () => Promise<void>>;
  asked: { part: string; ids: string[]; caller: Caller }[];
  /** Puts a variant on the shelves; its id. */
  stock(index: number, changes?: Partial<FakeVariant>): string;
  /** Keeps the next answer of a part back, which is from the moment of the question, until it is released. */
  hold(part: string): { reached: Promise<void>; release(): void };
  /** How often each part was asked since the last call. */
  takeAsked(): Record<string, number>;
}

export function createFakeShop(): FakeShop {
  const shop: FakeShop = {
    graph: {
      async execute(request, caller) {
        refuseWhatInternalGraphRefuses(request);
        return (await answer(shop, request.query, request.variables, caller)) as never;
      },
    },
    variants: new Map(),
    addresses: new Map(),
    orders: new Map(),
    down: new Set(),
    delays: new Map(),
    asked: [],
    stock(index, changes = {}) {
      const id = variantId(index);
      const variant = { name: `Thing ${index}`, title: 'Red', status: 'ACTIVE', maxOrderable: 10 } as const;
      const facts = { prices: byCurrency(1_000 + index), trail: ['home', 'kitchen'], brand: 'aurora' };
      shop.variants.set(id, { ...variant, ...facts, ...shop.variants.get(id), ...changes });
      return id;
    },
    hold(part) {
      const released = gate();
      const reached = gate();
      shop.delays.set(part, () => {
        shop.delays.delete(part);
        reached.open();
        return released.opened;
      });
      return { reached: reached.opened, release: released.open };
    },
    takeAsked() {
      const counts: Record<string, number> = {};
      for (const { part } of shop.asked) counts[part] = (counts[part] ?? 0) + 1;
      shop.asked = [];
      return counts;
    },
  };
  return shop;
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

type Part = keyof typeof tell;

const partOf = (query: string): Part => {
  if (query.includes('catalogVariants')) return 'catalog';
  if (query.includes('inventoryVariants')) return 'inventory';
  return query.includes('order(') ? 'orders' : 'accounts';
};

async function answer(shop: FakeShop, query: string, variables: Record<string, unknown> | undefined, caller: Caller) {
  const part = partOf(query);
  const ids = (variables?.ids ?? [variables?.id]) as string[];
  shop.asked.push({ part, ids, caller });
  if (shop.down.has(part)) throw new PrismError('SUBGRAPH_UNAVAILABLE', `${part} is down`);
  const told = tell[part](shop, ids, caller, query.includes('price {'));
  await shop.delays.get(part)?.();
  return told;
}

const tell = {
  catalog: (shop: FakeShop, ids: string[], caller: Caller, isPriced: boolean) => ({
    catalogVariants: ids.map((id) => toVariant(id, shop.variants.get(id), caller.market.currency, isPriced)),
  }),
  inventory: ({ variants }: FakeShop, ids: string[]) => ({
    inventoryVariants: ids.map((id) => {
      const maxOrderable = variants.get(id)?.maxOrderable ?? null;
      return variants.has(id) ? { id, availability: maxOrderable === null ? null : { maxOrderable } } : null;
    }),
  }),
  accounts: ({ addresses }: FakeShop, _ids: string[], { identity }: Caller) => ({
    viewer: { customer: identity.kind === 'user' ? { addresses: addresses.get(identity.subject) ?? [] } : null },
  }),
  /** People see their own, the staff everybody's, with whose it is; other parts see all. */
  orders: ({ orders }: FakeShop, [id]: string[], { identity }: Caller) => {
    const order = orders.get(id as string);
    if (identity.kind === 'service') return { order: order ? { status: order.status ?? 'CONFIRMED' } : null };
    const isStaff = hasScope(identity, 'support', 'admin');
    if (!order || (order.ownerId !== identity.subject && !isStaff)) return { order: null };
    const lines = order.lines.map(({ variantId: id, ...line }) => ({ ...line, variant: id ? { id } : null }));
    return { order: { customer: isStaff ? { id: order.ownerId } : null, lines } };
  },
};

function toVariant(id: string, variant: FakeVariant | undefined, currency: string, isPriced: boolean) {
  if (!variant) return null;
  const { name, title, status, trail, brand, prices, compareAt } = variant;
  const product = { id: productOf(id), name, status, brand: brand ? { slug: brand } : null };
  const category = { trail: trail.map((slug) => ({ slug })) };
  const facts = { id, sku: skuOf(id), title, product: { ...product, category } };
  if (!isPriced) return facts;
  const [minor, former] = [prices[currency], compareAt?.[currency]];
  // As the catalog does: its price cannot be null.
  if (minor === undefined) throw new PrismError('BAD_USER_INPUT', 'not sold in this currency');
  const current = moneyFields({ minor, currency });
  return { ...facts, price: { current, compareAt: former === undefined ? null : { minor: former } } };
}
