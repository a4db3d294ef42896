import { createHmac, randomUUID } from 'node:crypto';
import type { Json } from './graph-answer.ts';

/** What the test provider would tell of a payment, as the back office sees that: all of it is captured. */
export function capturedWebhook({ id, amount, providerReference }: Json): string {
  const card = { brand: 'visa', last4: '4242', exp_month: 4, exp_year: 2040, fingerprint: 'f' };
  const nothing = { kept_card: null, redirect_url: null, failure: null, refunds: [] };
  const payment = {
    ...{ id: providerReference, status: 'captured', amount: amount.minor, amount_captured: amount.minor },
    ...{ card, ...nothing, metadata: { paymentId: id } },
  };
  return JSON.stringify({ id: `evt_${randomUUID()}`, type: 'payment.captured', data: { payment } });
}

/** Delivers a webhook at the public door, signed with this secret; answers the status. */
export async function deliverWebhook(shopUrl: string, body: string, secret: string): Promise<number> {
  const at = Math.floor(Date.now() / 1_000);
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  const { status } = await fetch(`${shopUrl}/pay/webhooks/test`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'prism-pay-signature': `t=${at},v1=${signature}` },
    body,
  });
  return status;
}
