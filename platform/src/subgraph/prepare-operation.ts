import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { createPoliciesOf, type OperationPolicies } from './operation-cache-policy.ts';

export type PreparedOperation =
  | { document: DocumentNode; policies: OperationPolicies }
  | { errors: readonly GraphQLError[] };

/**
 * Parses and validates, and reads what the document's answers may be kept for, remembering the last `capacity` texts: the
 * gateway sends the same ones again and again.
 */
export function createOperationCache(schema: GraphQLSchema, capacity = 1_000) {
  const known = new Map<string, PreparedOperation>();
  const policiesOf = createPoliciesOf(schema);
  return function prepareOperation(query: string): PreparedOperation {
    const found = known.get(query);
    if (found) return found;
    const prepared = prepare(schema, query);
    const remembered = 'errors' in prepared ? prepared : { ...prepared, policies: policiesOf(prepared.document) };
    if (known.size >= capacity) known.delete(known.keys().next().value as string);
    known.set(query, remembered);
    return remembered;
  };
}

type Parsed = { document: DocumentNode } | { errors: readonly GraphQLError[] };

function prepare(schema: GraphQLSchema, query: string): Parsed {
  try {
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    return { errors: [error instanceof GraphQLError ? error : new GraphQLError(String(error))] };
  }
}
