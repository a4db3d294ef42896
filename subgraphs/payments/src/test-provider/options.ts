import type { Database } from '@prism/platform/database';
import type { Logger } from '@prism/platform/log';

/** What the test provider is told when it is set up, as a merchant would tell a real one. */
export interface TestProviderOptions {
  /** It keeps its own tables there and looks at no others. */
  database: Database;
  /** Where browsers reach its pages; without a slash at its end. */
  publicUrl: string;
  /** The merchant's key for the API. */
  apiKey: string;
  /** Signs webhooks. */
  webhookSecret: string;
  webhookUrl: string;
  /** Brings webhooks there: `fetch`, or the merchant in the same process. */
  send: (request: Request) => Promise<Response>;
  /** Whether its pages may send people back there. */
  isReturnUrl: (url: string) => boolean;
  now: () => Date;
  log: Logger;
  /** Waits that many ms; for the slow card. */
  wait?: (ms: number) => Promise<unknown>;
}
