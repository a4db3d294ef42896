import { setTimeout as sleep } from 'node:timers/promises';
import { createOutbox, createRelay, ensureEventTables } from '@prism/platform/events';
import { createIdempotency, ensureIdempotencyTables } from '@prism/platform/idempotency';
import { createHourlyTask, createTicker } from '@prism/platform/schedule';
import { defineSubgraph, type Subgraph, type SubgraphDeps } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import { createDriver } from './application/driver.ts';
import type { PaymentProvider } from './application/payment-provider.ts';
import type { PaymentsPorts } from './application/ports.ts';
import { reconcile } from './application/reconcile.ts';
import { tidy } from './application/tidy.ts';
import type { ProviderName } from './domain/provider-payment.ts';
import { seedDemoData } from './infrastructure/demo/seed-demo-data.ts';
import { createMethodStore } from './infrastructure/method-store.ts';
import { createPaymentStore } from './infrastructure/payment-store.ts';
import { createPaymentsNews } from './infrastructure/payments-news.ts';
import { createPaymentsReader } from './infrastructure/payments-reader.ts';
import { createSessionStore } from './infrastructure/session-store.ts';
import { createWebhookLog } from './infrastructure/webhook-log.ts';
import { createContext } from './presentation/context.ts';
import { resolvers } from './presentation/resolvers/index.ts';
import { webhookRoute } from './presentation/webhook-routes.ts';
import { setUpProviders } from './set-up-providers.ts';
import type { PaymentsSettings } from './settings.ts';

export type { PaymentsSettings, StripeSettings } from './settings.ts';

const migrations = new URL('../migrations/', import.meta.url);

/** What providers have under way is waited for that long, in ms; what is left then, the next start takes up. */
const patienceAtStopMs = 3_000;

/** Payments, refunds and saved methods, over whoever takes the money. */
export async function createPayments(deps: SubgraphDeps & PaymentsSettings): Promise<Subgraph> {
  const { database, transport, log, now, publicUrl, demoData, reconcileEveryMs = 1_000 } = deps;
  const idempotency = createIdempotency({ database, now, log });
  const relay = createRelay({ database, stream: 'payments', transport, log, now });
  const providers = new Map<ProviderName, PaymentProvider>();
  const ports = createPorts(deps, providers, idempotency.run);
  const webhooks = webhookRoute(ports);
  const { routes, testProvider } = setUpProviders(deps, providers, webhooks);
  const reconciler = createTicker(async () => (await reconcile(ports)) > 0, {
    everyMs: reconcileEveryMs,
    onError: (err) => log.warn({ err }, 'payments could not be reconciled, it will be tried again'),
  });
  const tidying = createHourlyTask(() => tidy(ports), { log, what: 'tidying payments' });

  return defineSubgraph({
    name: 'payments',
    typeDefs: readSubgraphSdl('payments'),
    resolvers,
    context: (base) => createContext(base, { ports, reader: createPaymentsReader(database) }),
    routes,
    async start() {
      await database.migrate(migrations);
      await ensureEventTables(database);
      await ensureIdempotencyTables(database);
      idempotency.start();
      await relay.start();
      await testProvider?.start();
      // Without the provider that took them, nothing could be given back.
      if (demoData && testProvider) await seedDemoData({ database, log, publicUrl, ...testProvider });
      reconciler.start();
      tidying.start();
    },
    async stop() {
      await tidying.stop();
      await reconciler.stop();
      await testProvider?.stop();
      await Promise.race([ports.driver.settle(), sleep(patienceAtStopMs)]);
      await relay.stop();
      await idempotency.stop();
    },
  });
}

function createPorts(
  { database, log, now, newId, publicUrl, webOrigins, testProvider }: SubgraphDeps & PaymentsSettings,
  providers: ReadonlyMap<ProviderName, PaymentProvider>,
  oncePerKey: PaymentsPorts['oncePerKey'],
): PaymentsPorts {
  const recording = {
    payments: createPaymentStore(database),
    methods: createMethodStore(database),
    news: createPaymentsNews(createOutbox(database, { now, newId })),
    unitOfWork: database.transaction,
    providers,
    warn: (what: string, details: Record<string, unknown>) => log.warn(details, what),
    now,
    newId,
  };
  const ownOrigins = new Set([publicUrl, ...webOrigins]);
  return {
    ...recording,
    sessions: createSessionStore(database),
    webhooks: createWebhookLog(database),
    driver: createDriver(recording),
    oncePerKey,
    isOwnAddress: (url) => URL.canParse(url) && ownOrigins.has(new URL(url).origin),
    defaultReturnUrl: testProvider ? `${publicUrl}/pay/done` : `${publicUrl}/`,
  };
}
