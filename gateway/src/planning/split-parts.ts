import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../operation/fragments-of.ts';
import { isDefer, labelOf } from './is-deferred.ts';
import { partLabel } from './part-label.ts';

/** More than these are answered in one. Fragments can multiply them, and each takes the planner's time. */
const maxParts = 20;

/** From an object into the value of one of its fields. */
export interface WayStep {
  field: FieldNode;
  /** Types that the object has to be of, all of them. */
  conditions: readonly string[];
  /** The type that the schema says it has. */
  type: GraphQLCompositeType;
}

/** A fragment with `@defer`: of each object at its place it comes as a part of its own. */
export interface DeferredPart {
  /** The client's. */
  label: string | undefined;
  /** The number of the part in which it stands: 0 is what is answered first, the others count from 1. */
  within: number;
  /** From an object of that part to its own. */
  way: readonly WayStep[];
  /** Types that its own object has to be of, all of them, and the type that the schema says it has. */
  conditions: readonly string[];
  type: GraphQLCompositeType;
  /** What it answers of such an object, without what is deferred further. */
  selectionSet: SelectionSetNode;
  /** The same, with the way from the root to it and nothing else. */
  fromRoot: SelectionSetNode;
}

export interface SplitOperation {
  /** To be planned: the operation alone, without named fragments; its `@defer` have labels of ours, by the numbers of the parts. */
  planned: DocumentNode;
  /** What is answered first. */
  first: SelectionSetNode;
  parts: readonly DeferredPart[];
}

/** Where a selection set stands. */
interface Place extends Pick<DeferredPart, 'way' | 'conditions' | 'type'> {
  part: number;
  /** The type that it selects from. */
  parent: GraphQLCompositeType;
  /** What leads to it, around it. */
  wrap(set: SelectionSetNode): SelectionSetNode;
}

/** A selection set without what is deferred, and with it for the planner. */
interface Read {
  own: SelectionSetNode;
  planned: SelectionSetNode;
}

interface ReadNode {
  own?: SelectionNode;
  planned: SelectionNode;
}

/**
 * Takes an operation with `@defer` apart. Undefined when nothing is deferred, and when it is better answered in one: with too
 * many parts, or with a look into the schema, which nobody has to wait for.
 *
 * @param document For one choice, without conditions.
 */
export function splitParts(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): SplitOperation | undefined {
  const fragments = fragmentsOf(document);
  const parts: (DeferredPart | undefined)[] = [];
  let isSplittable = true;

  function readSet({ selections }: SelectionSetNode, place: Place): Read {
    const read = selections.map((node) => readNode(node, place));
    return { own: setOf(read.flatMap(({ own }) => own ?? [])), planned: setOf(read.map(({ planned }) => planned)) };
  }

  function readNode(node: SelectionNode, place: Place): ReadNode {
    if (node.kind === Kind.FIELD) return readField(node, place);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (!fragment) throw new Error('The operation expected to be valid.');
    return readFragment(inline(fragment, node.directives), place);
  }

  function readField(field: FieldNode, place: Place): ReadNode {
    if (!field.selectionSet) return { own: field, planned: field };
    const type = typeOf(field, place.parent);
    if (!type) {
      isSplittable = false;
      return { own: field, planned: field };
    }
    const step = { field, conditions: place.conditions, type: place.type };
    const around = (selectionSet: SelectionSetNode) => ({ ...field, selectionSet });
    const wrap = (set: SelectionSetNode) => place.wrap(setOf([around(set)]));
    const way = [...place.way, step];
    const read = readSet(field.selectionSet, { part: place.part, way, conditions: [], type, parent: type, wrap });
    return { own: around(read.own), planned: around(read.planned) };
  }

  function readFragment(fragment: InlineFragmentNode, place: Place): ReadNode {
    const condition = fragment.typeCondition?.name.value;
    const parent = condition === undefined ? place.parent : (schema.getType(condition) as GraphQLCompositeType);
    const conditions = condition === undefined ? place.conditions : [...place.conditions, condition];
    const plain = { ...fragment, directives: fragment.directives?.filter((directive) => !isDefer(directive)) ?? [] };
    const around = (selectionSet: SelectionSetNode) => ({ ...plain, selectionSet });
    const inside = { ...place, conditions, parent, wrap: (set: SelectionSetNode) => place.wrap(setOf([around(set)])) };
    if (fragment.directives?.some(isDefer)) return readDeferred(fragment, plain, inside);
    const read = readSet(fragment.selectionSet, inside);
    return { own: around(read.own), planned: around(read.planned) };
  }

  function readDeferred(fragment: InlineFragmentNode, plain: InlineFragmentNode, inside: Place): ReadNode {
    const number = parts.push(undefined);
    if (number > maxParts) isSplittable = false;
    // What nobody will use is not read.
    if (!isSplittable) return { planned: plain };
    const { way, conditions, type, part: within, wrap } = inside;
    const { own, planned } = readSet(fragment.selectionSet, { ...inside, part: number, way: [] });
    parts[number - 1] = {
      label: labelOf(fragment),
      within,
      way,
      conditions,
      type,
      selectionSet: own,
      fromRoot: wrap(own),
    };
    const directives = [...(plain.directives ?? []), partLabel(number)];
    return { planned: { ...plain, directives, selectionSet: planned } };
  }

  const type = schema.getRootType(operation.operation) as GraphQLCompositeType;
  const root = { part: 0, way: [], conditions: [], wrap: (set: SelectionSetNode) => set };
  const { own, planned } = readSet(operation.selectionSet, { ...root, type, parent: type });
  if (!isSplittable || parts.length === 0) return undefined;
  const definition = { ...operation, selectionSet: planned };
  return {
    planned: { kind: Kind.DOCUMENT, definitions: [definition] },
    first: own,
    parts: parts as readonly DeferredPart[],
  };
}

const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

function inline(
  { typeCondition, selectionSet }: Pick<InlineFragmentNode, 'typeCondition' | 'selectionSet'>,
  directives: InlineFragmentNode['directives'],
): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    directives: directives ?? [],
    selectionSet,
    ...(typeCondition ? { typeCondition } : {}),
  };
}

/** Undefined for introspection, which no type has among its fields. */
function typeOf({ name }: FieldNode, parent: GraphQLCompositeType): GraphQLCompositeType | undefined {
  const field = isUnionType(parent) ? undefined : parent.getFields()[name.value];
  const type = field && getNamedType(field.type);
  return isCompositeType(type) ? type : undefined;
}
