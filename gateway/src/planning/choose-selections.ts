import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';
import { createIsIncluded, type IsIncluded } from '../operation/is-included.ts';

/** Values of the variables that decide which selections an operation has. */
export type Choice = Readonly<Record<string, unknown>>;

/** The names of those variables: what `@skip` and `@include` take. */
export function choosingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE](directive) {
      if (!isCondition(directive)) return;
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/** The document as it is for one choice, without `@skip` and `@include`; of some objects nothing may be left. */
export function chooseSelections(document: DocumentNode, choice: Choice): DocumentNode {
  const isIncluded = createIsIncluded({ ...choice });
  const definitions = document.definitions.map((definition) =>
    'selectionSet' in definition
      ? { ...definition, selectionSet: choose(definition.selectionSet, isIncluded) }
      : definition,
  );
  return { ...document, definitions };
}

function choose({ kind, selections }: SelectionSetNode, isIncluded: IsIncluded): SelectionSetNode {
  return { kind, selections: selections.filter(isIncluded).map((node) => withoutConditions(node, isIncluded)) };
}

function withoutConditions(node: SelectionNode, isIncluded: IsIncluded): SelectionNode {
  const directives = node.directives?.filter((directive) => !isCondition(directive)) ?? [];
  if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet) return { ...node, directives };
  return { ...node, directives, selectionSet: choose(node.selectionSet, isIncluded) };
}

const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';
