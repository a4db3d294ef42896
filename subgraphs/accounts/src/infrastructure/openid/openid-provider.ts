import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  type TokenEndpointResponse,
} from 'openid-client';
import type {
  BeginSignIn,
  BegunSignIn,
  OpenIdProvider,
  OutsideAnswer,
  UpstreamGrant,
} from '../../application/openid-provider.ts';
import { after } from '../../domain/session.ts';
import type { Seal } from '../seal.ts';
import { createDiscovery } from './discover.ts';
import type { OpenIdSettings } from './openid-settings.ts';
import { readPerson } from './outside-claims.ts';
import { isGone, reasonOfRefusal, unavailable } from './provider-failure.ts';
import { openTransaction, sealTransaction, type Transaction } from './sealed-transaction.ts';

/** Between the first redirect and the way back, in ms. */
const transactionMs = 10 * 60_000;

/** Where a provider does not say how long its answer is good, and how short that may be. In ms. */
const validity = { default: 15 * 60_000, least: 30_000 };

export interface OpenIdProviderOptions {
  settings: OpenIdSettings;
  seal: Seal;
  now: () => Date;
}

/** An OpenID provider over HTTP, by openid-client. */
export function createOpenIdProvider({ settings, seal, now }: OpenIdProviderOptions): OpenIdProvider {
  const configuration = createDiscovery(settings);

  async function begin({ redirectUri, fresh }: BeginSignIn): Promise<BegunSignIn> {
    const provider = await configuration();
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const expiresAt = after(now(), transactionMs);
    const url = buildAuthorizationUrl(provider, {
      redirect_uri: redirectUri,
      scope: settings.scopes,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...{ state, nonce },
      ...(fresh ? { max_age: '0' } : {}),
    });
    const kept: Transaction = { state, nonce, verifier, ...(fresh ? { maxAge: 0 } : {}), expiresAt: Number(expiresAt) };
    return { url: url.href, transaction: sealTransaction(seal, kept), expiresAt };
  }

  async function finish(callbackUrl: string, { state, nonce, verifier, maxAge }: Transaction): Promise<OutsideAnswer> {
    const provider = await configuration();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await authorizationCodeGrant(provider, new URL(callbackUrl), {
      ...checks,
      ...(maxAge === undefined ? {} : { maxAge }),
    });
    const person = await readPerson(provider, tokens.claims() as IDToken, tokens.access_token, now());
    return { kind: 'person', person, grant: toGrant(tokens) };
  }

  async function refresh(refreshToken: string, subject: string): Promise<UpstreamGrant | 'refused'> {
    const tokens = await refreshTokenGrant(await configuration(), refreshToken);
    // OpenID Connect Core, 12.2: it must be the same person.
    if ((tokens.claims()?.sub ?? subject) !== subject) return 'refused';
    return { refreshToken, ...toGrant(tokens) };
  }

  return {
    begin: (order) => begin(order).catch(unavailable),
    async finish(callbackUrl, transaction) {
      const kept = openTransaction(seal, transaction, now());
      if (!kept) return { kind: 'expired' };
      return finish(callbackUrl, kept).catch((error) => {
        const reason = reasonOfRefusal(error);
        return reason === undefined ? unavailable(error) : { kind: 'refused', reason };
      });
    },
    refresh: (refreshToken, subject) =>
      refresh(refreshToken, subject).catch((error) => (isGone(error) ? 'refused' : unavailable(error))),
    async endSessionUrl(returnTo) {
      const provider = await configuration().catch(() => undefined);
      if (!provider?.serverMetadata().end_session_endpoint) return undefined;
      // By our name and not by an ID token: no token passes through a browser.
      return buildEndSessionUrl(provider, { post_logout_redirect_uri: returnTo }).href;
    },
  };
}

/** The access token is of no use to us: only for how long it is good. What is not kept cannot be stolen. */
function toGrant({ expires_in: seconds, refresh_token: refreshToken }: TokenEndpointResponse): UpstreamGrant {
  return {
    validForMs: seconds === undefined ? validity.default : Math.max(seconds * 1_000, validity.least),
    ...(refreshToken === undefined ? {} : { refreshToken }),
  };
}
