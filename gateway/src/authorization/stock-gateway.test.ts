import { composeServices } from '@apollo/composition';
import { ApolloGateway, type GraphQLDataSource, LocalGraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Identity } from '@prism/platform/identity';
import { type ExecutionResult, type GraphQLSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readResult, writeResult } from '../testing/graph-results.ts';
import { filterOperation, liftPolicy, restoreRemoved } from './index.ts';

/** A real supergraph, composed, lifted, loaded by the stock gateway and executed over subgraphs in memory. */
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@authenticated", { name: "@requiresScopes", as: "@needs" }])\n`;

const people = `${link}
  type Query {
    me: Person
    nobody: Person
    people: [Person!]!
    crowd: [Person]
    audit: [String!] @needs(scopes: [["auditor"]])
    total: Int! @needs(scopes: [["auditor"]])
    nodes: [Node!]!
    found: [Found!]!
    keeper: Keeper
  }
  type Mutation {
    rename(name: String!): Person
    promote: Person @needs(scopes: [["auditor"]])
  }
  interface Node { id: ID! label: String }
  type Person implements Node @key(fields: "id") {
    id: ID!
    label: String @authenticated
    name: String!
    email: String @authenticated
    phone: String! @authenticated
    boss: Person
  }
  type Robot implements Node { id: ID! label: String model: String }
  type Safe @authenticated { code: String door: Door! }
  type Door { color: String }
  type Keeper { safe: Safe robot: Robot }
  union Found = Robot | Safe
`;
const letters = `${link}
  type Person @key(fields: "id") { id: ID! letters: [Letter!]! }
  type Letter { to: String text: String @authenticated sender: Person }
`;

const ada = { __typename: 'Person', id: '1', label: 'ada', name: 'Ada', email: 'ada@x', phone: '1' };
const bob = { __typename: 'Person', id: '2', label: 'bob', name: 'Bob', email: 'bob@x', phone: '2', boss: ada };
const robot = { __typename: 'Robot', id: '9', label: 'r9', model: 'R' };
const safe = { __typename: 'Safe', code: '1234', door: { color: 'red' } };
const resolvers = {
  Query: {
    me: () => bob,
    nobody: () => null,
    people: () => [ada, bob],
    crowd: () => [ada, null],
    audit: () => ['a'],
    total: () => 3,
    nodes: () => [ada, robot],
    found: () => [robot, safe],
    keeper: () => ({ safe, robot }),
  },
  Mutation: { rename: () => bob, promote: () => bob },
  Person: { __resolveReference: ({ id }: { id: string }) => [ada, bob].find((person) => person.id === id) },
};
const letterResolvers = {
  Person: { letters: ({ id }: { id: string }) => [{ to: `to ${id}`, text: 'secret', sender: { id: '1' } }] },
};

const guest: Identity = { kind: 'guest', subject: 'gst_1' };
const user: Identity = { kind: 'user', subject: 'usr_1', sessionId: 'ses_1', scopes: ['auditor'] };
const subgraphs = [
  { name: 'people', typeDefs: parse(people), resolvers },
  { name: 'letters', typeDefs: parse(letters), resolvers: letterResolvers },
];
const { supergraphSdl, errors } = composeServices(subgraphs.map((subgraph) => ({ ...subgraph, url: 'http://x' })));
if (!supergraphSdl) throw new Error(`The test's own supergraph: ${errors}`);
const { sdl, policy } = liftPolicy(supergraphSdl);

let schema: GraphQLSchema;
let gateway: ApolloGateway;
let fetches: string[] = [];

beforeAll(async () => {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  gateway = new ApolloGateway({ supergraphSdl: sdl, buildService: ({ name }) => createSubgraph(String(name)) });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  await gateway.load();
});
afterAll(() => gateway.stop());
beforeEach(() => {
  fetches = [];
});

function createSubgraph(name: string): GraphQLDataSource {
  const subgraph = subgraphs.find((each) => each.name === name);
  if (!subgraph) throw new Error(`No subgraph ${name}`);
  const local = new LocalGraphQLDataSource(buildSubgraphSchema(subgraph as Parameters<typeof buildSubgraphSchema>[0]));
  return {
    process(options) {
      fetches.push(`${name}: ${options.request.query}`);
      return local.process(options);
    },
  };
}

/** Filters, executes and restores, as the pipeline does. */
async function ask(
  source: string,
  identity = guest,
  variables: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const filtered = filterOperation({ schema, document, operationName: undefined, variables, policy, identity });
  if (filtered.kind === 'rejected') return readResult(filtered.result);
  const queryHash = filtered.kind === 'filtered' ? filtered.hash : source;
  const request = { request: { variables }, document: filtered.document, queryHash, metrics: {}, context: {} };
  const result = (await gateway.executor(
    request as unknown as Parameters<ApolloGateway['executor']>[0],
  )) as ExecutionResult;
  expect(result.errors).toBeUndefined();
  return filtered.kind === 'filtered' ? readResult(restoreRemoved(writeResult(result), filtered.shape)) : result;
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const paths = (result: ExecutionResult) => (result.errors ?? []).map(({ path }) => path?.join('.'));

/** The answer as JSON text, which shows the order of the keys too, and the paths of its errors. */
async function expectAnswer(source: string, data: unknown, errorPaths: string[], identity = guest, variables = {}) {
  const result = await ask(source, identity, variables);
  expect(JSON.stringify(plain(result.data))).toBe(JSON.stringify(data));
  expect(paths(result)).toEqual(errorPaths);
  for (const { extensions } of result.errors ?? []) expect(extensions).toEqual({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
}

describe('a removed field over the stock gateway', () => {
  test('is null in its place, and the rest is answered', () =>
    expectAnswer('{ me { id email name } }', { me: { id: '2', email: null, name: 'Bob' } }, ['me.email']));

  test('is answered to whom may have it', () =>
    expectAnswer('{ me { id email } total }', { me: { id: '2', email: 'bob@x' }, total: 3 }, [], user));

  test('at the root costs no call when nothing else was asked', async () => {
    await expectAnswer('{ audit again: audit }', { audit: null, again: null }, ['audit', 'again']);
    expect(fetches).toEqual([]);
  });

  test('at the root stands beside others', () =>
    expectAnswer('{ audit me { id } }', { audit: null, me: { id: '2' } }, ['audit']));

  test('that may not be null nulls the answer from the root', () =>
    expectAnswer('{ me { id } total }', null, ['total']));

  test('that may not be null nulls its nearest nullable parent', () =>
    expectAnswer('{ me { id phone boss { id } } crowd { phone } }', { me: null, crowd: [null, null] }, [
      'me.phone',
      'crowd.0.phone',
    ]));

  test('in a list of non-null items nulls the list, and so the answer', () =>
    expectAnswer('{ people { phone } }', null, ['people.0.phone', 'people.1.phone']));

  test('alone in an entity of another subgraph costs the owner no call for it', async () => {
    await expectAnswer('{ me { letters { text to } } }', { me: { letters: [{ text: null, to: 'to 2' }] } }, [
      'me.letters.0.text',
    ]);
    expect(fetches.join()).not.toMatch(/\btext\b/);
  });

  test('alone in a selection leaves its parent standing', async () => {
    await expectAnswer('{ me { email } }', { me: { email: null } }, ['me.email']);
    await expectAnswer('{ me { boss { email } } }', { me: { boss: { email: null } } }, ['me.boss.email']);
    await expectAnswer('{ me { letters { text } } }', { me: { letters: [{ text: null }] } }, ['me.letters.0.text']);
  });

  test('behind a second entity hop is null with its whole path', () =>
    expectAnswer(
      '{ me { letters { sender { email name } } } }',
      { me: { letters: [{ sender: { email: null, name: 'Ada' } }] } },
      ['me.letters.0.sender.email'],
    ));

  test('of a protected type goes with all that is below', async () => {
    await expectAnswer('{ keeper { safe { code } robot { id } } }', { keeper: { safe: null, robot: { id: '9' } } }, [
      'keeper.safe',
    ]);
    expect(fetches.join()).not.toMatch(/\b(safe|code)\b/);
  });

  test('through an interface is null for every type behind it', () =>
    expectAnswer(
      '{ nodes { id label } }',
      {
        nodes: [
          { id: '1', label: null },
          { id: '9', label: null },
        ],
      },
      ['nodes.0.label', 'nodes.1.label'],
    ));

  test('through an interface may be all that is asked', () =>
    expectAnswer('{ nodes { label } }', { nodes: [{ label: null }, { label: null }] }, [
      'nodes.0.label',
      'nodes.1.label',
    ]));

  test('on a type condition is null for that type alone', () =>
    expectAnswer(
      '{ nodes { ... on Person { label } ... on Robot { label } } }',
      { nodes: [{ label: null }, { label: 'r9' }] },
      ['nodes.0.label'],
    ));

  test('in a fragment on a protected member of a union is null', async () => {
    await expectAnswer(
      '{ found { ... on Safe { code } ... on Robot { model } } }',
      { found: [{ model: 'R' }, { code: null }] },
      ['found.1.code'],
    );
    expect(fetches.join()).not.toMatch(/\bcode\b/);
  });

  test('in a fragment on a protected member of a union bubbles null', () =>
    expectAnswer('{ found { ... on Safe { door { color } } ... on Robot { model } } }', null, ['found.1.door']));

  test('below a parent that is null tells of the parent', () =>
    expectAnswer('{ nobody { email boss { phone } } }', { nobody: null }, ['nobody']));

  test('with variables of its own leaves an operation that still runs', () =>
    expectAnswer(
      'query ($yes: Boolean!, $no: Boolean = false) { me { id email @include(if: $yes) boss @include(if: $no) { email } } }',
      { me: { id: '2', email: null } },
      ['me.email'],
      guest,
      { yes: true },
    ));

  test('that is skipped is not there and makes no error', () =>
    expectAnswer('query ($no: Boolean!) { me { id email @include(if: $no) } }', { me: { id: '2' } }, [], guest, {
      no: false,
    }));

  test('has the same answer through an alias, a fragment and a fragment within', () =>
    expectAnswer(
      '{ me { e: email ...A } } fragment A on Person { f: email ...B } fragment B on Person { g: email id }',
      { me: { e: null, f: null, g: null, id: '2' } },
      ['me.e', 'me.f', 'me.g'],
    ));

  test('does not take the plan of those who may have it', async () => {
    const source = '{ me { id email } }';
    await expectAnswer(source, { me: { id: '2', email: 'bob@x' } }, [], user);
    await expectAnswer(source, { me: { id: '2', email: null } }, ['me.email']);
    await expectAnswer(source, { me: { id: '2', email: 'bob@x' } }, [], user);
  });

  test('leaves introspection as it is', async () => {
    const result = await ask('{ __typename __type(name: "Safe") { name } audit }');
    expect(plain(result.data)).toEqual({ __typename: 'Query', __type: { name: 'Safe' }, audit: null });
  });
});

describe('a mutation with a removed field', () => {
  test('is refused whole and calls nobody', async () => {
    await expectAnswer('mutation { rename(name: "x") { id } promote { id } }', null, ['promote']);
    expect(fetches).toEqual([]);
  });

  test('is refused for a field of its payload too', async () => {
    await expectAnswer('mutation { rename(name: "x") { id boss { email } } }', null, ['rename.boss.email']);
    expect(fetches).toEqual([]);
  });

  test('runs when the field is skipped', () =>
    expectAnswer(
      'mutation ($no: Boolean!) { rename(name: "x") { id email @include(if: $no) } }',
      { rename: { id: '2' } },
      [],
      guest,
      { no: false },
    ));
});
