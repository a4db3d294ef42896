import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { askForParts } from '../testing/ask-for-parts.ts';
import { ask } from '../testing/ask-gateway.ts';
import { composeBoxes } from '../testing/boxes-graph.ts';
import { askOnce } from '../testing/socket-client.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

// The same at 2 MB, by POST, GET, fragment, id and WebSocket: limits-by-road.test.ts. Of events: ../subscriptions/event-size.test.ts.
const limit = 2_000;
const refusal = { code: 'QUERY_TOO_COMPLEX' };
const lanes = ['by Apollo Server', 'in the fast lane'];
const name = (length: number) => 'n'.repeat(length);

const { supergraphSdl, transports } = composeBoxes();
const variant = { supergraphSdl, origins: [], sensitiveFields: [] };

let gateway: Gateway;
let url: string;
beforeAll(async () => {
  gateway = await startTestGateway({
    maxAnswerBytes: limit,
    variants: [{ ...variant, name: 'web', credential: { kind: 'cookie' } }],
    transports,
  });
  url = `${await gateway.app.listen({ port: 0, host: '127.0.0.1' })}/web/graphql`;
});
afterAll(() => gateway.stop());

describe('a change', () => {
  const mutation = (size: number) => `mutation { write(bytes: ${size - 22}) }`;
  const happened = { data: null, errors: [{ extensions: refusal }] };

  test('is answered at the limit; one past it says that it has happened, and what is missing', async () => {
    for (const _ of lanes) {
      expect((await ask(gateway, { query: mutation(limit) })).body.errors).toBeUndefined();
      const { status, body } = await ask(gateway, { query: mutation(limit + 1) });
      expect([status, body]).toMatchObject([200, happened]);
    }
  });

  test('does so by a WebSocket, too', async () => {
    expect((await askOnce(url, { query: mutation(limit) })).errors).toBeUndefined();
    expect(await askOnce(url, { query: mutation(limit + 1) })).toMatchObject(happened);
  });
});

describe('what is counted', () => {
  const rooted = (size: number) => `{ ${name(size - `{"data":{"":1}}\n`.length)}: n }`;

  test('is names that the client gives, as well as values', async () => {
    for (const _ of lanes) {
      expect((await ask(gateway, { query: rooted(limit) })).status).toBe(200);
      const { status, body } = await ask(gateway, { query: rooted(limit + 1) });
      expect([status, body]).toMatchObject([400, { errors: [{ extensions: refusal }] }]);
      expect(body).not.toHaveProperty('data');
    }
  });

  test('is bytes before compression', async () => {
    const headers = { 'accept-encoding': 'br' };
    const payload = { query: rooted(limit) };
    const post = (query: object) =>
      gateway.app.inject({ method: 'POST', url: '/web/graphql', headers, payload: query });
    const answer = await post(payload);
    expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, 'br']);
    expect(answer.rawPayload.length).toBeLessThan(200);
    expect((await post({ query: rooted(limit + 1) })).statusCode).toBe(400);
  });

  test('is what is told of the schema', async () => {
    const frame = `{"data":{"__type":{"":"Box"}}}\n`.length;
    const introspection = (more: number) => `{ __type(name: "Box") { ${name(limit - frame + more)}: name } }`;
    const { status, body } = await ask(gateway, { query: introspection(0) });
    expect([status, JSON.stringify(body).length + 1]).toEqual([200, limit]);
    expect(await ask(gateway, { query: introspection(1) })).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: refusal }] },
    });
  });
});

describe('an answer in parts', () => {
  const partFrame = 40;
  const query = (first: number, deferred: number) =>
    `{ box { ${name(first)}: id ... @defer { inner { ${name(deferred)}: id } } } }`;
  const roomOfRest = (first: number) => limit - `{"data":{"box":{"${name(first)}":"1"}}}\n`.length;
  const around = partFrame + '[null,["box"]]'.length + '{"inner":{"":"1"}}'.length;
  const ask = async (first: number, deferred: number) => askForParts(url, { query: query(first, deferred) });

  test('has one room for all: what does not fit is null, and ends it', async () => {
    for (const _ of lanes) {
      const fits = await ask(100, roomOfRest(100) - around);
      const messages = await fits.rest();
      expect(messages.flatMap(({ incremental = [] }) => incremental)).toMatchObject([{ path: ['box'], data: {} }]);
      const tooLong = await ask(100, roomOfRest(100) - around + 1);
      expect(await tooLong.rest()).toMatchObject([
        { data: { box: {} }, hasNext: true },
        {
          incremental: [{ path: ['box'], data: null, errors: [{ path: ['box'], extensions: refusal }] }],
          hasNext: false,
        },
      ]);
    }
  });

  test('is refused where its first part does not fit', async () => {
    expect((await (await ask(roomOfRest(0), 1)).next())?.data).toBeDefined();
    const tooLong = await ask(roomOfRest(0) + 1, 1);
    expect(await tooLong.json()).toMatchObject({ errors: [{ extensions: refusal }] });
  });
});
