import { setTimeout as sleep } from 'node:timers/promises';
import { defineSubgraph, type SubgraphContext } from '@prism/platform/subgraph';
import type { ActiveSession, IdentityProvider } from '../auth/identity-provider.ts';
import type { Gateway } from '../create-gateway.ts';
import type { GatewaySettings, VariantSettings } from '../settings.ts';
import { composeTestGraph } from './compose-test-graph.ts';
import { activeSession } from './fake-sessions.ts';
import { issuer, startTestGateway } from './test-gateway.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes"])\n`;
const ticksSdl = `${link}
  type Query { nothing: Int }
  type Subscription { ticks: Tick!  silence: Tick  audit: Tick @requiresScopes(scopes: [["auditor"]]) }
  type Tick @key(fields: "id") { id: ID! who: String! secret: String @requiresScopes(scopes: [["auditor"]]) }
`;
const namesSdl = `${link} type Tick @key(fields: "id") { id: ID! name: String }`;

/** How many sources are listened to. */
let open = 0;
export const openSources = (): number => open;
const resolveItself = (tick: object) => tick;
const ticks = defineSubgraph<SubgraphContext>({
  name: 'ticks',
  typeDefs: ticksSdl,
  context: (base) => base,
  resolvers: {
    Tick: {
      who: (_: unknown, __: unknown, { caller: { identity } }: SubgraphContext) =>
        `${identity.kind} ${identity.subject}`,
      secret: () => 'secret',
    },
    Subscription: {
      ticks: { subscribe: tick, resolve: resolveItself },
      audit: { subscribe: tick, resolve: resolveItself },
      silence: { subscribe: silence },
    },
  },
});

async function* tick() {
  open += 1;
  try {
    for (let id = 1; ; id += 1) {
      yield { id };
      await sleep(20);
    }
  } finally {
    open -= 1;
  }
}

async function* silence(_: unknown, __: unknown, { ended }: SubgraphContext) {
  open += 1;
  await new Promise((resolve) => ended?.addEventListener('abort', resolve));
  open -= 1;
}

const names = defineSubgraph<SubgraphContext>({
  name: 'names',
  typeDefs: namesSdl,
  context: (base) => base,
  resolvers: { Tick: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `tick ${id}` }) } },
});
/** Two subgraphs in memory, of which one tells of ticks, and says who listens. */
const graph = composeTestGraph([
  { subgraph: ticks, sdl: ticksSdl },
  { subgraph: names, sdl: namesSdl },
]);

/** Those of `good-token` and `ses_1`; a test may take them away. */
export const sessions = new Map<string, ActiveSession>();

export function beginSessions(): void {
  sessions.clear();
  sessions.set('good-token', activeSession('ses_web')).set('ses_1', activeSession('ses_1'));
}

export const ticksProvider: IdentityProvider = {
  publicKeys: async () => issuer.publicKeys(),
  findSession: async (by) => sessions.get('id' in by ? by.id : by.token) ?? null,
  findSessions: async (ids) => [...sessions.values()].filter(({ identity }) => ids.includes(identity.sessionId)),
  signInBackOffice: async () => null,
};
const variant = { supergraphSdl: graph.supergraphSdl, origins: ['https://shop.test'], sensitiveFields: [] };
/** The doors `web` and `mobile` over that graph. */
const ticksVariants: readonly VariantSettings[] = [
  { ...variant, name: 'web', credential: { kind: 'cookie' } },
  { ...variant, name: 'mobile', credential: { kind: 'bearer', audience: 'mobile' } },
];

/** A gateway with those doors and sessions, which listens at `at`. */
export async function startTicksGateway(
  settings: Partial<GatewaySettings> = {},
): Promise<{ gateway: Gateway; at: string }> {
  const given = { variants: ticksVariants, transports: graph.transports, identityProvider: ticksProvider };
  const gateway = await startTestGateway({ ...given, ...settings });
  return { gateway, at: await gateway.app.listen({ port: 0, host: '127.0.0.1' }) };
}
