import { createHash } from 'node:crypto';
import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, print } from 'graphql';
import { createRequirementsOf, type RequirementsOf } from './field-requirements.ts';
import { findRequirementsIn, type OperationParts, takeOperation, toDocument } from './operation-parts.ts';
import type { AuthorizationPolicy, Requirement } from './policy.ts';
import { type FilteredParts, removeFields } from './remove-fields.ts';

/** What is known of an operation under one policy, whoever asks. */
export interface ExaminedOperation {
  /** Of all its fields, each once. */
  requirements: readonly Requirement[];
  /** Names of the policies among them, each once. */
  policies: readonly string[];
  /** The operation for callers who meet all requirements but these. */
  without(unmet: readonly Requirement[]): FilteredDocument;
}

export interface FilteredDocument {
  parts: FilteredParts;
  document: DocumentNode;
  /** SHA-256 of the document's text, hexadecimal. */
  hash: string;
}

/** Examines an operation once for each policy and remembers it as long as its document lives. */
export function examineOperation(
  schema: GraphQLSchema,
  policy: AuthorizationPolicy,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ExaminedOperation {
  const { requirementsOf, operations } = memoryOf(schema, policy);
  const found = operations.get(operation);
  if (found) return found;
  const parts = takeOperation(document, operation);
  const requirements = policy.size === 0 ? [] : findRequirementsIn(schema, parts, requirementsOf);
  const policies = [...new Set(requirements.flatMap((requirement) => requirement.policies ?? []).flat())];
  const examined = { requirements, policies, without: createWithout(schema, parts, requirements, requirementsOf) };
  operations.set(operation, examined);
  return examined;
}

interface Memory {
  requirementsOf: RequirementsOf;
  operations: WeakMap<OperationDefinitionNode, ExaminedOperation>;
}
const memories = new WeakMap<AuthorizationPolicy, Memory>();

function memoryOf(schema: GraphQLSchema, policy: AuthorizationPolicy): Memory {
  const found = memories.get(policy);
  if (found) return found;
  const memory: Memory = { requirementsOf: createRequirementsOf(schema, policy), operations: new WeakMap() };
  memories.set(policy, memory);
  return memory;
}

/** Callers fall into few groups by what they may; more than this many are served without being remembered. */
const maxGroups = 16;

function createWithout(
  schema: GraphQLSchema,
  parts: OperationParts,
  requirements: readonly Requirement[],
  requirementsOf: RequirementsOf,
): ExaminedOperation['without'] {
  const groups = new Map<string, FilteredDocument>();
  return (unmet) => {
    const group = unmet.map((requirement) => requirements.indexOf(requirement)).join();
    const found = groups.get(group) ?? filterDocument(schema, parts, requirementsOf, new Set(unmet));
    if (groups.size < maxGroups) groups.set(group, found);
    return found;
  };
}

function filterDocument(
  schema: GraphQLSchema,
  parts: OperationParts,
  requirementsOf: RequirementsOf,
  unmet: ReadonlySet<Requirement>,
): FilteredDocument {
  const filtered = removeFields(schema, parts, (parent, field) =>
    requirementsOf(parent, field).some((requirement) => unmet.has(requirement)),
  );
  const document = toDocument(filtered);
  return { parts: filtered, document, hash: createHash('sha256').update(print(document)).digest('hex') };
}
