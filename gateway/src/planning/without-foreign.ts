import type { FetchNode } from '@apollo/query-planner';
import { type DocumentNode, type FieldNode, Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';

/** The fetch without what is selected on types that its subgraph does not have, and without variables that stood only there. */
export function withoutForeign(fetch: FetchNode, foreign: ReadonlySet<string>): FetchNode {
  if (![...foreign].some((type) => fetch.operation.includes(`on ${type}`))) return fetch;
  const pruned = prune(parse(fetch.operation, { noLocation: true }), foreign);
  const used = usedVariables(pruned);
  const document = visit(pruned, {
    [Kind.VARIABLE_DEFINITION]: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
  const variableUsages = fetch.variableUsages?.filter((name) => used.has(name));
  return {
    ...fetch,
    operation: stripIgnoredCharacters(print(document)),
    ...(variableUsages ? { variableUsages } : {}),
  };
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const prune = (document: DocumentNode, foreign: ReadonlySet<string>): DocumentNode =>
  visit(document, {
    [Kind.INLINE_FRAGMENT]: ({ typeCondition }) =>
      typeCondition && foreign.has(typeCondition.name.value) ? null : undefined,
    [Kind.SELECTION_SET]: {
      leave: (set) => (set.selections.length === 0 ? { ...set, selections: [typename] } : undefined),
    },
  });

function usedVariables(document: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: ({ name }) => void used.add(name.value),
  });
  return used;
}
