import type { ErrorCode } from '@prism/platform/errors';
import { trustedLimits } from '../limits/structure-limits.ts';

export const boxesSdl = `
  type Query { n(a: Int): Int  box: Box  boxes(first: Int): [Box!]  paged(pageSize: Int, page: Page): [Box!]  take(list: [Int!], tree: Tree): Int  text(bytes: Int!, accents: Boolean): String  lines(bytes: Int!): [String!] }
  type Mutation { write(bytes: Int!): String }
  input Page { first: Int  within: [Page!]  price: Price }
  input Price { min: Int  max: Int }
  input Tree { child: Tree  n: Int }
  type Box { id: ID  inner: Box }
`;

export const boxesResolvers = {
  Query: { n: () => 1, box: () => ({}), boxes: () => [{}], paged: () => [{}], take: () => 1, text, lines },
  Mutation: { write: text },
  Box: { id: () => '1', inner: () => ({}) },
};

/** So many bytes in UTF-8. */
function text(_: unknown, { bytes, accents = false }: { bytes: number; accents?: boolean }): string {
  return accents ? 'é'.repeat(bytes >> 1) + 'x'.repeat(bytes % 2) : 'x'.repeat(bytes);
}

/** So many bytes as JSON. */
function lines(_: unknown, { bytes }: { bytes: number }): string[] {
  const whole = Math.floor((bytes - 4) / 1_000);
  return [...Array.from({ length: whole }, () => 'x'.repeat(997)), 'x'.repeat(bytes - 4 - whole * 1_000)];
}

export interface Request {
  query: string;
  variables?: object;
}

/** A limit of design: what measures exactly `size` is answered at it, and refused one past it. */
export interface LimitRow {
  name: string;
  limit: number;
  code: ErrorCode;
  of(size: number): Request;
  /** The same through a named fragment. */
  inFragment?: (size: number) => Request;
  /** It does not fit into an address. */
  isTooLongForGet?: boolean;
  /** Where it differs for registered documents. */
  trustedLimit?: number;
  /** What is registered has no such limit. */
  isForStrangers?: boolean;
}

const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
const nest = (levels: number, field: string, inmost: string) =>
  `${field} { `.repeat(levels) + inmost + ' }'.repeat(levels);

/** Of an operation that measures what is inside its braces. */
function row(name: string, limit: number, code: ErrorCode, inside: (size: number) => string): LimitRow {
  return {
    name,
    limit,
    code,
    of: (size) => ({ query: `{ ${inside(size)} }` }),
    inFragment: (size) => ({ query: `{ ...Part } fragment Part on Query { ${inside(size)} }` }),
  };
}

/** Fifty at a time, so that the text stays within its tokens. */
const selections = (size: number): string => {
  const rest = size - 1;
  const fifties = times(Math.floor(rest / 50), () => '...Fifty');
  return `{ box { ${fifties} ${times(rest % 50, () => 'id')} } } fragment Fifty on Box { ${times(49, () => 'id')} }`;
};

const tree = (levels: number): object => (levels === 1 ? {} : { child: tree(levels - 1) });

export const limitRows: readonly LimitRow[] = [
  {
    name: 'tokens',
    limit: 2_000,
    code: 'MAX_TOKENS',
    of: (size) => ({ query: `{ take(list: [${times(size - 9, () => '1')}]) }` }),
  },
  row('depth', 12, 'MAX_DEPTH', (size) => `box { ${nest(size - 2, 'inner', 'id')} }`),
  row('aliases', 30, 'MAX_ALIASES', (size) => `box { ${times(size, (at) => `a${at}: id`)} }`),
  row('root fields', 20, 'MAX_ROOT_FIELDS', (size) => times(size, () => 'n')),
  row('directives', 20, 'MAX_DIRECTIVES', (size) => `box { ${times(size, () => '... @include(if: true) { id }')} }`),
  {
    name: 'expanded selections',
    limit: 300,
    trustedLimit: trustedLimits.selections,
    code: 'QUERY_TOO_COMPLEX',
    of: (size) => ({ query: selections(size) }),
  },
  row(
    'depth of introspection',
    16,
    'MAX_DEPTH',
    (size) => `__type(name: "Box") { ${nest(size - 2, 'ofType', 'name')} }`,
  ),
  {
    ...row('introspections', 4, 'COST_ESTIMATED_TOO_EXPENSIVE', (size) =>
      times(size, (at) => `a${at}: __schema { description }`),
    ),
    isForStrangers: true,
  },
  {
    ...row(
      'the cost',
      1_000,
      'COST_ESTIMATED_TOO_EXPENSIVE',
      (size) =>
        `${times(size / 100, (at) => `p${at}: boxes(first: 100) { id }`)} ${times(size % 100, (at) => `b${at}: box { id }`)}`,
    ),
    isForStrangers: true,
  },
  row('bytes of an answer, of one text', 2_000_000, 'QUERY_TOO_COMPLEX', (size) => `text(bytes: ${size - 21})`),
  row('bytes of an answer, of a list', 2_000_000, 'QUERY_TOO_COMPLEX', (size) => `lines(bytes: ${size - 20})`),
  row(
    'bytes of an answer that is not ASCII',
    2_000_000,
    'QUERY_TOO_COMPLEX',
    (size) => `text(bytes: ${size - 21}, accents: true)`,
  ),
  row('the size of a page', 100, 'BAD_USER_INPUT', (size) => `boxes(first: ${size}) { id }`),
  {
    name: 'the size of a page in a variable',
    limit: 100,
    code: 'BAD_USER_INPUT',
    of: (size) => ({ query: 'query ($first: Int) { boxes(first: $first) { id } }', variables: { first: size } }),
    inFragment: (first) => ({
      query: 'query ($first: Int) { ...Part } fragment Part on Query { boxes(first: $first) { id } }',
      variables: { first },
    }),
  },
  {
    name: 'the size of a page in the default of a variable',
    limit: 100,
    code: 'BAD_USER_INPUT',
    of: (size) => ({ query: `query ($first: Int = ${size}) { boxes(first: $first) { id } }` }),
  },
  row('the size of a page by its other name', 100, 'BAD_USER_INPUT', (size) => `paged(pageSize: ${size}) { id }`),
  row(
    'the size of a page in an input object',
    100,
    'BAD_USER_INPUT',
    (size) => `paged(page: { first: ${size} }) { id }`,
  ),
  row(
    'the size of a page deep in input objects',
    100,
    'BAD_USER_INPUT',
    (size) => `paged(page: { within: [{ first: 1 }, { within: [{ first: ${size} }] }] }) { id }`,
  ),
  {
    name: 'the size of a page, a variable in an input object',
    limit: 100,
    code: 'BAD_USER_INPUT',
    of: (first) => ({
      query: 'query ($first: Int) { paged(page: { within: [{ first: $first }] }) { id } }',
      variables: { first },
    }),
  },
  {
    name: 'the size of a page in an input object that is a variable',
    limit: 100,
    code: 'BAD_USER_INPUT',
    of: (first) => ({
      query: 'query ($page: Page) { paged(page: $page) { id } }',
      variables: { page: { within: [{ within: [{ first }] }] } },
    }),
    inFragment: (first) => ({
      query: 'query ($within: [Page!]) { ...Part } fragment Part on Query { paged(page: { within: $within }) { id } }',
      variables: { within: [{ first: 1 }, { first }] },
    }),
  },
  {
    name: 'the size of a page in the default of an input object',
    limit: 100,
    code: 'BAD_USER_INPUT',
    of: (size) => ({ query: `query ($page: Page = { first: ${size} }) { paged(page: $page) { id } }` }),
  },
  {
    name: 'characters of a name',
    limit: 100,
    code: 'BAD_REQUEST',
    of: (size) => ({ query: `query ${'Q'.repeat(size)} { n }` }),
  },
  {
    name: 'declared variables',
    limit: 100,
    code: 'QUERY_TOO_COMPLEX',
    of: (size) => ({
      query: `query (${times(size, (at) => `$v${at}: Int = 1`)}) { take(list: [${times(size, (at) => `$v${at}`)}]) }`,
    }),
  },
  {
    name: 'variables that are sent',
    limit: 100,
    code: 'BAD_USER_INPUT',
    of: (size) => ({
      query: 'query Sent { n }',
      variables: Object.fromEntries(Array.from({ length: size }, (_, at) => [`v${at}`, 1])),
    }),
  },
  {
    name: 'depth of variables',
    limit: 12,
    code: 'BAD_USER_INPUT',
    of: (size) => ({ query: 'query ($tree: Tree) { take(tree: $tree) }', variables: { tree: tree(size) } }),
  },
  {
    name: 'values of variables',
    limit: 5_000,
    code: 'BAD_USER_INPUT',
    isTooLongForGet: true,
    of: (size) => ({
      query: 'query ($list: [Int!]) { take(list: $list) }',
      variables: { list: Array.from({ length: size }, () => 1) },
    }),
  },
];
