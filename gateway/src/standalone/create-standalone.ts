import { resolve } from 'node:path';
import type { Logger } from '@prism/platform/log';
import type { Gateway } from '../create-gateway.ts';
import { serveHealth } from '../http/health.ts';
import { createHttpServer } from '../http/server.ts';
import { createShedding } from '../shedding/create-shedding.ts';
import { createConnectionPools } from '../subgraph-client/transports/connection-pools.ts';
import { createAddressGuards } from '../subgraph-client/wall/address-guards.ts';
import { createOpenStreams } from '../subscriptions/open-streams.ts';
import { followSupergraph } from '../supergraph/follow-supergraph.ts';
import { createGenerations } from '../supergraph/generations.ts';
import { watchSupergraphFile } from '../supergraph/watch-supergraph-file.ts';
import { schemaServed } from '../telemetry/audit-schemas.ts';
import { warmUpInBackground } from '../warm-up/warm-up-in-background.ts';
import { auditLoads, auditSwaps, openAudit } from './audit-supergraphs.ts';
import type { StandaloneConfig } from './config.ts';
import { createLimiter } from './create-limiter.ts';
import { createIdentifyByToken } from './identify-by-token.ts';
import { limitRequests } from './limit-requests.ts';
import { loadPolicy } from './load-policy.ts';
import { openGivenDocuments } from './open-documents.ts';
import { serveGenerations } from './serve-generations.ts';
import { limitsOf, serveStreams } from './serve-streams.ts';
import { createStartContext } from './start-context.ts';
import { StartError } from './start-error.ts';
import { type ServedGraph, startServedGraph } from './start-served-graph.ts';
import { createWarmUpGraphs } from './warm-up-graphs.ts';

export interface StandaloneSettings {
  /** Path of the supergraph's SDL. */
  supergraph: string;
  /** Path of documents that clients are known to send. */
  documents?: string | undefined;
  config: StandaloneConfig;
  log: Logger;
  /** Whether `countForWorkers` holds in the primary of this process: rates are counted there. Default false. */
  isWorker?: boolean;
}

/**
 * The gateway alone over any supergraph, at `/graphql`: no variants, no sessions. A changed file is swapped in.
 * @throws StartError when the supergraph or the documents cannot be read, or the supergraph does not load.
 */
export async function createStandalone(settings: StandaloneSettings): Promise<Gateway> {
  const { supergraph, config, log } = settings;
  const documents = await openGivenDocuments(settings.documents, log);
  const pools = createConnectionPools({ ...config.subgraphs, connectTimeoutMs: config.timeouts.connectMs });
  const guardOf = createAddressGuards(config, log);
  const streams = createOpenStreams(limitsOf(config));
  const limiter = createLimiter(config, log, settings.isWorker);
  const decidePolicies = await loadPolicy(config.authorization.policy);
  if (config.authorization.mode === 'dry-run') log.warn('authorization runs dry: nothing is enforced');
  const audit = openAudit(config, log);
  const load = auditLoads(audit, supergraph, (sdl) =>
    startServedGraph(sdl, { config, documents, pools, guardOf, streams, limiter, decidePolicies, audit, log }),
  );
  const watching = new AbortController();
  const changes = watchSupergraphFile(resolve(supergraph), { signal: watching.signal, log });
  const first = await loadFirst(supergraph, changes, load);
  audit?.record(schemaServed(supergraph, first.supergraphSdl));
  const generations = createGenerations(first, (error) =>
    log.error({ err: error }, 'a supergraph that was replaced could not be stopped'),
  );
  const warmUp = createWarmUpGraphs({ generations, documents, log });
  const served = auditSwaps(audit, supergraph, generations);
  const following = followSupergraph({ changes, load, warmUp: warmUp.next, generations: served, log });
  const app = await createHttpServer({ production: false, trustProxy: false, log, audit });
  const chargeAddress = limiter && limitRequests(app, limiter);
  const admission = createShedding(config.shedding.enabled && config.shedding, log);
  const sockets = serveStreams(app, { settings, streams, chargeAddress, audit });
  const warming = warmUpInBackground(app, warmUp.first.warmUp);
  const health = serveHealth(app, async () => ({ plans: warming.isOver() }));
  const [startContext, identify] = [createStartContext(config, log), createIdentifyByToken(config)];
  serveGenerations(app, { generations, admission, startContext, identify, config, sockets });
  return {
    app,
    async stop() {
      health.stopping();
      watching.abort();
      documents.close();
      await Promise.all([warming.stop(), warmUp.first.stop()]);
      await app.close();
      admission.stop();
      await following;
      await generations.stop();
      await audit?.close();
    },
  };
}

async function loadFirst(
  supergraph: string,
  changes: AsyncGenerator<string, void>,
  load: (sdl: string) => Promise<ServedGraph>,
): Promise<ServedGraph> {
  try {
    return await load((await changes.next()).value as string);
  } catch (error) {
    await changes.return();
    throw new StartError(`--supergraph ${supergraph} does not load: ${(error as Error).message}`, { cause: error });
  }
}
