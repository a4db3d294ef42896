import type { PaymentsSettings } from '@prism/payments';
import type { HostConfig } from './config.ts';

/** Who takes payments, as the environment says. In production the test provider is there only if somebody wants it. */
export function paymentSettings({ variables, isProduction, publicUrl }: HostConfig): Omit<PaymentsSettings, 'secret'> {
  const { PAYMENT_TEST_PROVIDER: testProvider = !isProduction, WEB_ORIGINS: webOrigins } = variables;
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = variables;
  const { STRIPE_PUBLISHABLE_KEY: publishableKey, STRIPE_API_URL: apiUrl } = variables;
  const stripe = secretKey && webhookSecret ? { secretKey, webhookSecret, publishableKey, apiUrl } : undefined;
  return { publicUrl, webOrigins, testProvider, ...(stripe && { stripe }) };
}
