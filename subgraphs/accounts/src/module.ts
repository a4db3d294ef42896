import { createOutbox, createRelay, ensureEventTables } from '@prism/platform/events';
import type { Mailer } from '@prism/platform/mail';
import { defineSubgraph, type Subgraph, type SubgraphDeps } from '@prism/platform/subgraph';
import { readSubgraphSdl } from '@prism/schema';
import { createUpstreamWatch } from './application/keep-upstream.ts';
import type { Ports } from './application/ports.ts';
import { createAccessTokenSigner } from './infrastructure/access-token-signer.ts';
import { createAddressStore } from './infrastructure/address-store.ts';
import { createArgon2Hasher } from './infrastructure/argon2-hasher.ts';
import { createAuditLog } from './infrastructure/audit-log.ts';
import { createCredentialStore } from './infrastructure/credential-store.ts';
import { createCustomerStore } from './infrastructure/customer-store.ts';
import { refuseDemoPeople } from './infrastructure/demo/refuse-demo-people.ts';
import { seedDemoData } from './infrastructure/demo/seed-demo-data.ts';
import { createDeviceKeys } from './infrastructure/device-keys.ts';
import { createHousekeeping } from './infrastructure/housekeeping.ts';
import { createLetters } from './infrastructure/letters.ts';
import { createNews } from './infrastructure/news.ts';
import { createOpaqueTokens } from './infrastructure/opaque-tokens.ts';
import { createOpenIdProvider } from './infrastructure/openid/openid-provider.ts';
import type { OpenIdSettings } from './infrastructure/openid/openid-settings.ts';
import { createOutsideIdentityStore } from './infrastructure/outside-identity-store.ts';
import { createPasswordResetStore } from './infrastructure/password-reset-store.ts';
import { createRefreshTokenStore } from './infrastructure/refresh-token-store.ts';
import { createSeal } from './infrastructure/seal.ts';
import { createSessionStore } from './infrastructure/session-store.ts';
import { createSigningKeys } from './infrastructure/signing-keys.ts';
import { createUpstreamGrantStore } from './infrastructure/upstream-grant-store.ts';
import { createWishlistStore } from './infrastructure/wishlist-store.ts';
import { createContext } from './presentation/context.ts';
import { resolvers } from './presentation/resolvers/index.ts';

export interface AccountsDeps extends SubgraphDeps {
  mailer: Pick<Mailer, 'send'>;
  /** `iss` of access tokens, e.g. `https://shop.example`. */
  issuer: string;
  /** Encrypts the signing keys at rest. When it changes, a new key takes over; sessions live on. */
  secret: string;
  /** Where people reach the shop; stands in letters. */
  publicUrl: string;
  /** The outside provider by which browsers may sign in. None when absent. */
  openId?: OpenIdSettings | undefined;
}

/** People, their addresses and wishes, their sessions, and the tokens that prove them. */
export async function createAccounts(deps: AccountsDeps): Promise<Subgraph> {
  const { database, transport, log, now, demoData } = deps;
  const signingKeys = createSigningKeys({ database, seal: createSeal(deps.secret, 'accounts signing keys'), now, log });
  const letters = createLetters({ ...deps, unit: database });
  const stores = createStores(deps);
  const openId = openOpenId(deps);
  const upstream = createUpstreamWatch({ ...stores, openId, log });
  const ports: Ports = {
    ...stores,
    openId,
    upstream,
    passwords: await createArgon2Hasher(),
    accessTokens: createAccessTokenSigner(signingKeys, deps.issuer),
    publicKeys: signingKeys.published,
    letters,
  };
  const relay = createRelay({ database, stream: 'accounts', transport, log, now });
  const housekeeping = createHousekeeping({ database, signingKeys, now, log });
  return defineSubgraph({
    name: 'accounts',
    typeDefs: readSubgraphSdl('accounts'),
    resolvers,
    context: (base) => createContext(base, ports),
    async start() {
      await database.migrate(new URL('../migrations/', import.meta.url));
      await ensureEventTables(database);
      await signingKeys.ensure();
      if (!demoData) await refuseDemoPeople(database);
      else await seedDemoData({ database, passwords: ports.passwords, news: ports.news, log }, demoData.size);
      await relay.start();
      housekeeping.start();
    },
    async stop() {
      await housekeeping.stop();
      await upstream.settle();
      await letters.settle();
      await relay.stop();
    },
  });
}

function openOpenId({ openId: settings, secret, now }: AccountsDeps) {
  return settings && createOpenIdProvider({ settings, seal: createSeal(secret, 'accounts outside sign-ins'), now });
}

function createStores({ database, now, newId, secret }: AccountsDeps) {
  return {
    unitOfWork: database.transaction,
    now,
    newId,
    customers: createCustomerStore(database),
    credentials: createCredentialStore(database),
    addresses: createAddressStore(database),
    wishlists: createWishlistStore(database),
    sessions: createSessionStore(database),
    refreshTokens: createRefreshTokenStore(database),
    passwordResets: createPasswordResetStore(database),
    outsideIdentities: createOutsideIdentityStore(database),
    upstreamGrants: createUpstreamGrantStore(database, createSeal(secret, 'accounts upstream tokens')),
    opaqueTokens: createOpaqueTokens(),
    deviceKeys: createDeviceKeys(),
    audit: createAuditLog(database, { now, newId }),
    news: createNews(createOutbox(database, { now, newId })),
  };
}
