import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import { limitedFetch } from './limited-fetch.ts';
import type { OpenIdSettings } from './openid-settings.ts';

const timeoutSeconds = 2;
const freshMs = 3_600_000;
/** A provider that is away is left alone for so long. */
const restMs = 1_000;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0), asked for when it is first needed, once for all who need it, and
 * again after an hour. While it is away, what it said last holds.
 */
export function createDiscovery(settings: OpenIdSettings, now: () => number = Date.now): () => Promise<Configuration> {
  let known: { asking: Promise<Configuration>; until: number } | undefined;
  let last: Configuration | undefined;

  async function ask(): Promise<Configuration> {
    try {
      last = await discover(settings);
      return last;
    } catch (error) {
      known = { asking: last ? Promise.resolve(last) : Promise.reject(error), until: now() + restMs };
      known.asking.catch(() => {});
      return known.asking;
    }
  }

  return () => {
    if (!known || known.until <= now()) known = { asking: ask(), until: now() + freshMs };
    return known.asking;
  };
}

async function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Configuration> {
  const insecure = new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : [];
  const options = { [customFetch]: limitedFetch, timeout: timeoutSeconds, execute: insecure };
  const server = (await discovery(new URL(issuer), clientId, undefined, undefined, options)).serverMetadata();
  // Basic is what a provider takes that says nothing (Discovery, 3), and the one that all have to take (RFC 6749, 2.3.1).
  const { token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] } = server;
  const method = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
  const configuration = new Configuration(server, clientId, undefined, method(clientSecret));
  configuration[customFetch] = limitedFetch;
  configuration.timeout = timeoutSeconds;
  if (insecure.length > 0) allowInsecureRequests(configuration);
  // ID tokens come to us directly, by TLS; their signatures are checked all the same.
  enableNonRepudiationChecks(configuration);
  return configuration;
}
