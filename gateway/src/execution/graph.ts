import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationTypeNode } from 'graphql';
import type { RequestContext } from '../request-context.ts';

/** A parsed and validated operation with its variables. */
export interface Operation {
  document: DocumentNode;
  kind: OperationTypeNode;
  name: string | undefined;
  variables: Record<string, unknown>;
  /** Identifies the document's text; plans are cached by it. */
  hash: string;
}

/** One supergraph, loaded and executable. */
export interface Graph {
  /** What clients see: the API schema. */
  readonly schema: GraphQLSchema;
  /** Errors come inside the result; a throw means that nothing was executed. */
  execute(operation: Operation, context: RequestContext): Promise<ExecutionResult>;
  stop(): Promise<void>;
}
