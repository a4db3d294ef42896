import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type CacheHints, readCacheHints } from './cache-hints.ts';
import { type CachePolicy, noOpinion, notKept, stricter } from './cache-policy.ts';

export type OperationPolicies = ReadonlyMap<OperationDefinitionNode, CachePolicy>;

/**
 * Tells for each operation of a valid document how long its answer may be kept and for whom: the strictest of all fields
 * that it selects, skipped ones too, whatever comes back. Mutations are not kept. Answers with errors must not be either,
 * which nobody can know from here.
 */
export function createPoliciesOf(schema: GraphQLSchema): (document: DocumentNode) => OperationPolicies {
  const hints = readCacheHints(schema);
  return (document) =>
    new Map(
      Object.values(separateOperations(document)).flatMap((part) => {
        const operation = getOperationAST(part);
        return operation ? [[operation, policyOf(part, operation, schema, hints)] as const] : [];
      }),
    );
}

function policyOf(
  document: DocumentNode,
  { operation }: OperationDefinitionNode,
  schema: GraphQLSchema,
  hints: CacheHints,
): CachePolicy {
  if (operation !== OperationTypeNode.QUERY) return notKept;
  const types = new TypeInfo(schema);
  let policy = noOpinion;
  const Field = (field: FieldNode) => {
    const parent = types.getParentType();
    if (!parent || field.name.value.startsWith('__')) return;
    const isEntities = parent === schema.getQueryType() && field.name.value === '_entities';
    policy = stricter(
      policy,
      isEntities ? ofEntities(field, document, schema, hints) : hints.ofField(parent, field.name.value),
    );
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return policy;
}

/** Entities may be of any type that somebody has a reference to: those count that something is asked of. */
function ofEntities(
  { selectionSet }: FieldNode,
  document: DocumentNode,
  schema: GraphQLSchema,
  hints: CacheHints,
): CachePolicy {
  const conditions = conditionsIn(selectionSet, document);
  if (conditions.length === 0) return notKept;
  return conditions.map((name) => hints.ofEntity(schema.getType(name))).reduce(stricter);
}

/** The outermost type conditions of a selection set, through its fragments. */
function conditionsIn(selectionSet: SelectionSetNode | undefined, document: DocumentNode): string[] {
  return (selectionSet?.selections ?? []).flatMap((node) => conditionsOf(node, document));
}

function conditionsOf(node: SelectionNode, document: DocumentNode): string[] {
  switch (node.kind) {
    case Kind.FIELD:
      return [];
    case Kind.INLINE_FRAGMENT:
      return node.typeCondition ? [node.typeCondition.name.value] : conditionsIn(node.selectionSet, document);
    case Kind.FRAGMENT_SPREAD:
      return document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === node.name.value
          ? [definition.typeCondition.name.value]
          : [],
      );
    default:
      return node satisfies never;
  }
}
