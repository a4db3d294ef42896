import type { DocumentNode, GraphQLError, GraphQLSchema, OperationTypeNode } from 'graphql';
import type { RequestContext } from '../request-context.ts';
import type { WrittenData } from './written-data.ts';

/** A parsed and validated operation with its variables. */
export interface Operation {
  document: DocumentNode;
  kind: OperationTypeNode;
  name: string | undefined;
  variables: Record<string, unknown>;
  /** Identifies the document's text; plans are cached by it. */
  hash: string;
}

/** What came of an operation. Without `data` nothing was executed. */
export interface GraphResult {
  data?: WrittenData | null;
  errors?: readonly GraphQLError[];
}

/** One supergraph, loaded and executable. */
export interface Graph {
  /** What clients see: the API schema. */
  readonly schema: GraphQLSchema;
  /** Errors come inside the result; a throw means that nothing was executed. */
  execute(operation: Operation, context: RequestContext): Promise<GraphResult>;
  stop(): Promise<void>;
}
