import { passThroughProvider } from '@prism/platform/testing/openid';
import { exportJWK, generateKeyPair } from 'jose';
import { afterEach, describe, expect, test } from 'vitest';
import { broken, json } from './broken-provider.ts';
import { newOutsider, openWithProvider } from './outside-kit.ts';

const { begin, finish, provider, signInAs } = await openWithProvider('outside_provider');
const unavailable = { code: 'AUTH_UNAVAILABLE', retryable: true };
const stubbed = ['/token', '/me'];
afterEach(() => {
  for (const path of stubbed) provider.answer(path, undefined);
});

describe('a provider that has said who it is', () => {
  test.each(broken)('a code cannot be traded while it is %s', async (_, answer) => {
    const { url, transaction } = await begin();
    const callback = await passThroughProvider(url, newOutsider());
    provider.answer('/token', answer);
    const began = performance.now();
    const error = await finish(callback.href, transaction).catch((reason) => reason);
    expect(error).toMatchObject(unavailable);
    expect(error.message).not.toContain('secret');
    expect(performance.now() - began).toBeLessThan(4_000);
    // The code is still good: whoever tries again succeeds.
    provider.answer('/token', undefined);
    expect((await finish(callback.href, transaction)).userErrors).toEqual([]);
  });

  test('an ID token by another key is refused', async () => {
    const { publicKey } = await generateKeyPair('ES256', { extractable: true });
    // Keys are kept a while; of this one nobody has any yet.
    const other = await openWithProvider('outside_provider_keys');
    other.provider.answer(
      '/jwks',
      json(200, { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256' }] }),
    );
    const answer = await other.signInAs(newOutsider());
    expect(answer.userErrors).toEqual([{ code: 'SIGN_IN_REFUSED' }]);
  });

  test('nobody signs in while it cannot say who they are', async () => {
    provider.answer('/me', json(500, {}));
    await expect(signInAs(newOutsider())).rejects.toMatchObject(unavailable);
    provider.answer('/me', json(200, { sub: 'somebody else', email: 'ada@example.com', email_verified: true }));
    expect((await signInAs(newOutsider())).userErrors).toEqual([{ code: 'SIGN_IN_REFUSED' }]);
  });
});
