import type { Logger } from '@prism/platform/log';
import type { Arguments } from './arguments.ts';
import { type Closing, createClosing } from './closing.ts';
import type { HostConfig } from './config.ts';
import { connectInfrastructure, type Infrastructure } from './connect-infrastructure.ts';
import { requireFreePort } from './listen.ts';
import { executorsOf, type LocalPart } from './local-part.ts';
import { languages } from './markets.ts';
import { dialInternalGraph, hostInternalGraph } from './open-internal-graph.ts';
import { isBffPart, isDomainPart, partNames } from './parts.ts';
import { gatewayAddress, runGateway } from './run-gateway.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { serveParts } from './serve-parts.ts';
import { startBffs } from './start-bffs.ts';
import { startDomain } from './start-domain.ts';

export interface PrismOptions extends Pick<Arguments, 'parts' | 'dataSize'> {
  config: HostConfig;
  log: Logger;
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
  const { config, parts, log } = options;
  if (parts.includes('gateway')) await requireFreePort(gatewayAddress(config));
  const infrastructure = closing.own(await connectInfrastructure(config, { database: parts.some(isDomainPart) }, log));
  const domain = closing.ownAll(await startDomain(parts, domainOptions(options, infrastructure, secrets)));
  infrastructure.releaseEvents();
  const internal = closing.own(await openInternalGraph(options, domain, secrets));
  const deps = {
    internalGraph: internal.graph,
    subgraphSecret: secrets.subgraph,
    publicUrl: config.publicUrl,
    languages,
    now: () => new Date(),
  };
  const local = [...domain, ...closing.ownAll(await startBffs(parts, deps, log))];
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

/** Whether some parts run elsewhere. */
export const isSplit = (parts: Arguments['parts']): boolean => parts.length < partNames.length;

function domainOptions({ config, dataSize, log }: PrismOptions, infrastructure: Infrastructure, secrets: Secrets) {
  const { publicUrl } = config;
  const shared = { mailer: infrastructure.mailer, publicUrl, issuer: publicUrl, sessionSecret: secrets.session };
  return { config, infrastructure, shared, dataSize, log };
}

/** The gateway executes the internal graph; BFFs on their own ask it there; domain parts never do. */
async function openInternalGraph({ config, parts, log }: PrismOptions, domain: readonly LocalPart[], secrets: Secrets) {
  const options = { config, secret: secrets.subgraph, log };
  if (!parts.includes('gateway')) return dialInternalGraph(options);
  const serveOthers = isSplit(parts) && !partNames.filter(isBffPart).every((name) => parts.includes(name));
  return hostInternalGraph(executorsOf(domain), { ...options, serveOthers });
}
