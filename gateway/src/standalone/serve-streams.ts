import type { AuditLog, Logger } from '@prism/platform/log';
import type { FastifyInstance } from 'fastify';
import type { ChargeAddress } from '../rate-limit/limit-address.ts';
import { keepToCredential } from '../subscriptions/keep-to-session.ts';
import type { OpenStreams, StreamLimits } from '../subscriptions/open-streams.ts';
import type { Sockets } from '../websocket/create-sockets.ts';
import { serveSockets } from '../websocket/serve-sockets.ts';
import type { StandaloneConfig } from './config.ts';

interface Streams {
  settings: { config: StandaloneConfig; log: Logger };
  streams: OpenStreams;
  chargeAddress: ChargeAddress | undefined;
  audit: AuditLog | undefined;
}

/** WebSockets, and the end of all subscriptions. */
export function serveStreams(app: FastifyInstance, { settings: { config, log }, ...shared }: Streams): Sockets {
  const { heartbeatMs, maxWaitingBytes, perConnection } = config.subscriptions;
  return serveSockets(app, {
    ...{ ...shared, keepStream: keepToCredential, log },
    counts: limitsOf(config),
    // How much somebody may ask is the operator's to say, here as for requests.
    limits: {
      ...{ heartbeatMs, maxWaitingBytes, eventBudgetMs: config.timeouts.requestMs },
      operations: perConnection,
      messagesPerSecond: config.limits.requestsPerSecond ?? Number.POSITIVE_INFINITY,
    },
  });
}

/** Everybody is one caller here: who somebody is, only the subgraphs know. */
export function limitsOf({ subscriptions: { streams, perAddress = streams } }: StandaloneConfig): StreamLimits {
  return { all: streams, perCaller: streams, perAddress };
}
