import type { PrismError } from '@prism/platform/errors';
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

/** A refusal before GraphQL, as the body of a GraphQL answer. */
export function refusalBody(refusal: Pick<PrismError, 'message' | 'extensions'>, requestId: string) {
  return { errors: [{ message: refusal.message, extensions: { ...refusal.extensions, requestId } }] };
}

/**
 * A failure as graphql-js has it. What failed is put into it afterwards: graphql-js would have the stack of that written, which nobody reads
 * and which takes longer than the refusal.
 */
export function toGraphQLError(failure: Error, extensions: GraphQLErrorExtensions = {}): GraphQLError {
  return Object.assign(new GraphQLError(failure.message, { extensions }), { originalError: failure });
}
