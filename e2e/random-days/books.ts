import type { Part } from '../setup/addresses.ts';
import type { Lab } from '../setup/lab.ts';

/** What the parts have written down, as it stands. Sums in the currency's smallest unit. */
export interface Books {
  orders: OrderRow[];
  payments: PaymentRow[];
  intents: IntentRow[];
  /** By variant. */
  stock: Map<string, StockRow>;
  reservations: { orderId: string; status: string }[];
  carts: { id: string; status: string; orderId: string }[];
  /** How often somebody was written to about the confirmation of an order. */
  letters: { orderId: string; count: number }[];
  /** Events that wait to be told, or that nobody could deal with, by part. */
  loose: { part: Part; untold: number; dead: number }[];
}

export interface OrderRow {
  id: string;
  cartId: string;
  status: string;
  version: number;
  lines: { variantId: string; quantity: number }[];
  log: { sequence: number; type: string; data: { amountMinor?: number } }[];
}

/** As payments sees it. */
export interface PaymentRow {
  id: string;
  orderId: string;
  stage: string;
  reference: string | null;
  captured: number;
  refunded: number;
}

/** As the provider sees it. */
export interface IntentRow {
  id: string;
  status: string;
  captured: number;
  refunded: number;
}

export interface StockRow {
  variantId: string;
  onHand: number;
  reserved: number;
  /** All that the back office brought and took away. */
  adjusted: number;
}

const tellers: readonly Part[] = [
  'accounts',
  'catalog',
  'inventory',
  'cart',
  'orders',
  'payments',
  'reviews',
  'notifications',
];

export async function readBooks(lab: Lab): Promise<Books> {
  const read = async <Row>(part: Part, query: string): Promise<Row[]> =>
    (await (await lab.database(part)).current().execute(query)).rows as Row[];
  const [orders, payments, intents, stock, reservations, carts, letters, loose] = await Promise.all([
    read<OrderRow>('orders', ordersQuery),
    read<PaymentRow>('payments', paymentsQuery),
    read<IntentRow>('payments', intentsQuery),
    read<StockRow>('inventory', stockQuery),
    read<Books['reservations'][number]>('inventory', 'select order_id as "orderId", status from reservations'),
    read<Books['carts'][number]>('cart', 'select id, status, order_id as "orderId" from carts'),
    read<Books['letters'][number]>('notifications', lettersQuery),
    Promise.all(tellers.map(async (part) => ({ part, ...(await read<Books['loose'][number]>(part, looseQuery))[0] }))),
  ]);
  const byVariant = new Map(stock.map((row) => [row.variantId, row]));
  return { orders, payments, intents, stock: byVariant, reservations, carts, letters, loose: loose as Books['loose'] };
}

const ordersQuery = `
  select s.order_id as id, s.cart_id as "cartId", v.status, s.version, v.view->'lines' as lines,
    (select json_agg(json_build_object('sequence', e.sequence, 'type', e.type, 'data', e.data) order by e.sequence)
      from order_events e where e.order_id = s.order_id) as log
  from order_streams s left join order_views v on v.id = s.order_id and v.version = s.version`;

const paymentsQuery = `
  select id, order_id as "orderId", stage, reference, captured_minor::float8 as captured, refunded_minor::float8 as refunded
  from payments`;

const intentsQuery = `
  select id, status, amount_captured::float8 as captured,
    (select coalesce(sum(amount), 0)::float8 from test_provider.intent_refunds r where r.intent_id = i.id) as refunded
  from test_provider.intents i`;

const stockQuery = `
  select variant_id as "variantId", sum(on_hand)::int as "onHand", sum(reserved)::int as reserved,
    sum((select coalesce(sum(delta), 0) from stock_adjustments a where a.stock_level_id = l.id))::int as adjusted
  from stock_levels l group by variant_id`;

const lettersQuery = `
  select occasion->>'orderId' as "orderId", count(*)::int as count
  from deliveries where channel = 'EMAIL' and occasion->>'topic' = 'order-confirmed' group by 1`;

const looseQuery = `
  select (select count(*)::int from events.outbox where published_at is null) as untold,
    (select count(*)::int from events.dead_letters where state = 'waiting') as dead`;
