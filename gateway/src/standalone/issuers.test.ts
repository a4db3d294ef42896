import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeKey, signToken } from '../testing/forge-token.ts';
import { type PeopleAndLetters, servePeopleAndLetters } from '../testing/people-and-letters.ts';
import { readConfig } from './config.ts';

const key = makeKey('ES256', 'k1');
const keyServer = createServer((_, reply) => void reply.end(JSON.stringify({ keys: [key.jwk] })));
let served: PeopleAndLetters;
let started: Awaited<ReturnType<PeopleAndLetters['start']>>;

beforeAll(async () => {
  await new Promise<void>((resolve) => void keyServer.listen(0, '127.0.0.1', resolve));
  const jwksUrl = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/`;
  served = await servePeopleAndLetters();
  started = await served.start({ issuers: [{ issuer: 'https://id.test', audience: 'graph', jwksUrl }] });
});
beforeEach(() => served.reset());
afterAll(async () => {
  await started.started.stop();
  await served.stop();
  keyServer.close();
});

const token = (more: object = {}) => {
  const exp = Math.floor(Date.now() / 1_000) + 600;
  const claims = { iss: 'https://id.test', aud: 'graph', sub: 'u1', exp, ...more };
  return signToken(key, { alg: 'ES256', kid: 'k1' }, claims);
};
const ask = (authorization?: string) =>
  served.ask('{ secret person(id: "1") { name } }', {
    at: started.at,
    headers: authorization ? { authorization } : {},
  });

describe('with issuers of tokens', () => {
  test('a token that holds tells who asks', async () => {
    expect((await ask(`Bearer ${token()}`)).data).toEqual({ secret: 'secret', person: { name: 'Ada' } });
  });

  test('who brings none is anonymous', async () => {
    const { data, errors } = await ask();
    expect(data).toEqual({ secret: null, person: { name: 'Ada' } });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  });

  test.each([
    ['is for somebody else', () => `Bearer ${token({ aud: 'other' })}`],
    ['has ended', () => `Bearer ${token({ exp: 1 })}`],
    ['is none', () => 'Basic dXNlcjpwYXNz'],
  ])('one that %s is refused, and no subgraph is asked', async (_, authorization) => {
    const { status, errors } = await ask(authorization());
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(served.people.asked).toEqual([]);
  });
});

test('without issuers whatever is sent goes on to the subgraphs', async () => {
  const { status, data } = await served.ask('{ headers }', { headers: { authorization: 'Basic dXNlcjpwYXNz' } });
  expect([status, data.headers]).toEqual([200, expect.arrayContaining(['authorization: Basic dXNlcjpwYXNz'])]);
});

test('keys are fetched over https, but for those of this machine', () => {
  const issuer = { issuer: 'https://id.test', audience: 'graph', jwksUrl: 'http://id.test/jwks' };
  expect(() => readConfig({ issuers: [issuer] })).toThrow(/https/);
  expect(() => readConfig({ issuers: [{ ...issuer, jwksUrl: 'https://id.test/jwks', extra: 1 }] })).toThrow(/extra/);
});
