import { createSubgraphExecutor, type Subgraph } from '@prism/platform/subgraph';
import { testCaller } from '@prism/platform/testing';
import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { signingKeys } from '../src/infrastructure/tables.ts';
import { openAccounts, register, signIn } from './open-accounts.ts';

const accounts = await openAccounts('signing_keys');
const { clock, database, start, subgraph } = accounts;
await register(accounts, 'ada@example.com');
const dayMs = 86_400_000;
const minuteMs = 60_000;

const stored = () => database.current().select().from(signingKeys);
async function publishedBy(part: Subgraph): Promise<JSONWebKeySet> {
  const { data } = await createSubgraphExecutor(part)({ query: '{ accountSigningKeys }' }, testCaller());
  return data?.accountSigningKeys as JSONWebKeySet;
}
const newToken = async (): Promise<string> =>
  (await signIn(accounts, 'ada@example.com', { kind: 'DEVICE' })).tokens.accessToken;

test('starts at the same moment agree on one key', async () => {
  const others = await Promise.all([start(), start(), start()]);
  expect(await stored()).toHaveLength(1);
  const sets = await Promise.all([subgraph, ...others].map(publishedBy));
  expect(new Set(sets.map((set) => JSON.stringify(set))).size).toBe(1);
});

test('only the public half is published, and the private one is not readable at rest', async () => {
  const { keys } = await publishedBy(subgraph);
  expect(keys).toEqual([
    {
      kty: 'EC',
      crv: 'P-256',
      alg: 'ES256',
      use: 'sig',
      x: expect.any(String),
      y: expect.any(String),
      kid: expect.any(String),
    },
  ]);
  const [row] = await stored();
  expect(Buffer.from(row?.sealedPrivateJwk ?? '', 'base64url').toString('latin1')).not.toContain('"d"');
});

test('after 90 days another key is published, and signs half an hour later, in every process', async () => {
  const old = await newToken();
  const kidOf = (token: string) => decodeProtectedHeader(token).kid;
  clock.advance(90 * dayMs);
  const restarted = await start();
  expect((await publishedBy(subgraph)).keys).toHaveLength(2);
  clock.advance(29 * minuteMs);
  expect(kidOf(await newToken())).toBe(kidOf(old));
  await Promise.all([start(), start()]);
  expect((await publishedBy(restarted)).keys).toHaveLength(2);
  // A process goes by what it knows for ten minutes.
  clock.advance(11 * minuteMs);
  const fresh = await newToken();
  const keys = await publishedBy(subgraph);
  expect(keys.keys.map(({ kid }) => kid)).toEqual(
    expect.arrayContaining([decodeProtectedHeader(old).kid, decodeProtectedHeader(fresh).kid]),
  );
  expect(decodeProtectedHeader(fresh).kid).not.toBe(decodeProtectedHeader(old).kid);
  await jwtVerify(fresh, createLocalJWKSet(keys), { currentDate: clock.now() });
  expect(await stored()).toHaveLength(2);
  clock.advance(2 * dayMs);
  expect((await publishedBy(subgraph)).keys.map(({ kid }) => kid)).toEqual([decodeProtectedHeader(fresh).kid]);
});

test('with another secret a new key takes over instead of a start that fails', async () => {
  const before = await publishedBy(subgraph);
  const other = await start('quite another secret, as long as the first');
  const after = await publishedBy(other);
  expect(after.keys).toHaveLength(before.keys.length + 1);
  expect(after.keys).toEqual(expect.arrayContaining(before.keys));
});
