import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';

export type PreparedOperation = { document: DocumentNode } | { errors: readonly GraphQLError[] };

/** Parses and validates, remembering the last `capacity` texts: the gateway sends the same ones again and again. */
export function createOperationCache(schema: GraphQLSchema, capacity = 1_000) {
  const known = new Map<string, PreparedOperation>();
  return function prepareOperation(query: string): PreparedOperation {
    const found = known.get(query);
    if (found) return found;
    const prepared = prepare(schema, query);
    if (known.size >= capacity) known.delete(known.keys().next().value as string);
    known.set(query, prepared);
    return prepared;
  };
}

function prepare(schema: GraphQLSchema, query: string): PreparedOperation {
  try {
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    return { errors: [error instanceof GraphQLError ? error : new GraphQLError(String(error))] };
  }
}
