/** Names, addresses, what opens a payment, and what somebody wrote: the log keeps them, nobody needs them to follow it. */
const masked: ReadonlySet<string> = new Set([
  'email',
  'shippingAddress',
  'billingAddress',
  'paymentSessionId',
  'idempotencyKey',
  'reason',
]);

/** An event's data as JSON for the back office, without what is nobody's business. */
export function maskPayload(data: object): string {
  return JSON.stringify(data, (key, value) => (masked.has(key) && value !== undefined ? '•••' : value));
}
