import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Random } from '../random.ts';

/** The document with `@defer` here and there: on fragments that it has, and on new ones around some of its selections. */
export function deferRandomly(document: DocumentNode, random: Random): DocumentNode {
  let labels = 0;
  const defer = (): DirectiveNode => {
    const label = random.chance(0.5) ? [`label: "l${labels++}"`] : [];
    const condition = random.chance(0.2) ? [`if: ${random.chance(0.7)}`] : [];
    const given = [...label, ...condition].join(', ');
    const [operation] = parse(`{ ... @defer${given && `(${given})`} { a } }`, { noLocation: true }).definitions;
    return (operation as OperationDefinitionNode).selectionSet.selections[0]?.directives?.[0] as DirectiveNode;
  };
  const mayDefer = <T extends SelectionNode>(node: T): T | undefined =>
    random.chance(0.4) ? { ...node, directives: [...(node.directives ?? []), defer()] } : undefined;
  return visit(document, {
    [Kind.INLINE_FRAGMENT]: { leave: mayDefer },
    [Kind.FRAGMENT_SPREAD]: { leave: mayDefer },
    [Kind.SELECTION_SET]: { leave: (set) => (random.chance(0.3) ? wrapSome(set, defer(), random) : undefined) },
  });
}

function wrapSome({ kind, selections }: SelectionSetNode, defer: DirectiveNode, random: Random): SelectionSetNode {
  const from = random.int(selections.length);
  const to = from + 1 + random.int(selections.length - from);
  const selectionSet: SelectionSetNode = { kind, selections: selections.slice(from, to) };
  const deferred = { kind: Kind.INLINE_FRAGMENT as const, directives: [defer], selectionSet };
  return { kind, selections: [...selections.slice(0, from), deferred, ...selections.slice(to)] };
}
