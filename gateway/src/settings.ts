import type { GraphExecutor } from '@prism/platform/graph';
import type { Market } from '@prism/platform/identity';
import type { AuditLog, Logger } from '@prism/platform/log';
import type { HttpRoute } from '@prism/platform/subgraph';
import type { BrowserSignIn } from './auth/browser-sign-in.ts';
import type { IdentityProvider } from './auth/identity-provider.ts';
import type { OutsideIssuer } from './auth/outside-issuer.ts';
import type { AuthorizationSettings } from './authorization/index.ts';
import type { DocumentPolicy } from './documents/document-policy.ts';
import type { TrustedDocuments } from './documents/index.ts';
import type { ExplorerVariant } from './explorer/index.ts';
import type { Notices, Readiness } from './http/health.ts';
import type { SensitiveField } from './rate-limit/index.ts';
import type { SheddingSettings } from './shedding/shedding-settings.ts';
import type { InFlightLimits } from './subgraph-client/wall/limit-in-flight.ts';
import type { StreamLimits } from './subscriptions/open-streams.ts';
import type { StreamSettings } from './subscriptions/stream-settings.ts';

/** How a client proves who it is: a browser by cookie, everything else by bearer token. */
export type Credential = { kind: 'cookie' } | { kind: 'bearer'; audience: string };

/** One client's door. */
export interface VariantSettings {
  /** Also its path: `web` is served at `/web/graphql`. */
  name: string;
  supergraphSdl: string;
  credential: Credential;
  /** Origins of browser pages that may call it, beside the gateway's own. */
  origins: readonly string[];
  /** Fields such as a sign-in: one per request, limited per account and address. */
  sensitiveFields: readonly SensitiveField[];
  /** What its clients are known to send; planned before the gateway is ready, and when more come. Who opened it closes it. */
  documents?: TrustedDocuments | undefined;
  /** Whether they may ask anything else. Default: they may. */
  documentPolicy?: DocumentPolicy | undefined;
  /** Names of registered queries that are answered longest when there is too much, as mutations are. Default: none. */
  criticalOperations?: readonly string[] | undefined;
}

/** Everything the gateway is told. It knows no subgraph by name and no word of what they sell. */
export interface GatewaySettings {
  variants: readonly VariantSettings[];
  /** How each subgraph is reached, by the name it has in the supergraphs. */
  transports: Readonly<Record<string, GraphExecutor>>;
  /** Of each subgraph that another process answers. */
  subgraphs?: InFlightLimits | undefined;
  identityProvider: IdentityProvider;
  /** Signs browsers in by an outside provider, at the first door with cookies. Absent: there is no `/auth`. */
  browserSignIn?: BrowserSignIn | undefined;
  issuer: string;
  /** Others whose tokens count at doors with bearer tokens. None when absent. */
  outsideIssuers?: readonly OutsideIssuer[] | undefined;
  /** Signs guests' cookies. */
  sessionSecret: string;
  /** Shared by all parts. */
  subgraphSecret: string;
  /** Hides the schema from strangers' errors and introspection, and binds cookies to HTTPS. */
  production: boolean;
  /** Where browsers reach the gateway, e.g. `http://localhost:4000`. */
  publicUrl: string;
  /** Take the client's address from what the nearest proxy wrote into `x-forwarded-for`. */
  trustProxy: boolean;
  redisUrl?: string | undefined;
  /** Default: `filter`, and no policy holds. */
  authorization?: AuthorizationSettings | undefined;
  /** Multiplies every rate limit. */
  rateLimitScale: number;
  /** Whether those who ask the same at the same time have one answer. */
  sharesQueries: boolean;
  /** How many operations are let in at a time. Default: `defaultShedding`; false: as many as come. */
  shedding?: Partial<SheddingSettings> | false | undefined;
  markets: readonly Market[];
  /** BCP 47; the first is the default. */
  languages: readonly string[];
  /** Sandboxes to serve; none in production. */
  explorers: readonly ExplorerVariant[];
  /** Plain addresses beside the graph. */
  routes: readonly HttpRoute[];
  /** The state of what the gateway stands on, by name; readiness is 503 while one is false. */
  readiness: Readiness;
  /** Told beside it. Nothing when absent. */
  notices?: Notices | undefined;
  /** How long it still takes requests after it said that it is not ready any more, in ms. Default 0. */
  drainMs?: number | undefined;
  /** The most that a client is answered, in bytes of JSON before compression. Default 2 MB. */
  maxAnswerBytes?: number | undefined;
  /** Of subscriptions. */
  streams?: (Partial<Omit<StreamSettings, 'eventBudgetMs'>> & { limits?: Partial<StreamLimits> }) | undefined;
  log: Logger;
  /** Hears of refusals and of the supergraphs that are served. Default: nobody does. It is closed by who opened it. */
  audit?: AuditLog | undefined;
}
