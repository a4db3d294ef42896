import type { ExplorerConfig, ExplorerDocument, ExplorerPerson } from '@prism/explorer/config';

/** Configurations of two variants of the sample graph: `reader` by cookie, `writer` by token. */
export function sampleVariants(): ExplorerConfig[] {
  return ['reader', 'writer'].map((variant) => ({
    variant,
    title: variant === 'reader' ? 'Reading room' : 'Writing desk',
    endpoint: `/${variant}/graphql`,
    sdlUrl: `/${variant}/schema.graphql`,
    variants: ['reader', 'writer', 'press'].map((name) => ({ name, path: `/${name}` })),
    documents,
    markets: ['DE-EUR', 'US-USD', 'KW-KWD'],
    languages: ['en', 'de'],
    defaultHeaders: { 'x-sample': 'yes' },
    signIn: {
      people: [
        person(variant, 'ada', 'open sesame'),
        person(variant, 'eve', 'guessed'),
        person(variant, 'outdated', 'open sesame'),
      ],
      signOut: { path: `/${variant}/graphql`, headers: {}, body: { query: 'mutation { signOut }' } },
    },
  }));
}

function person(variant: string, name: string, secret: string): ExplorerPerson {
  const query =
    'mutation ($name: String!, $secret: String!) { signIn(name: $name, secret: $secret) { token userErrors { message } } }';
  const request = { path: `/${variant}/graphql`, headers: {}, body: { query, variables: { name, secret } } };
  const label = `${name}@example.com`;
  return variant === 'writer' ? { label, request, tokenAt: ['data', 'signIn', 'token'] } : { label, request };
}

const shelf = `query Shelf($first: Int!) {
  books(first: $first) {
    id
    title
    pages
    author {
      name
    }
  }
}
`;

const book = `query OneBook($id: ID!) {
  book(id: $id) {
    ...BookFacts
  }
}

fragment BookFacts on Book {
  title
  mood
  publishedAt
}
`;

const documents: ExplorerDocument[] = [
  {
    version: '2.0',
    name: 'Asked',
    text: 'query Asked {\n  asked {\n    as\n    market\n    language\n    client\n    preflight\n  }\n}\n',
  },
  { version: '2.0', name: 'OneBook', text: book, variables: '{\n  "id": "b2"\n}' },
  { version: '2.0', name: 'Shelf', text: shelf, variables: '{\n  "first": 2\n}' },
  { version: '2.0', name: 'LeaveTheRoom', text: 'mutation LeaveTheRoom {\n  signOut\n}\n' },
  { version: '1.4', name: 'Titles', text: 'query Titles {\n  books {\n    title\n  }\n}\n' },
];
