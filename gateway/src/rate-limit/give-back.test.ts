import { defineSubgraph, type SubgraphContext } from '@prism/platform/subgraph';
import type { InjectOptions } from 'fastify';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Gateway } from '../create-gateway.ts';
import { fixedDocuments } from '../documents/index.ts';
import type { VariantSettings } from '../settings.ts';
import { askForParts } from '../testing/ask-for-parts.ts';
import { composeTestGraph } from '../testing/compose-test-graph.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

const sdl = `
  type Query { boxes(first: Int): [Box]  words(first: Int): [String!]  waiting: Box  broken: Box! }
  type Mutation { put(items: [ItemInput!]!): [Box] }
  input ItemInput { id: ID! }
  type Box { id: ID  inner: Box  lids: [Box] }
`;
let gate = withResolvers();
function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
const box = { id: '1', inner: { id: '2' }, lids: [{}, null, {}] };
const subgraph = defineSubgraph<SubgraphContext>({
  name: 'boxes',
  typeDefs: sdl,
  context: (base) => base,
  resolvers: {
    Query: {
      boxes: () => [box, null, box],
      words: () => ['a'],
      waiting: () => gate.promise.then(() => box),
      broken: () => null,
    },
    Mutation: { put: () => [box] },
  },
});
const { supergraphSdl, transports } = composeTestGraph([{ subgraph, sdl }]);
const dear = {
  id: 'dear',
  name: 'dear',
  text: `{ ${[1, 2, 3].map((at) => `b${at}: boxes(first: 100) { lids { id } }`).join(' ')} }`,
};
const mobile: VariantSettings = {
  name: 'mobile',
  supergraphSdl,
  credential: { kind: 'bearer', audience: 'mobile' },
  origins: [],
  sensitiveFields: [],
  documents: fixedDocuments([dear]),
};

let gateway: Gateway;
beforeEach(async () => {
  gate = withResolvers();
  gateway = await startTestGateway({ variants: [mobile], transports, rateLimitScale: 1 });
});
afterEach(() => gateway.stop());

/** What the answer says is left of the address's points, from 120,000. */
async function ask(request: InjectOptions) {
  const { statusCode, headers } = await gateway.app.inject(request);
  const left = Number(/"address-points";r=(\d+)/.exec(String(headers.ratelimit))?.[1]);
  return { status: statusCode, used: 120_000 - left };
}
const post = (payload: object): InjectOptions => ({ method: 'POST', url: '/mobile/graphql', payload });
const query = (text: string, variables = {}) => post({ query: text, variables });
/** An operation of one point. */
/** Resolves with the points that it took to wait until those under way are charged. */
async function untilUsed(points: number): Promise<number> {
  let looks = 0;
  await vi.waitFor(async () => {
    looks += 1;
    const { used } = await ask(query('{ __typename }'));
    expect(used - looks).toBe(points);
  });
  return looks;
}
const usedBefore = async () => (await ask(query('{ __typename }'))).used - 1;

describe('an answer’s headers tell the estimate, and those of the next what it really cost', () => {
  test.each<[string, InjectOptions, number, number]>([
    ['of a list', query('{ boxes(first: 50) { id } }'), 50, 2],
    ['of lists in lists', query('{ boxes(first: 50) { inner { id } lids { id } } }'), 600, 2 * (1 + 1 + 2)],
    [
      'by GET',
      { url: '/mobile/graphql?query={boxes(first:40){id}}', headers: { 'apollo-require-preflight': '1' } },
      40,
      2,
    ],
    ['of scalars, which are free but for the one point', query('{ words(first: 90) }'), 1, 1],
    ['of a change', query('mutation { put(items: [{ id: 1 }, { id: 2 }]) { id } }'), 10 + 10 + 2, 10 + 1 + 2],
    ['by variables', query('query ($n: Int) { boxes(first: $n) { id } }', { n: 70 }), 70, 2],
    ['of what is registered, though a stranger could not send it', post({ id: 'dear' }), 3_300, 3 * 2 * (1 + 2)],
    ['of the schema, at a fixed price', query('{ __schema { types { name } } }'), 250, 250],
  ])('%s', async (_, request, estimate, actual) => {
    for (const round of [0, 1, 2]) {
      const before = await usedBefore();
      expect(before).toBe(round * (actual + 1));
      expect(await ask(request)).toEqual({ status: 200, used: before + 1 + estimate });
    }
    expect(await usedBefore()).toBe(3 * (actual + 1));
  });

  test('of one answer for several, to each of them', async () => {
    const waiting = [1, 2, 3].map(() => ask(query('{ waiting { lids { id } } }')));
    const looks = await untilUsed(3 * 11);
    gate.resolve();
    await Promise.all(waiting);
    expect(await usedBefore()).toBe(3 * 3 + looks);
  });

  test('of an answer in parts, once the last has come', async () => {
    const text = '{ boxes(first: 20) { id ... @defer { lids { id } } } waiting { id } }';
    const address = await gateway.app.listen({ port: 0, host: '127.0.0.1' });
    gate.resolve();
    const answer = await askForParts(`${address}/mobile/graphql`, { query: text });
    expect(String(answer.headers.ratelimit)).toContain(`"address-points";r=${120_000 - 20 * 11 - 1}`);
    await answer.rest();
    expect(await usedBefore()).toBe(2 + 1 + 4);
  });
});

describe('nothing is given back', () => {
  test('of what was never executed', async () => {
    await ask(query('query ($n: Int) { boxes(first: $n) { id } }', { n: 'many' }));
    expect(await usedBefore()).toBe(10);
  });
});
