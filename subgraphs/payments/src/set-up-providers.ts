import { createHmac } from 'node:crypto';
import type { HttpRoute, SubgraphDeps } from '@prism/platform/subgraph';
import type { PaymentProvider } from './application/payment-provider.ts';
import type { ProviderName } from './domain/provider-payment.ts';
import { createFakeProvider } from './infrastructure/fake/fake-provider.ts';
import { createStripeProvider } from './infrastructure/stripe/stripe-provider.ts';
import { sendTo, toRoute } from './infrastructure/web-routes.ts';
import type { PaymentsSettings } from './settings.ts';
import { createTestProvider, type TestProvider } from './test-provider/create-test-provider.ts';

type Deps = SubgraphDeps & PaymentsSettings;

/** Puts those that are configured into `providers`, and answers the addresses that they need. */
export function setUpProviders(
  deps: Deps,
  providers: Map<ProviderName, PaymentProvider>,
  webhooks: HttpRoute,
): { routes: HttpRoute[]; testProvider: TestProvider | undefined } {
  const { stripe, now, publicUrl } = deps;
  if (stripe) providers.set('STRIPE', createStripeProvider({ ...stripe, send: fetch, now }));
  const testProvider = deps.testProvider ? setUpTestProvider(deps, providers, webhooks) : undefined;
  const pages = testProvider?.addresses.map((address) => toRoute(address, publicUrl)) ?? [];
  return { routes: [webhooks, ...pages], testProvider };
}

/** Nobody listens at this host: requests to the test provider stay in this process. */
const apiUrl = 'http://test-provider.invalid/v1';

function setUpTestProvider(
  deps: Deps,
  providers: Map<ProviderName, PaymentProvider>,
  webhooks: HttpRoute,
): TestProvider {
  const { database, publicUrl, webOrigins, secret, now, log, network } = deps;
  const apiKey = derive(secret, 'test provider api');
  const webhookSecret = derive(secret, 'test provider webhooks');
  const origins = new Set([publicUrl, ...webOrigins]);
  const testProvider = createTestProvider({
    ...{ database, publicUrl, apiKey, webhookSecret, now, log },
    webhookUrl: `${publicUrl}/pay/webhooks/test`,
    send: (network?.toUs ?? same)(sendTo(webhooks)),
    isReturnUrl: (url) => URL.canParse(url) && origins.has(new URL(url).origin),
  });
  const send = (network?.toProvider ?? same)((request) => testProvider.api(request));
  const cardPageUrl = `${publicUrl}/pay/card`;
  providers.set('FAKE', createFakeProvider({ send, apiUrl, apiKey, webhookSecret, cardPageUrl, now }));
  return testProvider;
}

const same = <T>(send: T): T => send;

const derive = (secret: string, purpose: string) => createHmac('sha256', secret).update(purpose).digest('base64url');
