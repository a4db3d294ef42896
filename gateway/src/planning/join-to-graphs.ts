import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ScalarTypeDefinitionNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import { joinDirective } from './join-fields.ts';

/** All types but abstract ones. */
export type ValueType =
  | ObjectTypeDefinitionNode
  | InputObjectTypeDefinitionNode
  | EnumTypeDefinitionNode
  | ScalarTypeDefinitionNode;
const kinds: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
]);

export const isOfValues = (definition: DefinitionNode): definition is ValueType => kinds.has(definition.kind);

type Directives = readonly ConstDirectiveNode[] | undefined;

/** The type as something that further graphs have, with all it consists of. */
export function joinToGraphs(type: ValueType, graphs: readonly string[]): DefinitionNode {
  const join = (name: string) => graphs.map((graph) => joinDirective(name, graph));
  const inAll = (directives: Directives = []) =>
    directives.some(({ name }) => name.value === 'join__field') ? [...directives, ...join('join__field')] : directives;
  const directives = [...(type.directives ?? []), ...join('join__type')];
  switch (type.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
      return { ...type, directives };
    case Kind.ENUM_TYPE_DEFINITION: {
      const values = type.values?.map((value) => ({
        ...value,
        directives: [...(value.directives ?? []), ...join('join__enumValue')],
      }));
      return { ...type, directives, values: values ?? [] };
    }
    case Kind.OBJECT_TYPE_DEFINITION:
      return {
        ...type,
        directives,
        fields: type.fields?.map((field) => ({ ...field, directives: inAll(field.directives) })) ?? [],
      };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return {
        ...type,
        directives,
        fields: type.fields?.map((field) => ({ ...field, directives: inAll(field.directives) })) ?? [],
      };
    default:
      throw new TypeError(`Expected a type of values, got ${type satisfies never}`);
  }
}

/** The union with further members, each as `GRAPH Member`. */
export function joinMembers(union: UnionTypeDefinitionNode, members: ReadonlySet<string>): UnionTypeDefinitionNode {
  const joins = [...members].map((each) => {
    const [graph = '', member = ''] = each.split(' ');
    return joinDirective('join__unionMember', graph, { member });
  });
  return { ...union, directives: [...(union.directives ?? []), ...joins] };
}
