import { setTimeout as sleep } from 'node:timers/promises';
import { createHourlyTask } from '@prism/platform/schedule';
import { createApi } from './api.ts';
import { createCardVault } from './card-vault.ts';
import { type EarlierPayment, takeInEarlier } from './earlier-payments.ts';
import { createIntents } from './intents.ts';
import { forgetOldAnswers } from './once-per-key.ts';
import type { TestProviderOptions } from './options.ts';
import { createPages, type PublicAddress } from './pages.ts';
import { createWebhooks, forgetDelivered } from './webhooks.ts';

/**
 * A payment provider to test with: cards, payments, refunds, 3-D Secure and webhooks, without money. A service of its own that
 * happens to live here: it knows nothing of the shop, and the shop sees of it only HTTP.
 */
export interface TestProvider {
  /** The merchant's API, under `/v1`. */
  api(request: Request): Promise<Response>;
  /** What browsers reach. */
  addresses: readonly PublicAddress[];
  /** Payments that a merchant brings along; nobody is told of any. Once it has started. */
  takeInEarlier(payments: readonly EarlierPayment[]): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const migrations = new URL('../../migrations/test-provider/', import.meta.url);

export function createTestProvider(options: TestProviderOptions): TestProvider {
  const { database, publicUrl, apiKey, webhookSecret, webhookUrl, send, now, log, wait = sleep } = options;
  const vault = createCardVault(database, apiKey);
  const webhooks = createWebhooks({ database, url: webhookUrl, secret: webhookSecret, send, now, log });
  const intents = createIntents({ database, vault, publicUrl, announce: webhooks.announce, now });
  const tidying = createHourlyTask(() => tidy(), { log, what: 'tidying the test provider' });

  async function tidy(): Promise<void> {
    await vault.sweep(now());
    await forgetOldAnswers(database, now());
    await forgetDelivered(database, now());
  }

  return {
    api: createApi({ database, vault, intents, apiKey, now, wait }),
    addresses: createPages({ ...options, vault, intents }),
    takeInEarlier: (payments) => takeInEarlier(database, payments),
    async start() {
      await database.migrate(migrations);
      webhooks.start();
      tidying.start();
    },
    async stop() {
      await tidying.stop();
      await webhooks.stop();
    },
  };
}
