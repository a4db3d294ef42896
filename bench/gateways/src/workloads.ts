import { readDocument, readExample } from '../../../e2e/clients/documents.ts';
import type { GraphqlRequest } from './graphs/bench-graph.ts';
import type { GraphName } from './graphs/create-graph.ts';

/** One request, over and over. */
export interface Workload {
  name: string;
  title: string;
  graph: GraphName;
  request: GraphqlRequest;
  /** `own`: each request has an authorization header that no other one has, and subgraphs must get it. */
  identity: 'same' | 'own';
}

/** Four subgraphs, 16 fetches, 90 KB of answer. */
const nested = `
  query Nested {
    people {
      ...Person
      reviews {
        ...Opinion
        product {
          ...Product
          reviews { ...Opinion author { ...Person reviews { ...Opinion product { ...Product } } } }
        }
      }
    }
    topProducts(first: 5) {
      ...Product
      reviews { ...Opinion author { ...Person reviews { ...Opinion product { ...Product } } } }
    }
  }
  fragment Person on Person { id name username }
  fragment Opinion on Review { id body }
  fragment Product on Product { upc name price weight inStock shippingEstimate }`;

const mall = { kind: 'mall' } as const;

export const workloads: readonly Workload[] = [
  {
    name: 'identical',
    title: 'a nested operation, every request alike',
    graph: mall,
    request: { query: nested },
    identity: 'same',
  },
  {
    name: 'unshared',
    title: 'the same operation, every request with an identity of its own',
    graph: mall,
    request: { query: nested },
    identity: 'own',
  },
  { name: 'tiny', title: '`{ me { id } }`', graph: mall, request: { query: '{ me { id } }' }, identity: 'same' },
  ...['HomePage', 'CategoryPage', 'ProductPage'].map(shopPage),
];

/** A document of the shop's web client, with its example variables. */
function shopPage(document: string): Workload {
  const variables = readExample('web', document) as GraphqlRequest['variables'];
  return {
    name: document,
    title: 'as the web client of the shop asks it, every request with an identity of its own',
    graph: { kind: 'shop' },
    request: { query: readDocument('web', document), ...(variables && { variables }) },
    identity: 'own',
  };
}
