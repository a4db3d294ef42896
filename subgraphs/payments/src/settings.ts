import type { Send } from './infrastructure/ask-provider.ts';

export interface StripeSettings {
  secretKey: string;
  webhookSecret: string;
  publishableKey: string | undefined;
  /** Without a slash at its end. */
  apiUrl: string;
}

/** What payments is told besides what every part is given. */
export interface PaymentsSettings {
  /** Where browsers reach the shop; without a slash at its end. */
  publicUrl: string;
  /** Other origins of the shop's pages. */
  webOrigins: readonly string[];
  /** The built-in test provider's secrets are made from it. */
  secret: string;
  /** Whether the built-in test provider takes payments: never by accident where money is meant. */
  testProvider: boolean;
  stripe?: StripeSettings;
  /** How often what was left is looked for, in ms. Default 1000. */
  reconcileEveryMs?: number;
  /** What lies between us and the test provider, both ways; for tests of what goes wrong there. */
  network?: { toProvider?: (send: Send) => Send; toUs?: (send: Send) => Send };
}
