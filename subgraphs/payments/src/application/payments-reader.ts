import type { Payment } from '../domain/payment.ts';

/** Reads, each for many keys at once. What is not there is left out. */
export interface PaymentsReader {
  payments(ids: readonly string[]): Promise<Payment[]>;
  paymentsOfOrders(orderIds: readonly string[]): Promise<Payment[]>;
}
