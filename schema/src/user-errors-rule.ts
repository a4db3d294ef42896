import {
  type ASTVisitor,
  GraphQLError,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What a client needs in order to tell a person why nothing happened. */
const required = ['__typename', 'code', 'message'];

/** A validation rule: a mutation whose payload has `userErrors` selects them, with all that is `required`. */
export function userErrorsRule(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const payload = getNamedType(context.getType());
      if (context.getParentType() !== context.getSchema().getMutationType()) return;
      if (!isObjectType(payload) || !('userErrors' in payload.getFields())) return;
      const userErrors = selectionsUnder(context, node.selectionSet).get('userErrors') ?? [];
      const selected = new Set(
        userErrors.flatMap((selectionSet) => [...selectionsUnder(context, selectionSet).keys()]),
      );
      const missing = required.filter((name) => !selected.has(name));
      if (missing.length === 0) return;
      context.reportError(
        new GraphQLError(`Mutation "${node.name.value}" must select userErrors { ${missing.join(' ')} }.`, {
          nodes: node,
        }),
      );
    },
  };
}

/** The fields that a selection asks for under their own names, through fragments, each with the selections below it. */
function selectionsUnder(
  context: ValidationContext,
  selectionSet: SelectionSetNode | undefined,
  found = new Map<string, SelectionSetNode[]>(),
): Map<string, SelectionSetNode[]> {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD && !selection.directives?.length) {
      const below = found.get(selection.name.value) ?? [];
      found.set(selection.name.value, selection.selectionSet ? [...below, selection.selectionSet] : below);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      selectionsUnder(context, selection.selectionSet, found);
    } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      selectionsUnder(context, context.getFragment(selection.name.value)?.selectionSet, found);
    }
  }
  return found;
}
