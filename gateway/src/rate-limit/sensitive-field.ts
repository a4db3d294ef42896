import type { DocumentNode, GraphQLSchema } from 'graphql';

/** A field that is worth guessing at, such as a sign-in. */
export interface SensitiveField {
  /** `Type.field`. */
  field: string;
  /** Where its arguments name the account, e.g. `['input', 'email']`. */
  account?: readonly string[];
}

export interface SensitiveOperation {
  schema: GraphQLSchema;
  /** Valid under the schema. */
  document: DocumentNode;
  operationName: string | undefined;
  /** As the client sent them. */
  variables: Record<string, unknown>;
  fields: readonly SensitiveField[];
}
