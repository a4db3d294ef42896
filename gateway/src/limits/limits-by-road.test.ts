import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { fixedDocuments } from '../documents/index.ts';
import type { VariantSettings } from '../settings.ts';
import { composeBoxes } from '../testing/boxes-graph.ts';
import { type LimitRow, limitRows, type Request } from '../testing/limit-rows.ts';
import { type Asked, askBySocket, createSocketClient } from '../testing/socket-client.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

const { supergraphSdl, transports } = composeBoxes();
const web: VariantSettings = {
  name: 'web',
  supergraphSdl,
  credential: { kind: 'cookie' },
  origins: [],
  sensitiveFields: [],
};

/** At the limit of registered documents and one past it. */
const bothOf = ({ of, limit, trustedLimit = limit }: LimitRow): [Request, Request] => [
  of(trustedLimit),
  of(trustedLimit + 1),
];
const registered = [...new Set(limitRows.flatMap(bothOf).map(({ query }) => query))];
const idOf = (query: string) => `${registered.indexOf(query)}`;

let gateway: Gateway;
let trusting: Gateway;
beforeAll(async () => {
  const documents = fixedDocuments(registered.map((text, at) => ({ id: `${at}`, name: `${at}`, text })));
  gateway = await startTestGateway({ variants: [web], transports });
  trusting = await startTestGateway({ variants: [{ ...web, documents }], transports });
});
afterAll(async () => {
  await Promise.all([gateway.stop(), trusting.stop()]);
});

/** `undefined` is an answer without errors. */
async function codeOf(request: InjectOptions, { app } = gateway): Promise<string | undefined> {
  const response = await app.inject({ ...request, headers: { 'apollo-require-preflight': '1' } });
  const { errors, data } = response.json();
  expect(response.statusCode).toBe(errors ? 400 : 200);
  expect(data === undefined).toBe(errors !== undefined);
  return errors?.[0].extensions.code;
}
const post = (payload: object): InjectOptions => ({ method: 'POST', url: '/web/graphql', payload });
const get = (parameters: Record<string, unknown>): InjectOptions => {
  const texts = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value ?? {}),
  ]);
  return { url: `/web/graphql?${new URLSearchParams(Object.fromEntries(texts))}` };
};

const lanes = ['by Apollo Server', 'in the fast lane'];
const byId = ({ query, variables }: Request) => ({ documentId: idOf(query), variables });

describe('what is at a limit is answered, and one more is not', () => {
  test.each(limitRows)('by POST, the first time and when it is known: $name, $limit', async ({ limit, code, of }) => {
    for (const _ of lanes) {
      expect(await codeOf(post(of(limit)))).toBeUndefined();
      expect(await codeOf(post(of(limit + 1)))).toBe(code);
    }
  });

  const short = limitRows.filter(({ isTooLongForGet }) => !isTooLongForGet);
  test.each(short)('by GET: $name, $limit', async ({ limit, code, of }) => {
    expect(await codeOf(get({ ...of(limit) }))).toBeUndefined();
    expect(await codeOf(get({ ...of(limit + 1) }))).toBe(code);
  });

  const ofFields = limitRows.flatMap(({ inFragment, ...row }) => (inFragment ? { ...row, inFragment } : []));
  test.each(ofFields)('through a fragment: $name, $limit', async ({ limit, code, inFragment }) => {
    expect(await codeOf(post(inFragment(limit)))).toBeUndefined();
    expect(await codeOf(post(inFragment(limit + 1)))).toBe(code);
  });

  test.each(limitRows)('by the id of a registered document: $name', async (row) => {
    const [at, past] = bothOf(row);
    for (const _ of lanes) {
      expect(await codeOf(post(byId(at)), trusting)).toBeUndefined();
      expect(await codeOf(post(byId(past)), trusting)).toBe(row.isForStrangers ? undefined : row.code);
    }
  });

  test.each(short)('by the id of a registered document, by GET: $name', async (row) => {
    const [at, past] = bothOf(row);
    expect(await codeOf(get(byId(at)), trusting)).toBeUndefined();
    expect(await codeOf(get(byId(past)), trusting)).toBe(row.isForStrangers ? undefined : row.code);
  });
});

describe('what is at a limit is answered, and one more is not, by a WebSocket', () => {
  const connect = async ({ app }: Gateway) =>
    createSocketClient(`${await app.listen({ port: 0, host: '127.0.0.1' })}/web/graphql`);
  let socket: Awaited<ReturnType<typeof connect>>;
  let trusted: Awaited<ReturnType<typeof connect>>;
  beforeAll(async () => {
    [socket, trusted] = [await connect(gateway), await connect(trusting)];
  });
  afterAll(async () => {
    await Promise.all([socket.dispose(), trusted.dispose()]);
  });

  async function codeBySocket(asked: Asked, client = socket): Promise<unknown> {
    const { errors, data } = await askBySocket(client, asked);
    expect(data === undefined).toBe(errors !== undefined);
    return errors?.[0]?.extensions?.code;
  }

  test.each(limitRows)('$name, $limit', async ({ limit, code, of, inFragment = of }) => {
    for (const _ of lanes) {
      for (const ask of [of, inFragment]) {
        expect(await codeBySocket({ ...ask(limit) })).toBeUndefined();
        expect(await codeBySocket({ ...ask(limit + 1) })).toBe(code);
      }
    }
  });

  test.each(limitRows)('by the id of a registered document: $name', async (row) => {
    const [at, past] = bothOf(row);
    for (const _ of lanes) {
      expect(await codeBySocket(byId(at), trusted)).toBeUndefined();
      expect(await codeBySocket(byId(past), trusted)).toBe(row.isForStrangers ? undefined : row.code);
    }
  });
});

test.each(['\n', '\r', '\r\n'])('a text that is not known may have 2,000 lines, and no more: %j', async (end) => {
  const ofLines = (count: number) => post({ query: `{ n }${end.repeat(count - 1)}` });
  expect(await codeOf(ofLines(2_000))).toBeUndefined();
  expect(await codeOf(ofLines(2_001))).toBe('QUERY_TOO_COMPLEX');
});

test.each([
  [40_000, 'BAD_REQUEST'],
  [4_000, 'BAD_USER_INPUT'],
])('variables nested without end are refused, and nothing breaks: %i', async (depth, code) => {
  const bomb = `{"query":"{ n }","variables":{"v":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
  const { app } = gateway;
  for (const _ of ['by Apollo Server', 'in the fast lane']) {
    const headers = { 'content-type': 'application/json' };
    const response = await app.inject({ method: 'POST', url: '/web/graphql', payload: bomb, headers });
    expect([response.statusCode, response.json().errors[0].extensions.code]).toEqual([400, code]);
  }
});
