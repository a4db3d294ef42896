import {
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isUnionType,
} from 'graphql';
import type { AuthorizationPolicy, Requirement } from './policy.ts';

/** All that a selection of a field asks for; every one of them must be met. */
export type RequirementsOf = (parent: GraphQLCompositeType, field: string) => readonly Requirement[];

/**
 * The requirements of a field are those of its parent type, of itself and of the type it returns; through an interface
 * also those of every implementing type, as any of them may stand behind it.
 */
export function createRequirementsOf(schema: GraphQLSchema, policy: AuthorizationPolicy): RequirementsOf {
  const known = new Map<string, readonly Requirement[]>();
  return (parent, field) => {
    const coordinate = `${parent.name}.${field}`;
    const found = known.get(coordinate) ?? findRequirements(schema, policy, parent, field);
    known.set(coordinate, found);
    return found;
  };
}

type TypeWithFields = GraphQLObjectType | GraphQLInterfaceType;

function findRequirements(
  schema: GraphQLSchema,
  policy: AuthorizationPolicy,
  parent: GraphQLCompositeType,
  field: string,
) {
  if (isUnionType(parent)) return [];
  const types = [parent, ...implementationsOf(schema, parent)];
  const coordinates = types.flatMap((type) => [
    ...ownCoordinates(type, field),
    ...interfaceCoordinates(schema, policy, type, field),
  ]);
  return [...new Set(coordinates.flatMap((coordinate) => policy.get(coordinate) ?? []))];
}

function ownCoordinates(type: TypeWithFields, field: string): string[] {
  const definition = type.getFields()[field];
  return [type.name, `${type.name}.${field}`, ...(definition ? [getNamedType(definition.type).name] : [])];
}

/**
 * Compositions copy an object type's requirements to its interfaces and refuse any that are written there. Where no
 * implementing type has one, an older composition let it be written on the interface: then it holds for all of them.
 */
function interfaceCoordinates(schema: GraphQLSchema, policy: AuthorizationPolicy, type: TypeWithFields, field: string) {
  const sharing = type.getInterfaces().filter((shared) => shared.getFields()[field]);
  return sharing.flatMap((shared) => {
    const implementations = implementationsOf(schema, shared).filter((each) => !isInterfaceType(each));
    const isCopied = (suffix: string) => implementations.some(({ name }) => policy.has(name + suffix));
    return ['', `.${field}`].filter((suffix) => !isCopied(suffix)).map((suffix) => shared.name + suffix);
  });
}

function implementationsOf(schema: GraphQLSchema, type: TypeWithFields): readonly TypeWithFields[] {
  if (!isInterfaceType(type)) return [];
  const { objects, interfaces } = schema.getImplementations(type);
  return [...objects, ...interfaces];
}
