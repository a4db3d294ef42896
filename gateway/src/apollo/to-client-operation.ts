import { PrismError } from '@prism/platform/errors';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { ClientOperation } from '../operation/operation-stage.ts';
import type { RequestContext } from '../request-context.ts';
import type { ApolloServerParts } from './apollo-server-parts.ts';

/** Of an operation that Apollo Server has parsed and validated. */
interface ResolvedOperation {
  document: DocumentNode;
  /** Undefined when the document does not hold it. */
  operation?: OperationDefinitionNode | undefined;
  operationName: string | null;
  queryHash: string;
  request: { variables?: Record<string, unknown> | undefined };
  contextValue: RequestContext;
}

/**
 * The operation as the stages take it.
 * @throws PrismError OPERATION_RESOLUTION_FAILURE or GRAPHQL_VALIDATION_FAILED.
 */
export function toClientOperation(
  { document, operation, operationName, queryHash, request, contextValue }: ResolvedOperation,
  { variant, graph: { schema } }: Pick<ApolloServerParts, 'variant' | 'graph'>,
): ClientOperation {
  return {
    document,
    kind: kindOf(operation, schema),
    name: operationName ?? undefined,
    variables: request.variables ?? {},
    hash: queryHash,
    context: contextValue,
    variant,
    schema,
  };
}

/** Two mistakes that validation lets pass. */
function kindOf(definition: OperationDefinitionNode | undefined, schema: GraphQLSchema): OperationTypeNode {
  if (!definition) throw new PrismError('OPERATION_RESOLUTION_FAILURE', 'operationName expected one of the document.');
  const kind = definition.operation;
  if (schema.getRootType(kind)) return kind;
  throw new PrismError('GRAPHQL_VALIDATION_FAILED', `A ${kind} is not served here.`);
}
