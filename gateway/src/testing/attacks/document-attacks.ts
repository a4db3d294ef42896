import { limitRows } from '../limit-rows.ts';
import { type Attack, flood, posts, times } from './attack.ts';

const join = (count: number, make: (at: number) => string) => times(count, make).join(' ');
const lines = '\n'.repeat(45_000);

/** Each another text, so that nothing is known of it: a comment tells them apart. */
const distinct = (count: number, make: (at: number) => { query: string; variables?: object }) =>
  posts(
    times(count, (at) => {
      const { query, variables } = make(at);
      return { query: `${query} #${at}`, variables };
    }),
  );

/** Of every limit of the table: at it, where most is to be done, and one past it. */
const byLimit = limitRows.flatMap(({ name, limit, code, of }) => [
  flood(
    `${name}: ${limit}`,
    ['200'],
    distinct(25, () => of(limit)),
  ),
  flood(
    `${name}: ${limit + 1}`,
    [`400 ${code}`],
    distinct(25, () => of(limit + 1)),
  ),
]);

const invalid = ['400 GRAPHQL_VALIDATION_FAILED'];
const tooComplex = ['400 QUERY_TOO_COMPLEX'];
const either = [...invalid, ...tooComplex];

/** Texts that take long to read or to validate, each within 100 KB and 2,000 tokens. */
const texts: readonly [string, readonly string[], string][] = [
  ['mistakes behind 45,000 lines', either, `${lines}{ box { ${join(100, (at) => `x: a${at}`)} } }`],
  [
    'conflicts behind 45,000 lines',
    either,
    `${lines}{ ${join(5, (at) => `box { ${join(29, (n) => `x${n}: ${at % 2 ? 'id' : 'inner'}`)} }`)} }`,
  ],
  [
    'conflicts behind 1,900 lines',
    either,
    `${'\n'.repeat(1_900)}{ ${join(5, (at) => `box { ${join(29, (n) => `x${n}: ${at % 2 ? 'id' : 'inner'}`)} }`)} }`,
  ],
  ['one syntax error behind 45,000 lines', ['400 GRAPHQL_PARSE_FAILED', ...tooComplex], `${lines}{ n`],
  ['30,000 comments', ['200', ...tooComplex], `${'#\n'.repeat(30_000)}{ n }`],
  ['a text of 20,000 lines', either, `{ n(a: """${'\n a'.repeat(20_000)}""") }`],
  ['a string of escapes', invalid, `{ n(a: "${'\\u0041'.repeat(12_000)}") }`],
  ['a number of 90,000 digits', ['400 GRAPHQL_VALIDATION_FAILED'], `{ n(a: ${'1'.repeat(90_000)}) }`],
  ['a name of 90,000 letters', invalid, `{ ${'n'.repeat(90_000)} }`],
  ['300 fields that are not there', either, `{ ${join(290, (at) => `rootsOf${at}WhichAreNotThere`)} }`],
  ['250 types that are not there', either, `{ ${join(145, (at) => `... on RatherLongNameOfSomeTypo${at} { n }`)} }`],
  [
    'one fragment that nobody uses, with one field 1,900 times',
    either,
    `{ n } fragment F on Box { ${join(1_900, () => 'id')} }`,
  ],
  [
    'a second operation with one field 1,900 times',
    either,
    `query A { n } query B { box { ${join(1_900, () => 'id')} } }`,
  ],
  ['one object 140 times', ['200'], `{ box { ${join(140, () => 'inner { id }')} } }`],
  [
    'one object of 24 levels in each of two',
    ['400 MAX_DEPTH'],
    `{ ${join(12, () => `box { ${'inner { '.repeat(20)} id ${'} '.repeat(20)} }`)} }`,
  ],
  [
    'two chains of fragments',
    ['200', ...tooComplex],
    `{ box { ...F0 ...G0 } } ${join(110, (at) => `fragment F${at} on Box { id ...F${at + 1} }`)} fragment F110 on Box { id }
     ${join(30, (at) => `fragment G${at} on Box { id ...G${at + 1} }`)} fragment G30 on Box { id }`,
  ],
  [
    'fragments that spread all that come after them',
    tooComplex,
    `{ ...F0 } ${join(30, (at) => `fragment F${at} on Query { ${join(30 - at, (n) => `...F${at + n + 1}`)} }`)} fragment F30 on Query { n }`,
  ],
  [
    'fragments that hold each other',
    either,
    `{ ...F0 } ${join(40, (at) => `fragment F${at} on Query { ${join(12, (n) => `...F${(at + n) % 40}`)} }`)}`,
  ],
  [
    '150 operations with a fragment of unknown variables',
    either,
    `${join(150, (at) => `query Q${at} { ...F }`)} fragment F on Query { ${join(130, (at) => `n(a: $v${at})`)} }`,
  ],
  [
    'a query for the schema, as deep as may be',
    ['200', '400 MAX_DEPTH', '400 COST_ESTIMATED_TOO_EXPENSIVE'],
    `{ __schema { types { fields { args { type { ${'ofType { '.repeat(9)} name ${'} '.repeat(9)} } } } } } }`,
  ],
];

const padded = (bytes: number) => 'x'.repeat(bytes);

export const documentAttacks: readonly Attack[] = [
  ...byLimit,
  ...texts.map(([name, outcomes, query]) =>
    flood(
      name,
      outcomes,
      distinct(30, () => ({ query })),
    ),
  ),
  flood(
    'batches of 1,000',
    ['400 BATCHING_DISABLED', '400 BAD_REQUEST'],
    times(50, () => ({ body: JSON.stringify(times(1_000, () => ({ query: '{ n }' }))) })),
  ),
  flood(
    'variables that nest 40,000 lists',
    ['400 BAD_REQUEST'],
    times(50, () => ({ body: `{"query":"{ n }","variables":{"v":${'['.repeat(40_000)}${']'.repeat(40_000)}}}` })),
  ),
  flood(
    'variables of 16,000 objects',
    ['400 BAD_USER_INPUT'],
    times(50, () => ({ body: `{"query":"{ n }","variables":{"v":[${times(16_000, () => '{}').join()}]}}` })),
  ),
  flood(
    'JSON of 12,000 keys',
    ['400 BAD_USER_INPUT', '400 BAD_REQUEST', '200'],
    times(50, () => ({ body: `{"query":"{ n }",${times(9_000, (at) => `"k${at}":0`).join()}}` })),
  ),
  flood(
    'a variable of 90 KB',
    ['400 BAD_USER_INPUT'],
    times(50, () => ({
      body: JSON.stringify({ query: 'query ($a: Int) { n(a: $a) }', variables: { a: padded(90_000) } }),
    })),
  ),
  flood(
    'a variable of 90,000 digits',
    ['400 BAD_USER_INPUT'],
    times(50, () => ({ body: `{"query":"query ($a: Int) { n(a: $a) }","variables":{"a":${'9'.repeat(90_000)}}}` })),
  ),
  flood(
    'the name of an operation of 90 KB',
    ['400 OPERATION_RESOLUTION_FAILURE', '400 BAD_REQUEST'],
    times(50, () => ({ body: JSON.stringify({ query: '{ n }', operationName: padded(90_000) }) })),
  ),
  flood(
    'ids of 90 KB',
    ['400 BAD_REQUEST', '200 PERSISTED_QUERY_NOT_FOUND', '400 PERSISTED_QUERY_NOT_FOUND'],
    times(50, () => ({ body: JSON.stringify({ id: padded(90_000) }) })),
  ),
  flood(
    'hashes that nobody knows',
    ['200 PERSISTED_QUERY_NOT_FOUND'],
    posts(
      times(200, (at) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: `${at}`.padStart(64, '0') } } })),
    ),
  ),
  flood(
    'twenty sign-ins in one',
    ['400 BAD_USER_INPUT'],
    distinct(50, () => ({ query: `mutation { ${join(20, (at) => `a${at}: enter(name: "x")`)} }` })),
  ),
  flood(
    'half of each request is a keyword',
    ['400 GRAPHQL_PARSE_FAILED'],
    distinct(100, () => ({ query: `${'query '.repeat(1_500)}` })),
  ),
];
