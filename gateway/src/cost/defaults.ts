/**
 * What a field costs that says nothing of it, in points; those of Apollo's demand control
 * (https://www.apollographql.com/docs/graphos/routing/security/demand-control), which follows IBM's specification
 * (https://ibm.github.io/graphql-specs/cost-spec.html). Introspection is ours.
 */
export const defaultWeights = {
  /** An object that is answered. */
  object: 1,
  /** A scalar or enum that is answered. */
  leaf: 0,
  /** An input object that is sent. */
  inputObject: 1,
  /** A mutation, beside its fields. */
  mutation: 10,
  /** One `__schema` or `__type`, whatever is selected of it. */
  introspection: 250,
} as const;

/** Of a list that does not say how long it is. */
export const defaultListSize = 10;

/** Where a field has no `@listSize`: arguments that say how long its list is at most, and the lists of a page that they speak of. */
export const customaryArguments: readonly string[] = ['first', 'last', 'limit', 'max'];
export const customaryFields: readonly string[] = ['nodes', 'edges'];
