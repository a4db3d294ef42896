import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readHostConfig } from './config.ts';
import { paymentSettings } from './payment-settings.ts';

const secret = 's'.repeat(32);
const production = {
  ...{ NODE_ENV: 'production', PUBLIC_URL: 'https://shop.example' },
  ...{ SESSION_SECRET: randomUUID(), SUBGRAPH_SECRET: randomUUID() },
};
const settingsOf = (environment: Record<string, string>) => paymentSettings(readHostConfig(environment));

test('the test provider is there in development, and in production only if somebody wants it', () => {
  expect(settingsOf({}).testProvider).toBe(true);
  expect(settingsOf({ PAYMENT_TEST_PROVIDER: 'off' }).testProvider).toBe(false);
  expect(settingsOf(production).testProvider).toBe(false);
  expect(settingsOf({ ...production, PAYMENT_TEST_PROVIDER: 'on' }).testProvider).toBe(true);
});

test('Stripe is off without a key, and with one wants to know its webhooks', () => {
  expect(settingsOf({ STRIPE_WEBHOOK_SECRET: secret })).not.toHaveProperty('stripe');
  expect(() => settingsOf({ STRIPE_SECRET_KEY: secret })).toThrow('STRIPE_WEBHOOK_SECRET is missing');
  expect(settingsOf({ STRIPE_SECRET_KEY: secret, STRIPE_WEBHOOK_SECRET: secret }).stripe).toEqual({
    ...{ secretKey: secret, webhookSecret: secret, publishableKey: undefined },
    apiUrl: 'https://api.stripe.com',
  });
});

test('short secrets are refused, and not repeated', () => {
  const short = { STRIPE_SECRET_KEY: 'sk_short', STRIPE_WEBHOOK_SECRET: 'whsec_short' };
  expect(() => settingsOf(short)).toThrow(
    /STRIPE_SECRET_KEY: expected at least 32[\s\S]*STRIPE_WEBHOOK_SECRET: expected/,
  );
  expect(() => settingsOf(short)).not.toThrow(/sk_short/);
});
