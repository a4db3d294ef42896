import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { ask } from '../testing/ask-gateway.ts';
import { activeSession } from '../testing/fake-sessions.ts';
import { makeKey, signToken, signWithPublicKey, unsigned } from '../testing/forge-token.ts';
import { askOnce, openRawSocket } from '../testing/socket-client.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

// Every one of them at the door, over the whole gateway: what a unit refuses may still get in by another road.

const es = makeKey('ES256', 'es');
const rs = makeKey('RS256', 'rs');
const ed = makeKey('EdDSA', 'ed');
const short = makeKey('RS256', 'short', 1_024);
const es384 = makeKey('ES384', 'es384');
const ps = makeKey('PS256', 'ps');
const stranger = makeKey('ES256', 'es');
const published = { keys: [es, rs, ed, short, es384, ps].map(({ jwk }) => jwk) };

let gateway: Gateway;
let port: number;
beforeAll(async () => {
  gateway = await startTestGateway({
    issuer: 'https://issuer.test',
    identityProvider: {
      publicKeys: async () => published,
      findSession: async (by) => ('id' in by && by.id === 'ses_1' ? activeSession('ses_1') : null),
      findSessions: async () => [],
      signInBackOffice: async () => null,
    },
  });
  await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  port = (gateway.app.server.address() as AddressInfo).port;
});
afterAll(() => gateway.stop());

const seconds = () => Math.floor(Date.now() / 1_000);
const claims = (more: object = {}) => ({
  ...{ iss: 'https://issuer.test', aud: 'mobile', sub: 'usr_1', sid: 'ses_1', scope: 'member', exp: seconds() + 600 },
  ...more,
});
const header = (more: object = {}) => ({ alg: 'ES256', kid: 'es', typ: 'at+jwt', ...more });
const token = (claim: object = {}, head: object = {}, key = es) => signToken(key, header(head), claims(claim));
const by = (key: typeof es, more: object = {}) => token({}, { alg: key.alg, kid: key.kid, ...more }, key);
/** A good token of exactly so many characters: not every length can be had by padding the claims alone. */
function ofLength(length: number): string {
  const padding = Math.floor(((length - token({ padding: '' }).length) * 3) / 4) - 30;
  for (let more = 0; more < 128; more += 1) {
    const made = token({ padding: 'x'.repeat(padding + (more >> 2)) }, { extra: 'x'.repeat(more & 3) });
    if (made.length === length) return made;
  }
  throw new Error(`No token is ${length} characters long.`);
}

const present = (authorization: string) =>
  ask(gateway, { variant: 'mobile', query: '{ whoami }', headers: { authorization } });
const bearer = (credential: string) => present(`Bearer ${credential}`);

describe('taken is a token', () => {
  test.each([
    ['by ES256', () => by(es)],
    ['by RS256', () => by(rs)],
    ['by EdDSA', () => by(ed)],
    ['for several audiences, this door among them', () => token({ aud: ['web', 'mobile'] })],
    ['that ended less than five seconds ago', () => token({ exp: seconds() - 3 })],
    ['that begins within five seconds', () => token({ nbf: seconds() + 3 })],
    [
      'that says where other keys are, which nobody looks at',
      () => by(es, { jku: 'http://127.0.0.1:1/', x5u: 'http://127.0.0.1:1/' }),
    ],
  ])('%s', async (_, make) => {
    const { status, body } = await bearer(make());
    expect([status, body.data?.whoami]).toEqual([200, 'user usr_1']);
  });
});

const forged: [string, () => string][] = [
  ['that says it needs no signature', () => unsigned(header({ alg: 'none' }), claims())],
  ['that says so in capitals', () => unsigned(header({ alg: 'NONE' }), claims())],
  ['without the signature it speaks of', () => unsigned(header(), claims())],
  ['signed with the public key as a shared secret', () => signWithPublicKey(es, header({ alg: 'HS256' }), claims())],
  ['the same by the RSA key', () => signWithPublicKey(rs, header({ alg: 'HS256', kid: 'rs' }), claims())],
  ['by an algorithm that is not on the list, though its key is known (ES384)', () => by(es384)],
  ['the same of RSA (PS256)', () => by(ps)],
  ['by an RSA key that is too short', () => by(short)],
  ['of an algorithm that its key is not of', () => by(es, { alg: 'EdDSA' })],
  ['without an algorithm', () => by(es, { alg: undefined })],
  ['by a key nobody published', () => by(es, { kid: 'nobody' })],
  ["by a stranger's key of the same name", () => by(stranger)],
  ['without a key id', () => by(es, { kid: undefined })],
  ['with an empty key id', () => by(es, { kid: '' })],
  ['with a key id that is a number', () => by(es, { kid: 1 })],
  ['with a key id that leads somewhere', () => by(es, { kid: '../../dev/null' })],
  ['that brings its own key', () => by(stranger, { jwk: stranger.jwk })],
  ['that brings its own key under an unknown name', () => by(stranger, { kid: 'mine', jwk: stranger.jwk })],
  ['that says where its key is', () => by(stranger, { jku: 'https://evil.test/jwks.json' })],
  ['that says where its certificate is', () => by(stranger, { x5u: 'https://evil.test/cert.pem' })],
  ['that demands what we do not know', () => by(es, { crit: ['b64'], b64: false })],
  ['that demands an extension of somebody', () => by(es, { crit: ['x-own'], 'x-own': 1 })],
  ['that is of another kind', () => by(es, { typ: 'identity-change+jwt' })],
  ['that does not say its kind', () => by(es, { typ: undefined })],
  ['of another issuer', () => token({ iss: 'https://elsewhere.test' })],
  ['of an issuer that differs in a slash', () => token({ iss: 'https://issuer.test/' })],
  ['of no issuer', () => token({ iss: undefined })],
  ['of an issuer that is a list', () => token({ iss: ['https://issuer.test'] })],
  ['for the web', () => token({ aud: 'web' })],
  ['for the back office', () => token({ aud: 'admin' })],
  ['for nobody', () => token({ aud: undefined })],
  ['for an empty list', () => token({ aud: [] })],
  ['that ended more than five seconds ago', () => token({ exp: seconds() - 7 })],
  ['without an end', () => token({ exp: undefined })],
  ['whose end is a text', () => token({ exp: '9999999999' })],
  ['that is not valid yet', () => token({ nbf: seconds() + 60 })],
  ['whose beginning is a text', () => token({ nbf: 'soon' })],
  ['without a subject', () => token({ sub: undefined })],
  ['with an empty subject', () => token({ sub: '' })],
  ['whose subject is a list', () => token({ sub: ['usr_1'] })],
  ['without a session', () => token({ sid: undefined })],
  ['of a session that is over', () => token({ sid: 'ses_gone' })],
  ["of another person's session", () => token({ sub: 'usr_2' })],
  [
    'whose claims were exchanged',
    () => {
      const [head, , signature] = token().split('.');
      return `${head}.${Buffer.from(JSON.stringify(claims({ sub: 'usr_2' }))).toString('base64url')}.${signature}`;
    },
  ],
  ['whose signature lost a byte', () => token().slice(0, -2)],
  ['in five parts, encrypted', () => `${token()}.e.f`],
  ['in two parts', () => token().split('.').slice(0, 2).join('.')],
  ['whose header is no JSON', () => `eA.${token().split('.').slice(1).join('.')}`],
  ['whose claims are a list', () => signToken(es, header(), [])],
  ['of one character more than 8 KB', () => ofLength(8_193)],
  ['of 12 KB', () => ofLength(12_000)],
];

describe('refused with 401 is a token', () => {
  test.each(forged)('%s', async (_, make) => {
    const { status, body, headers } = await bearer(make());
    expect([status, body.errors?.[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(body).not.toHaveProperty('data');
    expect(headers['www-authenticate']).toBe('Bearer');
    expect(body.errors[0].message).toMatch(/^(?:The access token|The session of this access token)/);
  });

  test.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer  ', 'Token abc', 'Bearer a b', 'Bearer a, Bearer b'])(
    'in a header that is none: %s',
    async (authorization) => expect((await present(authorization)).status).toBe(401),
  );

  // Node takes the first and is silent about the second; a proxy in between may have read the other.
  test('beside a second one, though both are good', async () => {
    const answer = await send(['Bearer', 'bearer'].flatMap((word) => ['Authorization', `${word} ${token()}`]));
    expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect((await send(['Authorization', `Bearer ${token()}`])).status).toBe(200);
  });
});

describe('by a WebSocket', () => {
  const url = () => `http://127.0.0.1:${port}/mobile/graphql`;

  test.each(forged)('refused before there is one, or when it connects, is a token %s', async (_, make) => {
    const authorization = `Bearer ${make()}`;
    await expect(openRawSocket(url(), { headers: { authorization } })).rejects.toMatchObject({ status: 401 });
    const socket = await openRawSocket(url());
    socket.send({ type: 'connection_init', payload: { authorization } });
    socket.send({ id: '1', type: 'subscribe', payload: { query: '{ whoami }' } });
    // It may hear that it is too early before it hears of the token.
    expect([4401, 4403]).toContain((await socket.closed)[0]);
    expect(await socket.next()).toBeUndefined();
  });

  test('a good one is taken', async () => {
    const authorization = `Bearer ${token()}`;
    for (const options of [{ headers: { authorization } }, { params: { authorization } }])
      expect(await askOnce(url(), { query: '{ whoami }' }, options)).toEqual({ data: { whoami: 'user usr_1' } });
  });
});

test('a token of exactly 8 KB is read', async () => {
  expect((await bearer(ofLength(8_192))).status).toBe(200);
});

/** With headers as they are written, which `fetch` would join. */
function send(headers: string[]): Promise<{ status: number | undefined; code?: string }> {
  return new Promise((resolve, reject) => {
    const all = ['content-type', 'application/json', 'host', '127.0.0.1', ...headers];
    const sent = request(
      { port, host: '127.0.0.1', method: 'POST', path: '/mobile/graphql', headers: all },
      async (answer) => {
        // biome-ignore lint/suspicious/noExplicitAny: what went wrong is asked of it
        const body = (await json(answer)) as any;
        resolve({ status: answer.statusCode, code: body.errors?.[0].extensions.code });
      },
    );
    sent.on('error', reject).end('{"query":"{ whoami }"}');
  });
}
