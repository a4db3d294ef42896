import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';
import { createIsIncluded, type IsIncluded } from '../operation/is-included.ts';
import { createIsDeferred, type IsDeferred, isDefer } from './is-deferred.ts';

/** Values of the variables that decide which selections an operation has. */
export type Choice = Readonly<Record<string, unknown>>;

/** The names of those variables: what `@skip` and `@include` take, and `@defer` for whoever takes parts. */
export function choosingVariables(document: DocumentNode, takesParts = false): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE](directive) {
      if (!isCondition(directive) && !(takesParts && isDefer(directive))) return;
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/**
 * The document as it is for one choice, without `@skip` and `@include`; of some objects nothing may be left. `@defer` stays for
 * whoever takes parts, where it holds: to others it says nothing.
 */
export function chooseSelections(document: DocumentNode, choice: Choice, takesParts = false): DocumentNode {
  const chooser = {
    isIncluded: createIsIncluded({ ...choice }),
    isDeferred: takesParts ? createIsDeferred(choice) : () => false,
  };
  const definitions = document.definitions.map((definition) =>
    'selectionSet' in definition
      ? { ...definition, selectionSet: choose(definition.selectionSet, chooser) }
      : definition,
  );
  return { ...document, definitions };
}

interface Chooser {
  isIncluded: IsIncluded;
  isDeferred: IsDeferred;
}

function choose({ kind, selections }: SelectionSetNode, chooser: Chooser): SelectionSetNode {
  return { kind, selections: selections.filter(chooser.isIncluded).map((node) => withoutConditions(node, chooser)) };
}

function withoutConditions(node: SelectionNode, chooser: Chooser): SelectionNode {
  const isDeferred = chooser.isDeferred(node);
  const stays = (directive: DirectiveNode) => (isDefer(directive) ? isDeferred : !isCondition(directive));
  const directives = node.directives?.filter(stays) ?? [];
  if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet) return { ...node, directives };
  return { ...node, directives, selectionSet: choose(node.selectionSet, chooser) };
}

const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';
