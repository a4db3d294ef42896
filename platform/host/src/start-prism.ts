import type { InternalGraph } from '@prism/platform/graph';
import type { Logger } from '@prism/platform/log';
import type { Arguments } from './arguments.ts';
import { type Closing, createClosing } from './closing.ts';
import type { HostConfig } from './config.ts';
import { connectInfrastructure, type Infrastructure } from './connect-infrastructure.ts';
import { gatewayAddress } from './gateway-address.ts';
import { createLateInternalGraph } from './late-internal-graph.ts';
import { requireFreePort } from './listen.ts';
import { executorsOf, type LocalPart } from './local-part.ts';
import { languages } from './markets.ts';
import { dialInternalGraph, hostInternalGraph } from './open-internal-graph.ts';
import { openIdSettings } from './openid-settings.ts';
import { isSplit } from './part-names.ts';
import { hasDatabase, type SharedDeps } from './parts.ts';
import { paymentSettings } from './payment-settings.ts';
import { runGateway } from './run-gateway.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { serveParts } from './serve-parts.ts';
import { startParts } from './start-parts.ts';

export interface PrismOptions extends Pick<Arguments, 'parts' | 'dataSize'> {
  config: HostConfig;
  log: Logger;
  /** Whether this is one of several processes of the gateway, which share its ports. Default false. */
  isWorker?: boolean;
}

/** What runs in this process. */
export interface Prism {
  /** Where the gateway answers, or undefined when it runs elsewhere. */
  gatewayPort: number | undefined;
  /** Ports of subgraphs that listen on their own. */
  ports: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

/** Starts the named parts in this process. When one fails, what had started is stopped before the error is thrown. */
export async function startPrism(options: PrismOptions): Promise<Prism> {
  const closing = createClosing((error) => options.log.error({ err: error }, 'stopping failed'));
  try {
    return await startAll(options, readSecrets(options.config), closing);
  } catch (error) {
    await closing.stop();
    throw error;
  }
}

async function startAll(options: PrismOptions, secrets: Secrets, closing: Closing): Promise<Prism> {
  const { config, parts, log, isWorker = false } = options;
  // A worker's probe would be dealt connections that are meant for the others; its primary has looked.
  if (parts.includes('gateway') && !isWorker) await requireFreePort(gatewayAddress(config));
  const infrastructure = closing.own(await connectInfrastructure(config, { database: parts.some(hasDatabase) }, log));
  const late = createLateInternalGraph();
  const shared = sharedDeps(config, { infrastructure, secrets, internalGraph: late.graph });
  const local = closing.ownAll(await startParts(parts, { ...options, infrastructure, shared }));
  const internal = closing.own(await openInternalGraph(options, local, secrets));
  late.open(internal.graph);
  infrastructure.releaseEvents();
  const served = isSplit(parts)
    ? closing.own(await serveParts(local, { config, secret: secrets.subgraph, log }))
    : undefined;
  const gatewayOptions = {
    config,
    secrets,
    internalGraph: internal.graph,
    local,
    mailboxDir: infrastructure.mailboxDir,
    log,
  };
  const gateway = parts.includes('gateway') ? closing.own(await runGateway(gatewayOptions)) : undefined;
  return { gatewayPort: gateway?.port, ports: served?.ports ?? {}, stop: () => closing.stop() };
}

function sharedDeps(
  config: HostConfig,
  given: { infrastructure: Infrastructure; secrets: Secrets; internalGraph: InternalGraph },
): SharedDeps {
  const { infrastructure, secrets, internalGraph } = given;
  const { publicUrl } = config;
  return {
    mailer: infrastructure.mailer,
    publicUrl,
    issuer: publicUrl,
    sessionSecret: secrets.session,
    subgraphSecret: secrets.subgraph,
    internalGraph,
    languages,
    abandonedAfterHours: config.variables.CART_ABANDONED_AFTER_HOURS,
    payments: paymentSettings(config),
    openId: openIdSettings(config),
    push: config.variables.PUSH_URL
      ? { url: config.variables.PUSH_URL, secret: config.variables.PUSH_SECRET }
      : undefined,
  };
}

/** The gateway executes the internal graph, and serves it to parts that run elsewhere; those ask it there. */
async function openInternalGraph({ config, parts, log }: PrismOptions, local: readonly LocalPart[], secrets: Secrets) {
  const options = { config, secret: secrets.subgraph, log };
  if (!parts.includes('gateway')) return dialInternalGraph(options);
  return hostInternalGraph(executorsOf(local), { ...options, serveOthers: isSplit(parts) });
}
