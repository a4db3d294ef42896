import { type DirectiveNode, type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';

export type IsIncluded = (node: { readonly directives?: readonly DirectiveNode[] | undefined }) => boolean;

/** What the client sent, over the defaults of the operation; not checked against their types. */
export function applyDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return Object.assign(Object.create(null), Object.fromEntries(defaults), variables);
}

/**
 * Whether `@skip` and `@include` leave a selection in. A value that is no boolean, which execution refuses, counts as "in".
 *
 * @param values The operation's variables with their defaults.
 */
export function createIsIncluded(values: Record<string, unknown>): IsIncluded {
  const isIf = (name: string, wanted: boolean, directives: readonly DirectiveNode[] = []) =>
    directives.some((directive) => {
      const condition = directive.arguments?.find((argument) => argument.name.value === 'if');
      return directive.name.value === name && condition && valueFromASTUntyped(condition.value, values) === wanted;
    });
  return ({ directives }) => !isIf('skip', true, directives) && !isIf('include', false, directives);
}
