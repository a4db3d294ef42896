import {
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { canonicalArgs, canonicalText } from './canonical.ts';
import { possibleTypes } from './federation.ts';
import { type ErrorPath, isThing, type Run } from './run.ts';
import type { Thing } from './world.ts';

/** Required fields of an entity that their subgraph does not know: what requires them is not asked for, and null. */
export const missing = Symbol('missing');

/** Whether the subgraph that alone resolves a field is down. */
export const isLost = ({ world, truths }: Run, type: string, field: string): boolean =>
  world.outage !== undefined &&
  !truths.field(type, field).isKey &&
  truths.field(type, field).owners[0] === world.outage;

/** What a `@requires` asks for, as the canonical text that the subgraph would make of its representation. */
export function requiredInputs(run: Run, thing: Thing, fields: SelectionSetNode, at: ErrorPath) {
  const inputs = select(run, thing, fields, at);
  return inputs === missing ? missing : canonicalText(inputs);
}

/** The same from a representation. @throws Error if something required is not there. */
export function inputsFromRepresentation(representation: unknown, fields: SelectionSetNode): string {
  return canonicalText(extract(representation, fields));
}

type Selected = Record<string, unknown>;

function select(run: Run, thing: Thing, fields: SelectionSetNode, at: ErrorPath): Selected | typeof missing {
  const nodes = fieldsFor(run.federation.full, thing.type, fields);
  // All of them, since a gateway asks for all: what fails is noted even where another is missing.
  const selected = nodes.map((node) => {
    const value = settle(run, thing, node, at);
    return [node.name.value, value === missing ? missing : deepSelect(run, value, node.selectionSet, at)] as const;
  });
  return selected.some(([, value]) => value === missing) ? missing : Object.fromEntries(selected);
}

function deepSelect(run: Run, value: unknown, fields: SelectionSetNode | undefined, at: ErrorPath): unknown {
  if (value instanceof GraphQLError) return noteFailure(run, at);
  if (isThing(value) && fields) return select(run, value, fields, at);
  if (!Array.isArray(value)) return value;
  const items = value.map((item) => deepSelect(run, item, fields, at));
  return items.includes(missing) ? missing : items;
}

function settle(run: Run, thing: Thing, node: FieldNode, at: ErrorPath): unknown {
  const field = node.name.value;
  const { owners, requires, isKey } = run.truths.field(thing.type, field);
  const inputs = requires && requiredInputs(run, thing, requires, at);
  const presences = owners.map((owner) => run.world.presence(owner, thing));
  if (!isKey && presences.some((presence) => presence !== 'known')) {
    if (presences.includes('broken')) noteFailure(run, at);
    return missing;
  }
  const definition = (run.federation.full.getType(thing.type) as GraphQLObjectType).getFields()[field];
  if (!definition) throw new Error(`The supergraph expected to have ${thing.type}.${field}.`);
  if (inputs === missing) return missing;
  if (isLost(run, thing.type, field)) return noteFailure(run, at);
  const args = canonicalArgs(run.federation, thing.type, field, getArgumentValues(definition, node));
  try {
    return run.world.value({ thing, field, args, inputs });
  } catch {
    return noteFailure(run, at);
  }
}

function noteFailure(run: Run, at: ErrorPath): null {
  run.notes.hiddenFailures.push(at);
  return null;
}

function fieldsFor(full: GraphQLSchema, type: string, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind !== Kind.INLINE_FRAGMENT) return [];
    const condition = node.typeCondition?.name.value ?? type;
    const applies = possibleTypes(full, condition).some(({ name }) => name === type);
    return applies ? fieldsFor(full, type, node.selectionSet) : [];
  });
}

function extract(source: unknown, fields: SelectionSetNode): unknown {
  if (Array.isArray(source)) return source.map((item) => extract(item, fields));
  if (source === null) return null;
  const result: Selected = {};
  for (const node of fields.selections) {
    if (node.kind === Kind.INLINE_FRAGMENT)
      Object.assign(result, extractPresent(source as Selected, node.selectionSet));
    if (node.kind !== Kind.FIELD) continue;
    const value = (source as Selected)[node.name.value];
    if (value === undefined) throw new Error(`A representation expected to have ${node.name.value}.`);
    result[node.name.value] = node.selectionSet ? extract(value, node.selectionSet) : value;
  }
  return result;
}

/** Of fields on one type among several, those that came. */
function extractPresent(source: Selected, { kind, selections }: SelectionSetNode): Selected {
  const present = selections.filter((node) => node.kind !== Kind.FIELD || source[node.name.value] !== undefined);
  return extract(source, { kind, selections: present }) as Selected;
}
