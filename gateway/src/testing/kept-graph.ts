import { identityChangeExtension, signIdentityChange } from '@prism/platform/identity';
import { defineSubgraph, type SubgraphContext } from '@prism/platform/subgraph';
import type { VariantSettings } from '../settings.ts';
import { composeTestGraph } from './compose-test-graph.ts';
import { subgraphSecret } from './test-graph.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@requiresScopes"])\n`;

const booksSdl = `${link}
  type Query {
    book(id: ID!): Book
    mine: Book @cacheControl(maxAge: 30)
    motto: String
    "Market and language of the request."
    place: String @cacheControl(maxAge: 300, scope: PUBLIC)
    "Version of the program that asks."
    release: String @cacheControl(maxAge: 300, scope: PUBLIC)
    "As many letters as asked for."
    text(length: Int!): String @cacheControl(maxAge: 300, scope: PUBLIC)
    broken: String @cacheControl(maxAge: 300, scope: PUBLIC)
    leave: Boolean @cacheControl(maxAge: 300, scope: PUBLIC)
    report: String @cacheControl(maxAge: 300, scope: PUBLIC) @requiresScopes(scopes: [["auditor"]])
    empty: [Book!] @cacheControl(maxAge: 300, scope: PUBLIC)
  }
  type Mutation { add: Book @cacheControl(maxAge: 300, scope: PUBLIC) }
  type Book @key(fields: "id") @cacheControl(maxAge: 60, scope: PUBLIC) {
    id: ID!
    title: String
    price: String @requiresScopes(scopes: [["auditor"]])
  }
`;

const ratingsSdl = `${link}
  type Book @key(fields: "id") @cacheControl(maxAge: 10, scope: PUBLIC) {
    id: ID!
    stars: Int
    yours: Int @cacheControl(maxAge: 20)
    reader: Reader
  }
  type Reader @key(fields: "id") { id: ID! }
`;

const book = { id: '1', title: 'Optics', price: 'high' };

const books = defineSubgraph<SubgraphContext>({
  name: 'books',
  typeDefs: booksSdl,
  context: (base) => base,
  resolvers: {
    Book: { __resolveReference: () => book },
    Query: {
      book: (_: unknown, { id }: { id: string }) => (id === '1' ? book : null),
      mine: () => book,
      motto: () => 'read',
      place: (_: unknown, __: unknown, { caller }: SubgraphContext) => `${caller.market.country} ${caller.language}`,
      release: (_: unknown, __: unknown, { caller }: SubgraphContext) => caller.client.version,
      text: (_: unknown, { length }: { length: number }) => 'x'.repeat(length),
      broken: () => {
        throw new Error('broken');
      },
      async leave(_: unknown, __: unknown, { response }: SubgraphContext) {
        response.extensions[identityChangeExtension] = await signIdentityChange({ kind: 'signed-out' }, subgraphSecret);
        return true;
      },
      report: () => 'all is well',
      empty: () => [],
    },
    Mutation: { add: () => book },
  },
});

const ratings = defineSubgraph<SubgraphContext>({
  name: 'ratings',
  typeDefs: ratingsSdl,
  context: (base) => base,
  resolvers: {
    Book: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: 4, yours: 5, reader: { id: '7' } }) },
  },
});

/** Two subgraphs in memory that say for how long and by whom their answers may be kept. */
const graph = composeTestGraph([
  { subgraph: books, sdl: booksSdl },
  { subgraph: ratings, sdl: ratingsSdl },
]);

const { supergraphSdl } = graph;
const variant = { supergraphSdl, origins: [], sensitiveFields: [] };

/** The doors `web` and `mobile` over that graph. */
export const keptVariants: readonly VariantSettings[] = [
  { ...variant, name: 'web', credential: { kind: 'cookie' }, origins: ['https://shop.test'] },
  { ...variant, name: 'mobile', credential: { kind: 'bearer', audience: 'mobile' } },
];

export const keptTransports = graph.transports;
