import { html } from '@prism/platform/html';
import { decimalAmount } from '@prism/platform/money';
import type { Intent } from '../intent-object.ts';
import { page } from './page.ts';

/** Where a bank asks its customer whether it is really them. */
export function challengePage(intent: Intent): Response {
  const { amount, currency, last4, challenge } = intent;
  const content = html`<h1>Is it you?</h1>
<p>A bank would ask you here to confirm the payment. This is a test: choose what it shall hear.</p>
<dl><dt>Amount</dt><dd>${decimalAmount({ minor: amount, currency })} ${currency}</dd>
<dt>Card</dt><dd>ends in ${last4}</dd></dl>
<form method="post" action="/pay/3ds/${challenge ?? ''}">
<button name="outcome" value="approve">Approve</button>
<button name="outcome" value="decline">Decline</button>
</form>`;
  return page({ title: 'Confirm the payment', content, leadsTo: [new URL(intent.returnUrl).origin] });
}
