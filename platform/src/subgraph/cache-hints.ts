import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { type CachePolicy, noOpinion, notKept, stricter } from './cache-policy.ts';

/** What the hints of a subgraph's schema say of one field, and of an entity asked for by its reference. */
export interface CacheHints {
  /** Of a field as it is selected: through an interface, of whatever object may stand behind it. */
  ofField(parent: GraphQLNamedType, name: string): CachePolicy;
  /** Of an entity of this type, or of any type behind an interface. */
  ofEntity(type: GraphQLNamedType | undefined): CachePolicy;
}

/**
 * Reads `@cacheControl`. A field's hint wins over that of the type it returns. Without either, a field of the root and one
 * that returns an entity are not kept; a scalar or an object without a key goes with whoever holds it.
 */
export function readCacheHints(schema: GraphQLSchema): CacheHints {
  const directive = schema.getDirective('cacheControl');
  const hintAt = (node: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined) =>
    directive && node ? (getDirectiveValues(directive, node) as CachePolicy | undefined) : undefined;
  const hintOf = (type: GraphQLObjectType) => nodesOf(type).map(hintAt).find(Boolean);

  const ofReturned = (type: GraphQLNamedType, isRoot: boolean): CachePolicy => {
    const objects = objectsBehind(schema, type);
    if (objects.length === 0) return isRoot ? notKept : noOpinion;
    return strictest(objects.map((object) => hintOf(object) ?? (isRoot || isEntity(object) ? notKept : noOpinion)));
  };
  const ofDefinition = (owner: GraphQLObjectType, { astNode, type }: GraphQLField<unknown, unknown>) =>
    hintAt(astNode) ?? ofReturned(getNamedType(type), owner === schema.getQueryType());

  return {
    ofField(parent, name) {
      const owners = objectsBehind(schema, parent).flatMap((owner) => {
        const field = owner.getFields()[name];
        return field ? [ofDefinition(owner, field)] : [];
      });
      const ofInterface = isInterfaceType(parent) ? hintAt(parent.getFields()[name]?.astNode) : undefined;
      return strictest([...owners, ofInterface ?? noOpinion]);
    },
    ofEntity: (type) => (type ? ofReturned(type, true) : notKept),
  };
}

function strictest(policies: readonly CachePolicy[]): CachePolicy {
  return policies.reduce(stricter, noOpinion);
}

function objectsBehind(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function nodesOf({ astNode, extensionASTNodes }: GraphQLObjectType) {
  return astNode ? [astNode, ...extensionASTNodes] : extensionASTNodes;
}

const keys = new Set(['key', 'federation__key']);

function isEntity(type: GraphQLObjectType): boolean {
  return nodesOf(type).some(({ directives = [] }) => directives.some(({ name }) => keys.has(name.value)));
}
