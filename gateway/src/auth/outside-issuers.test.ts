import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { makeKey, signToken } from '../testing/forge-token.ts';
import { mobileVariant } from '../testing/test-exchange.ts';
import { fetchKeySet } from './fetch-key-set.ts';
import { createKeyDirectory } from './key-directory.ts';
import { type OutsideIssuer, outsideTokens } from './outside-issuer.ts';
import { createTokenDoor } from './token-door.ts';
import { createTokenDoors } from './token-doors.ts';

const keys = { acme: makeKey('RS256', 'k1'), next: makeKey('ES256', 'k2'), other: makeKey('ES256', 'k1') };
const minute = 60_000;

/** Whoever publishes keys, over HTTP, and what it can be made to do instead. */
const world = { fetches: 0, redirected: 0, answer: ((_, reply) => reply.end()) as RequestListener };
const publish =
  (...published: (typeof keys.acme)[]): RequestListener =>
  (_, reply) =>
    void reply.end(JSON.stringify({ keys: published.map(({ jwk }) => jwk) }));
const server = createServer((request, reply) => {
  if (request.url === '/elsewhere') {
    world.redirected += 1;
    return publish(keys.acme)(request, reply);
  }
  world.fetches += 1;
  world.answer(request, reply);
});
await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => Object.assign(world, { fetches: 0, redirected: 0, answer: publish(keys.acme) }));

const acme: OutsideIssuer = {
  name: 'acme',
  issuer: 'https://id.acme.test/',
  jwksUrl: `${origin}/jwks`,
  audiences: { mobile: 'prism-app' },
  scopesClaim: 'realm_access.roles',
  scopes: { buyers: ['member'], bosses: ['member', 'auditor'] },
};
const claims = (more: object = {}) => ({
  ...{ iss: acme.issuer, aud: 'prism-app', sub: 'u1', jti: 't1', exp: Math.floor(Date.now() / 1_000) + 90_000 },
  ...more,
});
const token = (more: object = {}, key = keys.acme) => signToken(key, { alg: key.alg, kid: key.kid }, claims(more));

/** A door for the tokens of acme, with a clock to turn. */
function build(issuer = acme) {
  const clock = { at: Date.now() };
  const now = () => clock.at;
  const directory = createKeyDirectory({ publicKeys: () => fetchKeySet(issuer.jwksUrl) }, now);
  const rules = outsideTokens(issuer, 'mobile', directory);
  return { clock, verify: createTokenDoor(rules ? [rules] : [], now) };
}
const refused = { code: 'UNAUTHENTICATED' };
const unavailable = { code: 'AUTH_UNAVAILABLE', status: 503 };

describe('a token of an outside issuer', () => {
  test('speaks for somebody with a name of that issuer, by rights of ours alone', async () => {
    const { identity } = await build().verify(token({ realm_access: { roles: ['bosses', 'buyers', 'admin'] } }));
    expect(identity).toEqual({ kind: 'user', subject: 'acme:u1', sessionId: 'acme:t1', scopes: ['member', 'auditor'] });
  });

  test.each([
    ['a text', 'scope', { scope: 'a b' }, ['a', 'b']],
    ['a list', 'https://acme.test/roles', { 'https://acme.test/roles': ['a', 1, 'b'] }, ['a', 'b']],
    ['something else', 'scope', { scope: { a: true } }, []],
    ['what every object has', 'constructor.name', {}, []],
  ])('has the rights of a claim that is %s', async (_, scopesClaim, more, scopes) => {
    const { identity } = await build({ ...acme, scopesClaim, scopes: undefined }).verify(token(more));
    expect(identity.scopes).toEqual(scopes);
  });

  test.each([
    ['is for another audience', { aud: 'mobile' }],
    ['has ended', { exp: 1 }],
    ['never ends', { exp: undefined }],
    ['has no subject', { sub: undefined }],
    ['is of ours by its own word', { iss: 'https://issuer.test' }],
  ])('is refused when it %s', async (_, more) => {
    await expect(build().verify(token(more))).rejects.toMatchObject(refused);
  });

  test('is refused when it is signed by another, or at a door that takes none', async () => {
    await expect(build().verify(token({}, keys.other))).rejects.toMatchObject(refused);
    await expect(build({ ...acme, audiences: {} }).verify(token())).rejects.toMatchObject(refused);
  });

  test('of two issuers is verified by the keys of its own', async () => {
    const settings = { variants: [mobileVariant], issuer: 'https://issuer.test' };
    const twin = { ...acme, name: 'twin', issuer: 'https://id.twin.test', jwksUrl: `${origin}/twin` };
    world.answer = (request, reply) => publish(request.url === '/twin' ? keys.other : keys.acme)(request, reply);
    const own = createKeyDirectory({ publicKeys: async () => ({ keys: [] }) });
    const verify = createTokenDoors({ ...settings, outsideIssuers: [acme, twin] }, own).get('mobile');
    expect((await verify?.(token()))?.identity.subject).toBe('acme:u1');
    expect((await verify?.(token({ iss: twin.issuer }, keys.other)))?.identity.subject).toBe('twin:u1');
    await expect(verify?.(token({ iss: twin.issuer }))).rejects.toMatchObject(refused);
  });
});

const broken: [string, RequestListener][] = [
  ['down', (request) => void request.socket.destroy()],
  ['slow', () => {}],
  ['slow in the middle', (_, reply) => void reply.write('{"keys":')],
  ['redirecting', (_, reply) => void reply.writeHead(302, { location: '/elsewhere' }).end()],
  ['failing', (_, reply) => void reply.writeHead(500).end('{"keys":[]}')],
  ['a page', (_, reply) => void reply.end('<html>')],
  ['no key set', (_, reply) => void reply.end('{"keys":{}}')],
  ['endless', (_, reply) => void reply.end(JSON.stringify({ keys: [], padding: 'x'.repeat(300_000) }))],
];

describe.each(broken)('while its key set is %s', (_, answer) => {
  test('a cold door says 503 within 2 s', async () => {
    world.answer = answer;
    const began = Date.now();
    await expect(build().verify(token())).rejects.toMatchObject(unavailable);
    expect(Date.now() - began).toBeLessThan(4_000);
    expect(world.redirected).toBe(0);
  });

  test('a warm door goes by the last good keys for a day, and not longer', async () => {
    const { clock, verify } = build();
    await verify(token());
    world.answer = answer;
    clock.at += 24 * 60 * minute - 1;
    expect((await verify(token({ jti: 'another' }))).identity.subject).toBe('acme:u1');
    clock.at += 1;
    await expect(verify(token())).rejects.toMatchObject(unavailable);
  });
});

describe('when its keys change', () => {
  test('a new key counts as soon as a token names it', async () => {
    const { clock, verify } = build();
    await verify(token());
    world.answer = publish(keys.acme, keys.next);
    clock.at += 10_000;
    expect((await verify(token({}, keys.next))).identity.subject).toBe('acme:u1');
    expect((await verify(token())).identity.subject).toBe('acme:u1');
    expect(world.fetches).toBe(2);
  });

  test('names of keys that do not exist make us ask once in ten seconds, however many come', async () => {
    const { clock, verify } = build();
    await verify(token());
    clock.at += 10_000;
    const invented = Array.from({ length: 50 }, (_, n) =>
      signToken(keys.acme, { alg: 'RS256', kid: `x${n}` }, claims()),
    );
    const answers = await Promise.allSettled(invented.map(verify));
    expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
    expect(world.fetches).toBe(2);
  });
});
