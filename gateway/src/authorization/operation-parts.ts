import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fragmentsOf } from '../operation/fragments-of.ts';
import type { RequirementsOf } from './field-requirements.ts';
import type { Requirement } from './policy.ts';

/** One operation with the fragments that it reaches, and nothing else. */
export interface OperationParts {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Takes an operation out of its document. */
export function takeOperation(document: DocumentNode, operation: OperationDefinitionNode): OperationParts {
  const all = fragmentsOf(document);
  const fragments = new Map<string, FragmentDefinitionNode>();
  const reach = (node: OperationDefinitionNode | FragmentDefinitionNode) => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = all.get(name.value);
        if (!fragment || fragments.has(name.value)) return;
        fragments.set(name.value, fragment);
        reach(fragment);
      },
    });
  };
  reach(operation);
  return { operation, fragments };
}

/** The parts as a document again, the operation first. */
export function toDocument({ operation, fragments }: OperationParts): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
}

/** Every distinct requirement of the operation's fields. */
export function findRequirementsIn(
  schema: GraphQLSchema,
  parts: OperationParts,
  requirementsOf: RequirementsOf,
): readonly Requirement[] {
  const found = new Set<Requirement>();
  const types = new TypeInfo(schema);
  visit(
    toDocument(parts),
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        for (const requirement of parent ? requirementsOf(parent, name.value) : []) found.add(requirement);
      },
    }),
  );
  return [...found];
}
