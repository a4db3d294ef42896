import { silentLogger } from '@prism/platform/log';
import type { IdentityProvider } from '../auth/identity-provider.ts';
import { createGateway } from '../create-gateway.ts';
import type { GatewaySettings, VariantSettings } from '../settings.ts';
import { activeSession } from './fake-sessions.ts';
import { createTestGraph, subgraphSecret } from './test-graph.ts';
import { createTokenIssuer } from './token-issuer.ts';

const graph = createTestGraph();
export const issuer = await createTokenIssuer();

/** Sessions by token or id; a test may add and remove some. */
const sessions = new Map([
  ['good-token', activeSession('ses_web')],
  ['new-token', activeSession('ses_new', { subject: '1' })],
  ['ses_1', activeSession('ses_1')],
  ['ses_audit', activeSession('ses_audit', { scopes: ['auditor'] })],
]);

const identityProvider: IdentityProvider = {
  publicKeys: async () => issuer.publicKeys(),
  findSession: async (by) => sessions.get('id' in by ? by.id : by.token) ?? null,
  findSessions: async (ids) => [...sessions.values()].filter(({ identity }) => ids.includes(identity.sessionId)),
  signInBackOffice: async ({ password }) =>
    password === 'right' ? { accessToken: 'a.b.c', expiresAt: new Date(Date.UTC(2030, 0, 1)) } : null,
};

function variant(
  name: string,
  settings: Pick<VariantSettings, 'credential'> & Partial<VariantSettings>,
): VariantSettings {
  return { name, supergraphSdl: graph.supergraphSdl, origins: [], sensitiveFields: [], ...settings };
}

/** A gateway with the doors `web` and `mobile` over the test graph; not listening. Stop it when done. */
export function startTestGateway(overrides: Partial<GatewaySettings> = {}) {
  return createGateway({
    variants: [
      variant('web', { credential: { kind: 'cookie' }, origins: ['https://shop.test'] }),
      variant('mobile', { credential: { kind: 'bearer', audience: 'mobile' } }),
    ],
    transports: graph.transports,
    identityProvider,
    issuer: issuer.issuer,
    sessionSecret: 'a session secret of thirty-two characters',
    subgraphSecret,
    production: false,
    publicUrl: 'http://localhost:4000',
    trustProxy: false,
    rateLimitScale: 1_000,
    sharesQueries: true,
    // A machine that tests are run on is late for reasons of its own.
    shedding: false,
    markets: [{ country: 'DE', currency: 'EUR' }],
    languages: ['en', 'de'],
    explorers: [],
    routes: [],
    readiness: async () => ({}),
    log: silentLogger,
    ...overrides,
  });
}

export const testTransports = graph.transports;
