import { beforeEach, expect, test } from 'vitest';
import { createTokenIssuer, type TokenIssuer } from '../testing/token-issuer.ts';
import { createKeyDirectory } from './key-directory.ts';
import { ownTokens } from './own-tokens.ts';
import { createTokenDoor, type VerifyToken } from './token-door.ts';

const minute = 60_000;
let issuer: TokenIssuer;
let verify: VerifyToken;
let at = 0;

beforeEach(async () => {
  at = Date.now();
  issuer = await createTokenIssuer();
  const keys = createKeyDirectory({ publicKeys: async () => issuer.publicKeys() }, () => at);
  verify = createTokenDoor([ownTokens(issuer.issuer, 'mobile', keys)], () => at);
});

test('a token is verified once', async () => {
  const token = await issuer.sign();
  expect(await verify(token)).toBe(await verify(token));
});

test('one that was verified ends when it ends, five seconds on', async () => {
  const token = await issuer.sign({ exp: Math.floor(at / 1_000) + 60 });
  const { endsAt } = await verify(token);
  at = endsAt - 1;
  await verify(token);
  at = endsAt;
  await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('one that was verified goes with its key', async () => {
  const token = await issuer.sign();
  await verify(token);
  await issuer.rotate('key-2');
  at += 10 * minute - 1_000;
  await verify(token);
  await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('one that was refused is refused again', async () => {
  const token = await issuer.sign({ aud: 'web' });
  for (const _ of [1, 2]) await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
