import { getOperationAST, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { noOpinion, notKept } from './cache-policy.ts';
import { defineSubgraph } from './define-subgraph.ts';
import { createPoliciesOf } from './operation-cache-policy.ts';

const { schema } = defineSubgraph({
  name: 'library',
  typeDefs: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query {
      book(id: ID!): Book
      shelf: Shelf
      motto: String
      year: Int @cacheControl(maxAge: 500, scope: PUBLIC)
      "Of a value type."
      opening: Hours
      closing: Hours @cacheControl(maxAge: 40, scope: PUBLIC)
      mine: Book @cacheControl(maxAge: 5)
      "Its type is kept for longer."
      fresh: Book @cacheControl(maxAge: 3, scope: PUBLIC)
      found: Found
      foundSoon: Found @cacheControl(maxAge: 20, scope: PUBLIC)
      thing: Thing
      kept: Kept
    }
    type Mutation { lend: Book }
    type Book implements Thing & Kept @key(fields: "id") @cacheControl(maxAge: 60, scope: PUBLIC) {
      id: ID!
      title: String
      hours: Hours
      reader: Reader
      notes: String @cacheControl(maxAge: 0)
      loans: Int @cacheControl(maxAge: 30)
      shelf: Shelf
      found: Found
      again: Kept
    }
    type Shelf implements Kept @key(fields: "id", resolvable: false) @cacheControl(maxAge: 90, scope: PUBLIC) {
      id: ID!
      loans: Int
      again: Kept
    }
    type Reader implements Thing @key(fields: "id") { id: ID! }
    type Hours { from: Int }
    type Gone { since: Int }
    union Found = Book | Shelf | Gone
    interface Thing { id: ID! }
    interface Kept { loans: Int again: Kept @cacheControl(maxAge: 7, scope: PUBLIC) }
    type Loose @key(fields: "id") { id: ID! at: Int @cacheControl(maxAge: 15, scope: PUBLIC) }
    extend type Loose @cacheControl(maxAge: 25, scope: PUBLIC)
  `,
  resolvers: {},
  context: (base) => base,
});
const policiesOf = createPoliciesOf(schema);

function policyOf(query: string, name?: string) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document, name);
  return operation && policiesOf(document).get(operation);
}
const everyone = (maxAge: number) => ({ maxAge, scope: 'PUBLIC' });
const oneself = (maxAge: number) => ({ maxAge, scope: 'PRIVATE' });
const entities = (selection: string, rest = '') =>
  policyOf(`query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } } ${rest}`);

describe('a field of the root', () => {
  test.each([
    ['a scalar', '{ motto }'],
    ['an object without a key', '{ opening { from } }'],
    ['a union of which one is without a hint', '{ found { ... on Book { id } } }'],
    ['an interface of which one is without a hint', '{ thing { id } }'],
    ['the schema for composition', '{ _service { sdl } }'],
  ])('is not kept without a hint: %s', (_, query) => {
    expect(policyOf(query)).toEqual(notKept);
  });

  test.each([
    ['its own', '{ year }', everyone(500)],
    ['that of its type', '{ book(id: 1) { id } }', everyone(60)],
    ['its own for what it holds', '{ closing { from } }', everyone(40)],
    ['its own rather than that of its type', '{ fresh { id } }', everyone(3)],
    ['its own for a union', '{ foundSoon { ... on Gone { since } } }', everyone(20)],
    ['its own for one person, unless told otherwise', '{ mine { id } }', oneself(5)],
    ['the strictest that an interface can be', '{ kept { __typename } }', everyone(60)],
  ])('is kept by a hint: %s', (_, query, policy) => {
    expect(policyOf(query)).toEqual(policy);
  });
});

describe('a field further down', () => {
  test.each([
    ['a scalar goes with its holder', 'title', everyone(60)],
    ['so does an object without a key', 'hours { from }', everyone(60)],
    ['an entity without a hint is not kept', 'reader { id }', notKept],
    ['an entity with a longer hint changes nothing', 'shelf { id }', everyone(60)],
    ['a hint of none is none', 'notes', oneself(0)],
    ['a hint is private, unless told otherwise', 'loans', oneself(30)],
    ['a union is its strictest entity', 'found { ... on Gone { since } }', everyone(60)],
  ])('%s', (_, selection, policy) => {
    expect(policyOf(`{ book(id: 1) { ${selection} } }`)).toEqual(policy);
  });
});

test('the smallest time and the strictest scope of all fields count', () => {
  expect(policyOf('{ year book(id: 1) { id } closing { from } }')).toEqual(everyone(40));
  expect(policyOf('{ year book(id: 1) { loans } }')).toEqual(oneself(30));
  expect(policyOf('{ year motto }')).toEqual(notKept);
});

test.each([
  ['an alias', '{ year book(id: 1) { loud: notes } }'],
  ['a fragment', '{ book(id: 1) { ...B } } fragment B on Book { ...C } fragment C on Book { notes }'],
  ['an inline fragment', '{ book(id: 1) { ... { ... on Book { notes } } } }'],
  ['a fragment on the root', '{ ...Q } fragment Q on Query { year book(id: 1) { notes } }'],
  ['a condition that may not hold', 'query ($yes: Boolean!) { book(id: 1) { notes @include(if: $yes) } }'],
  ['a member of a union', '{ foundSoon { ... on Book { notes } } }'],
])('a field counts through %s', (_, query) => {
  expect(policyOf(query)).toEqual(oneself(0));
});

test('through an interface a field counts as that of every object behind it, and of the interface itself', () => {
  expect(policyOf('{ kept { loans } }')).toEqual(oneself(30));
  expect(policyOf('{ kept { again { __typename } } }')).toEqual(everyone(7));
});

test('who asks nothing but the type’s name has no opinion', () => {
  expect(policyOf('{ __typename __schema { queryType { name } } }')).toEqual(noOpinion);
});

test('a mutation is not kept, whatever it returns', () => {
  expect(policyOf('mutation { lend { id } }')).toEqual(notKept);
});

test('each operation of a document counts its own fields and fragments only', () => {
  const query =
    'query A { ...Y } query B { book(id: 1) { ...N } } fragment Y on Query { year } fragment N on Book { notes }';
  expect([policyOf(query, 'A'), policyOf(query, 'B')]).toEqual([everyone(500), oneself(0)]);
});

describe('entities asked for by reference', () => {
  test.each([
    ['are kept as their type says', '... on Book { id title }', everyone(60)],
    ['are not kept without a hint', '... on Reader { id }', notKept],
    ['may say so in an extension', '... on Loose { id }', everyone(25)],
    ['of two types are kept as both say', '... on Loose { id } ... on Book { id }', everyone(25)],
    ['of a type with and one without a hint are not kept', '... on Book { id } ... on Reader { id }', notKept],
    ['count their fields', '... on Loose { at }', everyone(15)],
    ['count their fields, deeper', '... on Book { shelf { id } loans }', oneself(30)],
    ['of which nothing is asked are not kept', '__typename', notKept],
    ['are found in a fragment without a condition', '... { ... on Book { id } }', everyone(60)],
  ])('%s', (_, selection, policy) => {
    expect(entities(selection)).toEqual(policy);
  });

  test('are found in a named fragment', () => {
    expect(entities('...B', 'fragment B on Book { id }')).toEqual(everyone(60));
    expect(entities('...R', 'fragment R on Reader { id }')).toEqual(notKept);
  });
});
