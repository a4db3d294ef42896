import { setTimeout as sleep } from 'node:timers/promises';
import { registerRoutes } from '@prism/platform/subgraph';
import type { FastifyInstance } from 'fastify';
import { serveBackOffice } from './auth/serve-back-office.ts';
import { serveBrowserSignIn } from './auth/serve-browser-sign-in.ts';
import { serveKeys } from './auth/serve-keys.ts';
import { liftPolicy } from './authorization/index.ts';
import { readCosts } from './cost/read-costs.ts';
import { createFeatures, type Features } from './create-features.ts';
import { maxAnswerBytes as defaultAnswerBytes } from './execution/answer-room.ts';
import { loadGraph } from './execution/load-graph.ts';
import { registerExplorer } from './explorer/index.ts';
import { createAnswerGraphql } from './http/answer-graphql.ts';
import { serveHealth } from './http/health.ts';
import { budgetMs, serveVariant } from './http/serve-variant.ts';
import { createHttpServer } from './http/server.ts';
import { composeStages } from './operation/operation-stage.ts';
import { createPipeline, subgraphTimeoutMs } from './pipeline.ts';
import { createChargeReturn } from './rate-limit/charge-return.ts';
import { createChargeSignIn } from './rate-limit/charge-sign-in.ts';
import { createChargeAddress, limitAddress } from './rate-limit/limit-address.ts';
import type { GatewaySettings, VariantSettings } from './settings.ts';
import { createSendToSubgraph } from './subgraph-client/send-to-subgraph.ts';
import { createSubscribeToSubgraph } from './subgraph-client/subscribe-to-subgraph.ts';
import { createTransports, subscribeBy } from './subgraph-client/transports.ts';
import { schemaServed } from './telemetry/audit-schemas.ts';
import { followDocuments } from './warm-up/follow-documents.ts';
import { identitiesOf } from './warm-up/identities-of.ts';
import { warmUpDocuments } from './warm-up/warm-up-documents.ts';
import { warmUpInBackground } from './warm-up/warm-up-in-background.ts';
import type { Sockets } from './websocket/create-sockets.ts';
import { serveSockets } from './websocket/serve-sockets.ts';
import { messagesPerSecond } from './websocket/socket-limits.ts';

export interface Gateway {
  /** Not listening yet. */
  app: FastifyInstance;
  /** Readiness turns 503 at once; once the drain is over no request is taken, those under way finish, and all closes. */
  stop(): Promise<void>;
}

/** The gateway: settings → features → server. When one of its supergraphs does not load, nothing stays behind. */
export async function createGateway(settings: GatewaySettings): Promise<Gateway> {
  const features = createFeatures(settings);
  if (settings.authorization?.mode === 'dry-run') settings.log.warn('authorization runs dry: nothing is enforced');
  try {
    return await assemble(settings, features);
  } catch (error) {
    await features.stop();
    throw error;
  }
}

async function assemble(settings: GatewaySettings, features: Features): Promise<Gateway> {
  const app = await createHttpServer(settings);
  limitAddress(app, features.limiter);
  const sockets = serveStreams(app, features);
  const health = serveHealth(app, async () => ({ ...(await settings.readiness()), ...plans() }), settings.notices);
  serveKeys(app, features.keys);
  serveBackOffice(app, {
    provider: settings.identityProvider,
    chargeSignIn: createChargeSignIn(features.limiter),
    settings,
  });
  registerRoutes(app, settings.routes);
  await registerExplorer(app, { variants: settings.explorers });
  const variants = await Promise.all(settings.variants.map((variant) => startVariant(app, variant, features, sockets)));
  const warming = warmUpInBackground(app, async (signal) => {
    for (const { warmUp } of variants) await warmUp(signal);
  });
  const isWarmedUp = settings.variants.some(({ documents }) => documents);
  const plans = () => (isWarmedUp ? { plans: warming.isOver() } : {});
  return {
    app,
    async stop() {
      health.stopping();
      await Promise.all([warming.stop(), sleep(settings.drainMs ?? 0)]);
      await app.close();
      await Promise.all(variants.map(({ stop }) => stop()));
      await features.stop();
    },
  };
}

/** WebSockets, which end with the server as subscriptions of other kinds do. */
function serveStreams(app: FastifyInstance, { settings, limiter, keepStream, streams }: Features): Sockets {
  const { streams: given, rateLimitScale, log, audit } = settings;
  return serveSockets(app, {
    ...{ streams, keepStream, log, audit },
    chargeAddress: createChargeAddress(limiter),
    counts: given?.limits,
    limits: {
      ...{ heartbeatMs: given?.heartbeatMs, maxWaitingBytes: given?.maxWaitingBytes, eventBudgetMs: budgetMs },
      messagesPerSecond: messagesPerSecond * rateLimitScale,
    },
  });
}

/** Loads a variant's supergraph and serves it: edge → operation → subgraph requests. */
async function startVariant(app: FastifyInstance, variant: VariantSettings, features: Features, sockets: Sockets) {
  const { settings } = features;
  const { sdl, policy } = liftPolicy(variant.supergraphSdl);
  const costs = readCosts(sdl);
  const pipeline = createPipeline(features, policy, costs);
  const transports = createTransports(settings.transports);
  const send = createSendToSubgraph(pipeline.subgraphRequest, transports);
  const subscribe = createSubscribeToSubgraph(pipeline.subgraphEvent, subscribeBy(transports), subgraphTimeoutMs);
  const { maxAnswerBytes = defaultAnswerBytes, log } = settings;
  const graph = await loadGraph({ supergraphSdl: sdl, send, subscribe, costs, maxAnswerBytes, log });
  const run = composeStages(pipeline.operation, (operation) => graph.execute(operation, operation.context));
  const { planned } = pipeline;
  const identities = identitiesOf(policy);
  const streams = { ...settings.streams, eventBudgetMs: budgetMs };
  const parts = { variant, graph, run, settings, planned, identities, streams };
  const { warmUp, stop, ...door } = await createAnswerGraphql(parts);
  const { admission, edge } = pipeline;
  await serveVariant(app, { ...door, variant, admission, edge, settings, sockets });
  const { browserSignIn: signIn } = settings;
  if (signIn && variant === settings.variants.find(({ credential }) => credential.kind === 'cookie'))
    await serveBrowserSignIn(app, {
      ...features,
      ...pipeline,
      ...{ signIn, variant, chargeReturn: createChargeReturn(features.limiter) },
    });
  settings.audit?.record(schemaServed(variant.name, variant.supergraphSdl));
  const follow = followDocuments(variant.documents, (order) =>
    warmUpDocuments(warmUp, { ...order, log: settings.log }),
  );
  return {
    warmUp: follow.warmUp,
    async stop() {
      await follow.stop();
      await stop();
    },
  };
}
