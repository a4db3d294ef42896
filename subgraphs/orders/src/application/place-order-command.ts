/** What a customer agreed to, said once. */
export interface PlaceOrder {
  cartId: string;
  expectedCartVersion: number;
  expectedTotalMinor: number;
  paymentSessionId: string;
  idempotencyKey: string;
}
