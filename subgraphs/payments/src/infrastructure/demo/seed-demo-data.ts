import { demoOrders } from '@prism/demo';
import { anyOf, type Database, insertRows } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';
import { sql } from 'drizzle-orm';
import type { Payment } from '../../domain/payment.ts';
import { changeableColumns, fixedColumns, refundRow } from '../payment-rows.ts';
import { payments, refunds } from '../tables.ts';
import { atProvider, type PaymentAtProvider } from './at-provider.ts';
import { demoPayment } from './demo-payment.ts';

export interface SeedOptions {
  database: Database;
  log: Logger;
  publicUrl: string;
  /** Brings payments to the provider that took them. */
  takeInEarlier(payments: readonly PaymentAtProvider[]): Promise<void>;
}

/**
 * Writes the payments of the demo orders, each unless it is there; also into a shop that has others already. Tells nobody, and
 * nothing of it is ever due. Safe for concurrent starts.
 */
export async function seedDemoData({ database, log, publicUrl, takeInEarlier }: SeedOptions): Promise<void> {
  const seeds = demoOrders.map((order) => ({ order, payment: demoPayment(order, publicUrl) }));
  await database.transaction(async () => {
    await database.current().execute(sql`select pg_advisory_xact_lock(hashtextextended('payments demo data', 0))`);
    const missing = await withoutPayment(database, seeds);
    if (missing.length === 0) return;
    await takeInEarlier(missing.map(({ order, payment }) => atProvider(order, payment, publicUrl)));
    const rows = missing.map(({ payment }) => toRow(payment));
    await insertRows(database, payments, rows);
    const refundRows = missing.flatMap(({ payment }) => payment.refunds.map((one) => refundRow(payment.id, one)));
    await insertRows(database, refunds, refundRows);
    log.info({ payments: rows.length }, 'demo payments were written');
  });
}

async function withoutPayment<T extends { payment: Payment }>(database: Database, seeds: readonly T[]): Promise<T[]> {
  const ofOrders = anyOf(
    payments.orderId,
    seeds.map(({ payment }) => payment.orderId),
  );
  const rows = await database.current().select({ orderId: payments.orderId }).from(payments).where(ofOrders);
  return seeds.filter(({ payment }) => !rows.some(({ orderId }) => orderId === payment.orderId));
}

const toRow = (payment: Payment) => ({
  ...fixedColumns(payment),
  ...changeableColumns(payment),
  ...{ instructions: null, dueAt: null, failures: 0 },
});
