import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { KnownOperations } from '../fast-lane/known-operations.ts';
import type { RequestContext } from '../request-context.ts';

type DocumentStore = NonNullable<ApolloServerOptionsWithGateway<RequestContext>['documentStore']>;

/**
 * Has Apollo Server look for parsed documents where the fast lane does. Its own store counts the JSON of documents, a small part
 * of what they take: it grows to a gigabyte of small ones.
 */
export function toDocumentStore(known: Pick<KnownOperations, 'documentOf'>): DocumentStore {
  return {
    // The key ends with the hash of the text.
    get: async (key) => known.documentOf(key.slice(key.lastIndexOf(':') + 1)),
    // What is valid is remembered with its operations.
    async set() {},
    async delete() {},
  };
}
