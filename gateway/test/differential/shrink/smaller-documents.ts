import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** Documents that lack one thing that the given one has: a selection, a fragment, a directive, an alias, an argument. */
export function* smallerDocuments(document: DocumentNode): Generator<DocumentNode> {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operations.length > 1)
    yield tidy({ ...document, definitions: document.definitions.filter((node) => node !== operations[0]) });
  const changes = collectChanges(document, fragments);
  for (const change of changes) yield tidy(apply(document, change));
}

/** Puts another node in the place of one; several in a selection set. */
interface Change {
  of: ASTNode;
  to: ASTNode | readonly SelectionNode[] | null;
}

function collectChanges(document: DocumentNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Change[] {
  const large: Change[] = [];
  const small: Change[] = [];
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD || node.kind === Kind.INLINE_FRAGMENT || node.kind === Kind.FRAGMENT_SPREAD)
        large.push({ of: node, to: [] });
      if (node.kind === Kind.INLINE_FRAGMENT) large.push({ of: node, to: node.selectionSet.selections });
      if (node.kind === Kind.FRAGMENT_SPREAD) small.push(...dissolveSpread(node, fragments));
      if (node.kind === Kind.FIELD) small.push(...simplifyField(node));
      if (node.kind === Kind.DIRECTIVE || node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD)
        small.push({ of: node, to: null });
    },
  });
  return [...large, ...small];
}

function dissolveSpread(node: SelectionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Change[] {
  const fragment = node.kind === Kind.FRAGMENT_SPREAD && fragments.get(node.name.value);
  if (!fragment) return [];
  const { typeCondition, selectionSet } = fragment;
  const inline = {
    kind: Kind.INLINE_FRAGMENT as const,
    typeCondition,
    selectionSet,
    directives: node.directives ?? [],
  };
  return [
    { of: node, to: selectionSet.selections },
    { of: node, to: [inline] },
  ];
}

function simplifyField(node: FieldNode): Change[] {
  const { alias: _, ...bare } = node;
  return [
    ...(node.alias ? [{ of: node, to: bare }] : []),
    ...(node.selectionSet ? [{ of: node, to: { ...node, selectionSet: onlyTypename } }] : []),
  ];
}

function apply(document: DocumentNode, { of, to }: Change): DocumentNode {
  return visit(document, {
    enter(node) {
      if (node === of && !isSelections(to)) return to;
      if (node.kind !== Kind.SELECTION_SET || !isSelections(to) || !node.selections.includes(of as never))
        return undefined;
      const selections = node.selections.flatMap((selection) => (selection === of ? to : [selection]));
      return selections.length > 0 ? { ...node, selections } : onlyTypename;
    },
  });
}

const isSelections = (to: Change['to']): to is readonly SelectionNode[] => Array.isArray(to);

const onlyTypename: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/** Without fragments and variables that nothing uses any more. */
function tidy(document: DocumentNode): DocumentNode {
  const used = namesOf(document, Kind.FRAGMENT_SPREAD);
  const kept = document.definitions.filter(
    (node) => node.kind !== Kind.FRAGMENT_DEFINITION || used.has(node.name.value),
  );
  if (kept.length < document.definitions.length) return tidy({ ...document, definitions: kept });
  const bodies = { ...document, definitions: kept.map((node) => ({ ...node, variableDefinitions: [] })) };
  const variables = namesOf(bodies as DocumentNode, Kind.VARIABLE);
  return visit(document, {
    VariableDefinition: (node) => (variables.has(node.variable.name.value) ? undefined : null),
  });
}

function namesOf(document: DocumentNode, kind: Kind.FRAGMENT_SPREAD | Kind.VARIABLE): Set<string> {
  const names = new Set<string>();
  visit(document, {
    enter: (node) => {
      if (node.kind === kind && 'name' in node) names.add(node.name?.value ?? '');
    },
  });
  return names;
}
