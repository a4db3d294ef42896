import { createGateway, type Gateway, type VariantSettings } from '@prism/gateway';
import type { GraphExecutor, InternalGraph } from '@prism/platform/graph';
import type { Logger } from '@prism/platform/log';
import type { HttpRoute } from '@prism/platform/subgraph';
import { clientVariants, readSupergraph } from '@prism/schema';
import { askAccounts } from './ask-accounts.ts';
import { buyersQueries, documentPolicyOf, openClientDocuments } from './client-documents.ts';
import type { HostConfig } from './config.ts';
import { languages, markets } from './markets.ts';
import { openGatewayAudit } from './open-gateway-audit.ts';
import { createSandboxes } from './sandbox/create-sandboxes.ts';
import type { Secrets } from './secrets.ts';
import { signInBrowsers } from './sign-in-browsers.ts';

export interface GatewayParts {
  config: HostConfig;
  secrets: Secrets;
  internalGraph: InternalGraph;
  transports: Readonly<Record<string, GraphExecutor>>;
  routes: readonly HttpRoute[];
  readiness: () => Promise<Record<string, boolean>>;
  notices: () => Promise<Record<string, unknown>>;
  log: Logger;
}

/** Load balancers go on sending for a moment after a gateway has said that it is not ready any more. In ms. */
const drainMs = { production: 5_000, development: 250, test: 0 } as const;

/** Our gateway: three doors over the shop's graph. The words of the shop that it needs are said here. */
export async function startGateway(parts: GatewayParts): Promise<Gateway> {
  const { config, secrets, internalGraph, transports, routes, readiness, notices, log } = parts;
  const { variables, publicUrl, isProduction } = config;
  const gatewayLog = log.child({ part: 'gateway' });
  const audit = openGatewayAudit(config, gatewayLog);
  const variants = await variantsOf(config, gatewayLog);
  const gateway = await createGateway({
    variants,
    transports,
    identityProvider: askAccounts(internalGraph),
    browserSignIn: signInBrowsers({
      ...{ internalGraph, web: transports['bff-web'] as GraphExecutor, subgraphSecret: secrets.subgraph },
    }),
    issuer: publicUrl,
    outsideIssuers: variables.JWT_ISSUERS,
    sessionSecret: secrets.session,
    subgraphSecret: secrets.subgraph,
    production: isProduction,
    publicUrl,
    trustProxy: variables.TRUST_PROXY,
    redisUrl: variables.REDIS_URL,
    authorization: { mode: variables.AUTHORIZATION_MODE },
    rateLimitScale: variables.RATE_LIMIT_SCALE,
    sharesQueries: variables.SHARE_QUERIES,
    shedding: shedsLoad(variables) ? {} : false,
    markets,
    languages,
    explorers: isProduction ? [] : createSandboxes(),
    routes,
    readiness,
    notices,
    drainMs: drainMs[variables.NODE_ENV],
    log: gatewayLog,
    audit,
  });
  return {
    ...gateway,
    async stop() {
      for (const { documents } of variants) documents?.close();
      await gateway.stop().finally(() => audit.close());
    },
  };
}

/** A machine that tests are run on is late for reasons of its own. */
const shedsLoad = ({ OVERLOAD_SHEDDING, NODE_ENV }: HostConfig['variables']): boolean =>
  OVERLOAD_SHEDDING ?? NODE_ENV !== 'test';

/** Strangers may send these at every door; each writes to whoever has the address. */
const accountFields = [
  { field: 'Mutation.accountRegister', account: ['input', 'email'] },
  { field: 'Mutation.accountPasswordResetRequest', account: ['email'] },
];

function variantsOf({ variables, isProduction }: HostConfig, log: Logger): Promise<VariantSettings[]> {
  const { AD_HOC_OPERATIONS: allowsAdHoc = !isProduction } = variables;
  if (allowsAdHoc && isProduction) log.warn('clients may ask anything: AD_HOC_OPERATIONS is on');
  const door = {
    web: {
      credential: { kind: 'cookie' },
      origins: variables.WEB_ORIGINS,
      sensitiveFields: [{ field: 'Mutation.signIn', account: ['input', 'email'] }, ...accountFields],
    },
    mobile: {
      credential: { kind: 'bearer', audience: 'mobile' },
      origins: [],
      sensitiveFields: [
        { field: 'Mutation.mobileSignIn', account: ['input', 'email'] },
        { field: 'Mutation.mobileStepUp' },
        ...accountFields,
      ],
    },
    admin: { credential: { kind: 'bearer', audience: 'admin' }, origins: [], sensitiveFields: accountFields },
  } as const satisfies Record<string, Omit<VariantSettings, 'name' | 'supergraphSdl' | 'documents'>>;
  return Promise.all(
    clientVariants.map(async (name) => ({
      name,
      supergraphSdl: readSupergraph(name),
      documents: await openClientDocuments(name, log),
      documentPolicy: documentPolicyOf(name, allowsAdHoc),
      criticalOperations: buyersQueries,
      ...door[name],
    })),
  );
}
