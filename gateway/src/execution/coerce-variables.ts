import { type GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import type { JsonObject } from './json-object.ts';

/** Told of one request, at most. */
const maxErrors = 20;

const noVariables: JsonObject = {};

/** What the client sent, of the types that the operation declares and with its defaults; or what is wrong with it. */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Record<string, unknown>,
): { variables: JsonObject; errors?: readonly GraphQLError[] } {
  if (variableDefinitions.length === 0) return { variables: noVariables };
  const { errors, coerced } = getVariableValues(schema, variableDefinitions, given, { maxErrors });
  return errors ? { variables: noVariables, errors } : { variables: coerced };
}
