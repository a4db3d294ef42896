import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import {
  type Asked,
  askBySocket,
  askOnce,
  type ConnectOptions,
  createSocketClient,
  openRawSocket,
} from '../testing/socket-client.ts';
import { issuer, startTestGateway } from '../testing/test-gateway.ts';

let gateway: Gateway;
let at: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  at = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => gateway.stop());

const bearer = async (claims: object = {}) => `Bearer ${await issuer.sign({ ...claims })}`;
const ask = (door: string, asked: Asked, options?: ConnectOptions) => askOnce(`${at}/${door}/graphql`, asked, options);
const whoami = { query: '{ whoami }' };
const asMember = { headers: { cookie: 'prism-session=good-token' } };
const member = { data: { whoami: 'user usr_1' } };
const guest = { data: { whoami: expect.stringMatching(/^guest gst_/) } };

describe('who asks is', () => {
  test('on the web who has the session of the cookie', async () => {
    expect(await ask('web', whoami, asMember)).toEqual(member);
    expect(await ask('web', whoami)).toEqual(guest);
    expect(await ask('web', whoami, { headers: { cookie: 'prism-session=another' } })).toEqual(guest);
  });

  test('of an app whom the token speaks for, in the header or in connection_init', async () => {
    const authorization = await bearer();
    expect(await ask('mobile', whoami, { headers: { authorization } })).toEqual(member);
    expect(await ask('mobile', whoami, { params: { authorization } })).toEqual(member);
    expect(await ask('mobile', whoami, { params: { Authorization: authorization } })).toEqual(member);
    expect(await ask('mobile', whoami)).toEqual(guest);
  });

  test('not who has a cookie at the door of apps, or a token at the door of browsers, or one in the address', async () => {
    const authorization = await bearer();
    expect(await ask('mobile', whoami, asMember)).toEqual(guest);
    expect(await ask('web', whoami, { params: { authorization } })).toEqual(guest);
    const search = `?authorization=${encodeURIComponent(authorization)}&access_token=${authorization.slice(7)}`;
    expect(await ask(`mobile`, whoami, {})).toEqual(guest);
    expect(await askOnce(`${at}/mobile/graphql${search}`, whoami)).toEqual(guest);
  });

  test('the same guest from the first change on, for as long as the connection lasts', async () => {
    for (const door of ['web', 'mobile']) {
      const client = createSocketClient(`${at}/${door}/graphql`);
      const note = { query: 'mutation { note(text: "a") }' };
      const [first, second] = [await askBySocket(client, note), await askBySocket(client, note)];
      expect(second).toEqual(first);
      expect(await askBySocket(client, whoami)).toEqual({ data: { whoami: first.data.note.split(' ', 2).join(' ') } });
      await client.dispose();
    }
  });

  test('who has signed in on it', async () => {
    const client = createSocketClient(`${at}/web/graphql`);
    await askBySocket(client, { query: 'mutation { enter { id } }' });
    expect(await askBySocket(client, whoami)).toEqual({ data: { whoami: 'user 1' } });
    await client.dispose();
  });
});

test('headers that browsers cannot send come in connection_init, and no others', async () => {
  const note = { query: 'mutation { note(text: "a") }' };
  const params = { 'accept-language': 'de', 'x-forwarded-for': '203.0.113.7', cookie: 'prism-session=good-token' };
  expect((await ask('web', note, { params })).data.note).toMatch(/^guest gst_\w+ de: a$/);
});

test.each([
  ['a bad token', { authorization: 'Bearer a.b.c' }, [4403, 'UNAUTHENTICATED']],
  ['a header that is no text', { authorization: ['Bearer a.b.c'] }, [4400, 'BAD_REQUEST']],
  ['a header with a line break', { 'accept-language': 'de\r\nx-evil: 1' }, [4400, 'BAD_REQUEST']],
  ['a market that is none', { 'x-market': 'XX-XXX' }, [4400, 'BAD_REQUEST']],
  ['headers without end', { 'accept-language': 'x'.repeat(16_385) }, [4400, 'BAD_REQUEST']],
])('%s in connection_init ends the connection, and nothing runs', async (_, params, farewell) => {
  const socket = await openRawSocket(`${at}/mobile/graphql`);
  socket.send({ type: 'connection_init', payload: params });
  expect(await socket.closed).toEqual(farewell);
});

test('two tokens are refused, though both are good', async () => {
  const authorization = await bearer();
  const socket = await openRawSocket(`${at}/mobile/graphql`, { headers: { authorization } });
  socket.send({ type: 'connection_init', payload: { authorization } });
  expect(await socket.closed).toEqual([4403, 'UNAUTHENTICATED']);
});

describe('an answer is the one that HTTP gives', () => {
  const asked: [string, Asked][] = [
    ['a query', { query: '{ person(id: "1") { name letters { text } } }' }],
    ['a mutation', { query: 'mutation { rename(name: "x") { id } }' }],
    ['a part that is not there for everybody', { query: '{ whoami: person(id: "2") { name } report }' }],
    ['a syntax error', { query: '{' }],
    ['a mistake', { query: '{ nothing }' }],
    ['a variable that is none', { query: 'query($id: ID!) { person(id: $id) { id } }', variables: { id: {} } }],
    ['an operation that is not there', { query: 'query A { whoami } query B { whoami }', operationName: 'C' }],
    ['a subscription, of which there are none', { query: 'subscription { nothing }' }],
    ['an unknown id', { id: 'nothing' }],
    ['two ids', { id: 'a', documentId: 'b' }],
    ['too many aliases', { query: `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: desk { lamp }`).join(' ')} }` }],
    ['the schema', { query: '{ __schema { queryType { name } } }' }],
  ];
  test.each(asked)('to %s', async (_, payload) => {
    const sent = {
      method: 'POST',
      url: '/web/graphql',
      payload,
      headers: { cookie: 'prism-session=good-token' },
    } as const;
    const headers = { ...sent.headers, 'apollo-require-preflight': '1' };
    for (const _ of ['by Apollo Server', 'in the fast lane']) {
      const { errors, data } = (await gateway.app.inject({ ...sent, headers })).json();
      const told = await ask('web', payload, asMember);
      expect(withoutIds(told)).toEqual(withoutIds({ ...(data !== undefined && { data }), ...(errors && { errors }) }));
    }
  });

  const withoutIds = (answer: unknown) => JSON.parse(JSON.stringify(answer).replace(/req_\w+/g, 'req'));
});

test('each operation has a request id of its own', async () => {
  const client = createSocketClient(`${at}/web/graphql`, { headers: { 'x-request-id': randomUUID() } });
  const ids = [];
  for (const query of ['{', '{']) ids.push((await askBySocket(client, { query })).errors?.[0]?.extensions?.requestId);
  await client.dispose();
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^req_/);
});
