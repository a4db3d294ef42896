import { GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import type { JsonObject } from './json-object.ts';

/** Told of one request, at most. */
const maxErrors = 20;

const noVariables: JsonObject = {};

/**
 * What the client sent, of the types that the operation declares and with its defaults; or what is wrong with it.
 *
 * @param conditions Variables that `@skip` and `@include` take. A default lets such a variable be nullable, but null decides
 * nothing: execution would fail where the selection stands, and here the operation is planned without it.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Record<string, unknown>,
  conditions: readonly string[] = [],
): { variables: JsonObject; errors?: readonly GraphQLError[] } {
  if (variableDefinitions.length === 0) return { variables: noVariables };
  const { errors, coerced } = getVariableValues(schema, variableDefinitions, given, { maxErrors });
  if (errors) return { variables: noVariables, errors };
  const undecided = conditions.filter((name) => coerced[name] === null).map(notNull);
  return undecided.length > 0 ? { variables: noVariables, errors: undecided } : { variables: coerced };
}

const notNull = (name: string): GraphQLError =>
  new GraphQLError(`Variable "$${name}" decides what is selected, and expected to be true or false, got null.`);
