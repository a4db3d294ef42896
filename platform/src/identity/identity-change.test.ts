import { expect, test } from 'vitest';
import { type IdentityChange, signIdentityChange, verifyIdentityChange } from './identity-change.ts';

const secret = 'a secret of at least thirty-two characters';
const change: IdentityChange = {
  kind: 'signed-in',
  identity: { kind: 'user', subject: 'usr_1', sessionId: 'ses_1', scopes: ['support'] },
  sessionToken: 'opaque',
  maxAgeSeconds: 60,
};

test('a signed change comes back as it was', async () => {
  expect(await verifyIdentityChange(await signIdentityChange(change, secret), secret)).toEqual(change);
});

test('a change signed with another secret is refused', async () => {
  const forged = await signIdentityChange(change, 'another secret of thirty-two characters!');
  await expect(verifyIdentityChange(forged, secret)).rejects.toThrow();
});
