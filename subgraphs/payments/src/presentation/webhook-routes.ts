import type { HttpRoute } from '@prism/platform/subgraph';
import type { PaymentsPorts } from '../application/ports.ts';
import { receiveWebhook } from '../application/receive-webhook.ts';
import type { ProviderName } from '../domain/provider-payment.ts';

const names: Readonly<Record<string, ProviderName>> = { test: 'FAKE', stripe: 'STRIPE' };

/**
 * Where providers deliver: `/pay/webhooks/test`, `/pay/webhooks/stripe`. 200: taken in, or none of our business. 400: not signed
 * by them. What fails is thrown: fails closed, and they deliver it again.
 */
export function webhookRoute(ports: PaymentsPorts): HttpRoute {
  return {
    method: 'POST',
    path: '/pay/webhooks/:provider',
    async handle({ params, headers, body }) {
      const name = names[params.provider ?? ''];
      const outcome = name ? await receiveWebhook(ports, name, { headers, body }) : 'FORGED';
      return outcome === 'OK' ? answer(200, { received: true }) : answer(400, { received: false });
    },
  };
}

const answer = (status: number, body: object) => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});
