import { type AccountsDeps, createAccounts } from '@prism/accounts';
import { createBffMobile } from '@prism/bff-mobile';
import { createBffWeb } from '@prism/bff-web';
import { createCart } from '@prism/cart';
import { createCatalog } from '@prism/catalog';
import { createInventory } from '@prism/inventory';
import { createNotifications } from '@prism/notifications';
import { createOrders } from '@prism/orders';
import { createPayments, type PaymentsSettings } from '@prism/payments';
import type { InternalGraph } from '@prism/platform/graph';
import type { Mailer } from '@prism/platform/mail';
import type { Subgraph, SubgraphDeps } from '@prism/platform/subgraph';
import { createReviews } from '@prism/reviews';
import { createSearch } from '@prism/search';

/** What only some parts need. */
export interface SharedDeps {
  mailer: Mailer;
  publicUrl: string;
  issuer: string;
  sessionSecret: string;
  subgraphSecret: string;
  /** Answers as soon as every part has started. */
  internalGraph: InternalGraph;
  languages: readonly string[];
  abandonedAfterHours: number;
  payments: Omit<PaymentsSettings, 'secret'>;
  /** The outside provider by which browsers sign in, where there is one. */
  openId: AccountsDeps['openId'];
  /** The push service, where there is one. */
  push: { url: string; secret: string | undefined } | undefined;
}

type Made = Promise<Subgraph> | Subgraph;

/** Parts with a database of their own. To add a subgraph, add its row; the port is in `@prism/schema`. */
export const partsWithDatabase = {
  accounts: (deps, { mailer, issuer, publicUrl, sessionSecret, openId }) =>
    createAccounts({ ...deps, mailer, issuer, publicUrl, openId, secret: sessionSecret }),
  catalog: (deps, { publicUrl }) => createCatalog({ ...deps, publicUrl }),
  inventory: createInventory,
  cart: (deps, { internalGraph, abandonedAfterHours }) => createCart({ ...deps, internalGraph, abandonedAfterHours }),
  orders: (deps, { internalGraph }) => createOrders({ ...deps, internalGraph }),
  payments: (deps, { payments, sessionSecret }) => createPayments({ ...deps, ...payments, secret: sessionSecret }),
  reviews: createReviews,
  notifications: (deps, { mailer, internalGraph, publicUrl, push }) =>
    createNotifications({ ...deps, mailer, internalGraph, publicUrl, push }),
  search: (deps, { internalGraph }) => createSearch({ ...deps, internalGraph }),
  'bff-mobile': (deps, shared) => createBffMobile({ ...deps, ...shared }),
} satisfies Record<string, (deps: SubgraphDeps, shared: SharedDeps) => Made>;

/** Parts that keep nothing. */
export const partsWithoutDatabase = {
  'bff-web': (shared) => createBffWeb({ ...shared, now: () => new Date() }),
} satisfies Record<string, (shared: SharedDeps) => Made>;

export type PartWithDatabase = keyof typeof partsWithDatabase;
export type PartWithoutDatabase = keyof typeof partsWithoutDatabase;

export const hasDatabase = (name: string): name is PartWithDatabase => Object.hasOwn(partsWithDatabase, name);
export const hasNoDatabase = (name: string): name is PartWithoutDatabase => Object.hasOwn(partsWithoutDatabase, name);
