import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import type { GraphError } from '../graph/index.ts';
import { describeError } from './describe-error.ts';
import { createPoliciesOf, type OperationPolicies } from './operation-cache-policy.ts';

/** What is wrong with a text, and whose mistake that is. */
interface Mistakes {
  errors: readonly GraphQLError[];
  code: 'GRAPHQL_VALIDATION_FAILED' | 'BAD_USER_INPUT';
}

export type PreparedOperation = { document: DocumentNode; policies: OperationPolicies } | Mistakes;

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

/** The same as an answer tells it. */
export const describeMistakes = ({ errors, code }: Mistakes): GraphError[] =>
  errors.map((error) => describeError(error, code));

type Parsed = { document: DocumentNode } | Mistakes;

/** Only a subgraph knows what its scalars take: a value in the text that is none of them is the client's, as in a variable. */
const valueRules = [ValuesOfCorrectTypeRule];
const otherRules = specifiedRules.filter((rule) => rule !== ValuesOfCorrectTypeRule);

function prepare(schema: GraphQLSchema, query: string): Parsed {
  try {
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document, otherRules);
    if (errors.length > 0) return { errors, code: 'GRAPHQL_VALIDATION_FAILED' };
    const badValues = validate(schema, document, valueRules);
    return badValues.length > 0 ? { errors: badValues, code: 'BAD_USER_INPUT' } : { document };
  } catch (error) {
    const errors = [error instanceof GraphQLError ? error : new GraphQLError(String(error))];
    return { errors, code: 'GRAPHQL_VALIDATION_FAILED' };
  }
}
