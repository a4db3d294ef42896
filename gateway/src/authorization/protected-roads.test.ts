import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { fixedDocuments } from '../documents/index.ts';
import { askForParts } from '../testing/ask-for-parts.ts';
import { ask } from '../testing/ask-gateway.ts';
import { listen } from '../testing/listen.ts';
import { protectedNames, type Road, roads } from '../testing/protected-roads.ts';
import { askOnce } from '../testing/socket-client.ts';
import { issuer, startTestGateway } from '../testing/test-gateway.ts';
import { askedOfVault, vaultTransports, vaultVariants } from '../testing/vault-graph.ts';

let gateway: Gateway;
let registered: Gateway;
let at: string;
const onlyIds = { accepts: 'ids', adHocScopes: [] } as const;
beforeAll(async () => {
  const documents = fixedDocuments(Object.entries(roads).map(([id, { query }]) => ({ id, name: id, text: query })));
  const variants = vaultVariants.map((variant) => ({ ...variant, documents, documentPolicy: onlyIds }));
  registered = await startTestGateway({ variants, transports: vaultTransports });
  gateway = await startTestGateway({ variants: vaultVariants, transports: vaultTransports });
  at = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => Promise.all([gateway.stop(), registered.stop()]));
beforeEach(() => {
  askedOfVault.length = 0;
});

const bearer = async (claims: object) => ({ authorization: `Bearer ${await issuer.sign({ ...claims })}` });

interface Told {
  data?: unknown;
  errors?: readonly { path?: readonly (string | number)[]; extensions: { code: string } }[];
}

function expectNothingTold({ data, errors = [] }: Told, road: Road): void {
  expect(JSON.stringify(data)).not.toContain('the secret');
  expect(data).toEqual(road.data);
  expect(errors.map(({ path }) => path?.join('.')).sort()).toEqual([...road.paths].sort());
  for (const { extensions } of errors) expect(extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  expect(askedOfVault.join('\n')).not.toMatch(protectedNames);
  expect(askedOfVault).toHaveLength(road.asked);
}

const hashOf = ({ query }: Road) => createHash('sha256').update(query).digest('hex');
const byHash = (road: Road) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(road) } } });
const own = { 'apollo-require-preflight': '1' };

async function post(payload: object, to = gateway): Promise<Told> {
  return (await to.app.inject({ method: 'POST', url: '/web/graphql', payload, headers: own })).json();
}

/** @param parameters What is no text is written as JSON. */
async function get(parameters: Record<string, unknown>, to = gateway): Promise<Told> {
  const texts = Object.entries(parameters).map(([name, value = {}]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return (
    await to.app.inject({ url: `/web/graphql?${new URLSearchParams(Object.fromEntries(texts))}`, headers: own })
  ).json();
}

describe.each(Object.entries(roads))('by %s', (id, road) => {
  const isChange = road.query.startsWith('mutation');
  const { variables } = road;
  // Those who may registered it: a registered document is trusted not to be large, never to show more.
  test.each(['first', 'second', 'third'])('a trusted id has nothing, the %s time', async () => {
    expectNothingTold(await post({ documentId: id, variables }, registered), road);
  });

  test('the hash of a trusted text has nothing', async () => {
    expectNothingTold(await post({ ...byHash(road), variables }, registered), road);
  });

  test.skipIf(isChange)('a GET with a trusted id has nothing, nor has one with a hash', async () => {
    expectNothingTold(await get({ documentId: id, variables }, registered), road);
    askedOfVault.length = 0;
    expectNothingTold(await get({ ...byHash(road), variables }, registered), road);
  });

  test('a text that was registered with its hash has nothing, nor has the hash from then on', async () => {
    expectNothingTold(await post({ ...byHash(road), query: road.query, variables }), road);
    askedOfVault.length = 0;
    expectNothingTold(await post({ ...byHash(road), variables }), road);
    if (isChange) return;
    askedOfVault.length = 0;
    expectNothingTold(await get({ ...byHash(road), variables }), road);
  });

  // The first time Apollo Server answers, then the fast lane, which hands over what has errors.
  test.each(['first', 'second', 'third'])('a guest has nothing, the %s time', async () => {
    const { status, body, headers } = await ask(gateway, road);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expectNothingTold(body, road);
  });

  test('somebody without the right has nothing', async () => {
    const { body } = await ask(gateway, { ...road, variant: 'mobile', headers: await bearer({ sid: 'ses_1' }) });
    expectNothingTold(body, road);
  });

  test.skipIf(isChange)('a GET has nothing', async () => {
    expectNothingTold(await get({ query: road.query, variables }), road);
  });

  test('a client that takes parts has nothing', async () => {
    if (road.variables) return;
    const answer = await askForParts(`${at}/web/graphql`, road);
    expectNothingTold((await answer.json()) as Told, road);
  });

  test.each(['first', 'second'])('a WebSocket has nothing, the %s time', async () => {
    const params = await bearer({ sid: 'ses_1' });
    for (const [door, options] of [['web', {}] as const, ['mobile', { params }] as const]) {
      askedOfVault.length = 0;
      const { query, variables } = road;
      expectNothingTold((await askOnce(`${at}/${door}/graphql`, { query, variables }, options)) as Told, road);
    }
  });

  test('who may has it', async () => {
    if (road.paths.includes('journal')) return;
    const { body } = await ask(gateway, {
      ...road,
      variant: 'mobile',
      headers: await bearer({ sid: 'ses_audit', scope: 'auditor' }),
    });
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).toContain('the secret');
  });
});

test('by an event nobody has it who may not, and a stream of nothing else does not begin', async () => {
  const events = await listen(`${at}/web/graphql`, 'subscription { renamed { name secret } }');
  const [, event] = await events.next();
  events.leave();
  expectNothingTold(event, {
    query: '',
    data: { renamed: { name: 'Ada', secret: null } },
    paths: ['renamed.secret'],
    asked: 1,
  });
});

test('by an event on a WebSocket neither', async () => {
  expectNothingTold(
    (await askOnce(`${at}/web/graphql`, { query: 'subscription { renamed { name secret } }' })) as Told,
    {
      query: '',
      data: { renamed: { name: 'Ada', secret: null } },
      paths: ['renamed.secret'],
      asked: 1,
    },
  );
});

test.each(['{ _entities(representations: []) { __typename } }', '{ _service { sdl } }', '{ owner { _secret } }'])(
  'what belongs to the federation is not there: %s',
  async (query) => {
    const { status, body } = await ask(gateway, { query });
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(askedOfVault).toEqual([]);
  },
);
