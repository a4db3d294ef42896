import type { FastifyInstance, FastifyRequest } from 'fastify';
import { buildSchema, graphql } from 'graphql';

/** A small graph of books, with a sign-in by cookie at `/reader` and by token at `/writer`. */
export const sampleSdl = `
"""The time of day, in RFC 3339."""
scalar DateTime

enum Mood { CALM, RESTLESS }

type Query {
  "Who is asking, and in which context."
  asked: Asked!
  book(id: ID!): Book
  "Newest first."
  books(first: Int = 3, mood: Mood): [Book!]!
}

type Asked { as: String!, market: String, language: String, client: String, preflight: String }

type Book { id: ID!, title: String!, pages: Int!, mood: Mood!, publishedAt: DateTime!, author: Author! }

type Author { id: ID!, name: String!, books: [Book!]! }

type Mutation {
  signIn(name: String!, secret: String!): SignInPayload!
  signOut: Boolean!
}

type SignInPayload { token: String, userErrors: [UserError!]! }

type UserError { message: String! }
`;

const schema = buildSchema(sampleSdl);

const author = { id: 'a1', name: 'Ada Lovelace', books: () => books };
const books = [
  { id: 'b1', title: 'Notes on the Engine', pages: 66, mood: 'CALM', publishedAt: '1843-09-01T00:00:00Z', author },
  { id: 'b2', title: 'On Weaving Algebra', pages: 128, mood: 'RESTLESS', publishedAt: '1842-02-11T00:00:00Z', author },
  { id: 'b3', title: 'Letters', pages: 412, mood: 'CALM', publishedAt: '1840-05-30T00:00:00Z', author },
];

/** Serves the graph to both variants. */
export function serveSampleGraph(app: FastifyInstance): void {
  for (const variant of ['reader', 'writer']) {
    app.post(`/${variant}/graphql`, async (request, reply) => {
      const { query, variables, operationName } = request.body as SampleRequest;
      if (request.headers.authorization === 'Bearer outdated') return reply.code(401).send({ errors: [refusal] });
      const rootValue = {
        asked: () => asked(request),
        book: ({ id }: { id: string }) => books.find((book) => book.id === id),
        books: ({ first }: { first: number }) => books.slice(0, first),
        signIn: ({ name, secret }: { name: string; secret: string }) => {
          if (secret !== 'open sesame') return { userErrors: [{ message: 'That name and secret do not match.' }] };
          if (variant === 'reader') reply.header('set-cookie', `who=${name}; Path=/; HttpOnly; SameSite=Lax`);
          return { token: name, userErrors: [] };
        },
        signOut: () => {
          reply.header('set-cookie', 'who=; Path=/; Max-Age=0');
          return true;
        },
      };
      return graphql({ schema, source: query, variableValues: variables, operationName, rootValue });
    });
  }
}

interface SampleRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

const refusal = { message: 'This token is not valid.', extensions: { code: 'UNAUTHENTICATED' } };

function asked({ headers }: FastifyRequest) {
  const cookie = /(?:^|; )who=(\w+)/.exec(headers.cookie ?? '')?.[1];
  return {
    as: headers.authorization?.replace('Bearer ', '') ?? cookie ?? 'guest',
    market: headers['x-market'],
    language: headers['accept-language'],
    client: `${headers['apollographql-client-name']}/${headers['apollographql-client-version']}`,
    preflight: headers['apollo-require-preflight'],
  };
}
