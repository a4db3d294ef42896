import { baseType, type NamedType, type Schema } from '@apollo/federation-internals';
import {
  type DefinitionNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { PlacedFetch } from './placed-fetches.ts';

/** A field of objects, at one of the places where a fetch asks for it. */
export interface AskedObjects {
  place: string;
  /** The type of the objects; undefined when only they can tell. */
  type: string | undefined;
  /** `__typename`, where more is asked of them besides. */
  name: FieldNode | undefined;
}

/**
 * All fields of objects that a fetch asks for. A field that has an object type in the whole supergraph has it in every subgraph.
 *
 * @param fetch Its operation is parsed with locations.
 */
export function askedObjects({ fetch, place }: PlacedFetch, schema: Schema): AskedObjects[] {
  const { definitions } = parse(fetch.operation);
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const [operation] = definitions.filter(isOperation);
  const asked: AskedObjects[] = [];

  function walk({ selections }: SelectionSetNode, parent: NamedType | undefined, keys: readonly string[]): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) walkField(node, parent, keys);
      else {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const condition = fragment?.typeCondition?.name.value;
        if (fragment) walk(fragment.selectionSet, condition === undefined ? parent : schema.type(condition), keys);
      }
    }
  }

  function walkField(
    { name, alias = name, selectionSet }: FieldNode,
    parent: NamedType | undefined,
    keys: readonly string[],
  ): void {
    if (!selectionSet) return;
    const type = typeOf(parent, name.value);
    const below = [...keys, alias.value];
    asked.push({
      place: below.join('.'),
      type: type?.kind === 'ObjectType' ? type.name : undefined,
      name: nameIn(selectionSet),
    });
    walk(selectionSet, type, below);
  }

  const [entities] = operation?.selectionSet.selections ?? [];
  if (!operation) return asked;
  // `_entities` is no key of the answer.
  if (fetch.requires && entities?.kind === Kind.FIELD && entities.selectionSet)
    walk(entities.selectionSet, undefined, place);
  else walk(operation.selectionSet, schema.schemaDefinition.root(operation.operation)?.type, place);
  return asked;
}

function typeOf(parent: NamedType | undefined, field: string): NamedType | undefined {
  const type = parent && 'field' in parent ? parent.field(field)?.type : undefined;
  return type && baseType(type);
}

function nameIn({ selections }: SelectionSetNode): FieldNode | undefined {
  const fields = selections.filter((node) => node.kind === Kind.FIELD);
  const name = fields.find((node) => node.name.value === '__typename' && !node.alias && !node.directives?.length);
  return fields.length > 1 ? name : undefined;
}

const isFragment = (definition: DefinitionNode): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION;
const isOperation = (definition: DefinitionNode): definition is OperationDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION;
