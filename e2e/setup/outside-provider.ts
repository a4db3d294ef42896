export { passThroughProvider, type TestPerson } from '@prism/platform/testing/openid';

import { startTestOpenIdProvider, testClient } from '@prism/platform/testing/openid';

/** An OpenID provider by which browsers sign in at the shop on this port. */
export async function startOutsideProvider(port: number) {
  const { issuer, stop } = await startTestOpenIdProvider({ redirectUris: [`http://localhost:${port}/auth/callback`] });
  const environment = {
    OPENID_ISSUER: issuer,
    OPENID_CLIENT_ID: testClient.id,
    OPENID_CLIENT_SECRET: testClient.secret,
  };
  return { environment, stop };
}
