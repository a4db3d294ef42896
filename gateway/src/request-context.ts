import type { Caller } from '@prism/platform/identity';
import type { Logger } from '@prism/platform/log';
import type { CachePolicy } from '@prism/platform/subgraph';
import type { SessionReference } from './auth/identity-provider.ts';
import type { GraphResult } from './execution/graph-result.ts';
import type { ClientStream } from './subscriptions/client-stream.ts';

export interface CookieSettings {
  /** Seconds the browser keeps it; absent: until it closes. */
  maxAgeSeconds?: number | undefined;
}

/** What a request may say to its client beside the GraphQL answer. */
export interface AnswerPort {
  /** Stands for the answer itself: ports that share it speak of the same one. */
  reply?: object;
  header(name: string, value: string): void;
  setCookie(name: string, value: string, settings?: CookieSettings): void;
  clearCookie(name: string): void;
  /** How caches may keep the answer, once that is settled; absent: not at all. */
  keep?: CachePolicy;
}

/** One client request on its way through the pipeline. */
export interface RequestContext {
  /** Who asks. Its identity changes when a sign-in or sign-out happens on the way. */
  caller: Caller;
  /** Nobody knows who this guest is: the next request from there is another's. */
  isStranger?: boolean;
  /** The client's network address, where the caller's is not told. */
  address?: string;
  /** What the caller's session was found by, where there is one. */
  session?: SessionReference;
  /** When the credential that came with the request ends by itself, whatever its session does; epoch ms. */
  credentialEndsAt?: () => number;
  /** What it asks for is a document that its client is registered to send. */
  isTrusted?: boolean;
  /** What its operation costs at most, in points, once that is estimated. */
  estimatedCost?: number;
  log: Logger;
  answer: AnswerPort;
  /** Headers of the client that go on to subgraphs which are not ours: name, value, name, value; names in lower case. */
  readonly forwardedHeaders?: readonly string[];
  /** It changes something: it is a mutation. */
  isChange?: boolean;
  /** Of an operation that has been run and is only to be told. */
  outcome?: Promise<GraphResult>;
  /** The client takes what is deferred in parts, until the signal says that it is gone; absent: it takes whole answers. */
  takesParts?: { gone: AbortSignal };
  /** The client takes events. */
  stream?: ClientStream;
  /** What fetches and stages have said so far of keeping the answer; absent: nobody has. */
  cachePolicy?: CachePolicy;
}

/** An answer port for requests that have no client of their own, such as the platform's. */
export const silentAnswer: AnswerPort = { header() {}, setCookie() {}, clearCookie() {} };
