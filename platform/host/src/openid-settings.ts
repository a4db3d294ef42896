import type { HostConfig } from './config.ts';

/** The outside provider by which browsers may sign in; undefined where none is configured. */
export function openIdSettings({ variables }: Pick<HostConfig, 'variables'>) {
  const { OPENID_ISSUER: issuer, OPENID_CLIENT_ID: clientId, OPENID_CLIENT_SECRET: clientSecret } = variables;
  if (!issuer || !clientId || !clientSecret) return undefined;
  return { issuer, clientId, clientSecret, scopes: variables.OPENID_SCOPES };
}
