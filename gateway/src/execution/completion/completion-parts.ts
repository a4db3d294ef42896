import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Weights } from '../../cost/weights.ts';

/** What an operation's completion is compiled from. */
export interface CompletionParts {
  schema: GraphQLSchema;
  weights: Weights;
  /** For one choice, without `@skip` and `@include`. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Under which key the plan answers a field. */
  keyOf(field: FieldNode): string;
  /** Keys of root fields that the plan answers. */
  answered: ReadonlySet<string>;
}
