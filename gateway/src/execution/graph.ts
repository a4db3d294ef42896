import type { DocumentNode, GraphQLSchema, OperationTypeNode } from 'graphql';
import type { RequestContext } from '../request-context.ts';
import type { GraphResult } from './graph-result.ts';

/** A parsed and validated operation with its variables. */
export interface Operation {
  document: DocumentNode;
  kind: OperationTypeNode;
  name: string | undefined;
  variables: Record<string, unknown>;
  /** Identifies the document's text; plans are cached by it. */
  hash: string;
  /** Whether what is deferred may come later, in parts; else `@defer` says nothing. */
  takesParts?: boolean | undefined;
}

/** One supergraph, loaded and executable. */
export interface ExecutableGraph {
  /** What clients see: the API schema. */
  readonly schema: GraphQLSchema;
  /** Errors come inside the result; a throw means that nothing was executed. */
  execute(operation: Operation, context: RequestContext): Promise<GraphResult>;
  stop(): Promise<void>;
}

/** One that can be made ready for operations before they are asked. */
export interface Graph extends ExecutableGraph {
  /**
   * Plans and compiles ahead, without running, for what the operation's variables choose by `@skip` and `@include`; what they
   * leave open counts as false. Throws as planning does.
   */
  prepare(operation: Operation): Promise<void>;
  /** The choices of an operation that are planned and kept, as variables. */
  choicesOf(operation: Pick<Operation, 'hash' | 'name'>): Record<string, unknown>[];
}
