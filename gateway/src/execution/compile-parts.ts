import { type GraphQLCompositeType, type GraphQLSchema, isObjectType, type OperationDefinitionNode } from 'graphql';
import type { Weights } from '../cost/weights.ts';
import { responseKeyOf } from '../operation/collect-fields.ts';
import type { KeyedDocument } from '../planning/plan-keys.ts';
import type { DeferredPart, SplitOperation, WayStep } from '../planning/split-parts.ts';
import { createToClientPath, type ToClientPath } from './client-path.ts';
import type { CompiledPlan } from './compile-plan.ts';
import { type Completed, compileCompletion } from './completion/compile-completion.ts';
import { compilePartCompletion } from './completion/compile-part-completion.ts';
import { fetchesOfParts } from './fetches-of-parts.ts';
import type { JsonObject } from './json-object.ts';
import type { Run } from './run.ts';

/** A part of an answer: the first, or a fragment with `@defer`. */
export interface CompiledPart {
  label: string | undefined;
  /** The number of the part in which it stands. */
  within: number;
  /** From an object of that part to its own. */
  way: readonly PartStep[];
  /** How many fields lie between the root and its objects. */
  depth: number;
  /** Whether an object at its place is of its type. */
  fits(object: JsonObject): boolean;
  /** Numbers of the fetches that are its own, and of all that it needs. */
  own: ReadonlySet<number>;
  needs: ReadonlySet<number>;
  complete(source: JsonObject, run: Run): Completed;
  /** Of what it answers and nothing else. */
  toClientPath: ToClientPath;
}

export interface PartStep {
  key: string;
  /** In the answer. */
  name: string;
  fits(object: JsonObject): boolean;
}

export interface CompilePartsOptions {
  schema: GraphQLSchema;
  weights: Weights;
  operation: OperationDefinitionNode;
  split: SplitOperation;
  plan: CompiledPlan;
  keyOf: KeyedDocument['keyOf'];
}

/** All parts, the first one first. */
export function compileParts(options: CompilePartsOptions): readonly CompiledPart[] {
  const { schema, weights, operation, split, plan, keyOf } = options;
  const { planned: document, first, parts } = split;
  const fetches = fetchesOfParts(plan, [0, ...parts.map(({ within }) => within)]);
  const root = schema.getRootType(operation.operation) as GraphQLCompositeType;
  const whole: DeferredPart = {
    label: undefined,
    within: 0,
    way: [],
    conditions: [],
    type: root,
    selectionSet: first,
    fromRoot: first,
  };
  const depthOf = ({ way, within }: DeferredPart): number =>
    way.length + (within === 0 ? 0 : depthOf(parts[within - 1] as DeferredPart));

  const toStep = ({ field, conditions, type }: WayStep): PartStep => ({
    key: keyOf(field),
    name: responseKeyOf(field),
    fits: compileFits(schema, type, conditions),
  });

  function completionOf({ selectionSet, conditions, type }: DeferredPart, isRoot: boolean): CompiledPart['complete'] {
    if (!isRoot) return compilePartCompletion({ schema, weights, keyOf, type, conditions, selectionSet });
    const definition = { ...operation, selectionSet };
    return compileRootCompletion({ schema, weights, document, operation: definition, keyOf, answered: plan.answered });
  }

  return [whole, ...parts].map((part, number) => ({
    label: part.label,
    within: part.within,
    way: part.way.map(toStep),
    depth: depthOf(part),
    fits: compileFits(schema, part.type, part.conditions),
    own: new Set(fetches[number]?.own),
    needs: new Set(fetches[number]?.needs),
    complete: completionOf(part, depthOf(part) === 0),
    toClientPath: createToClientPath({
      schema,
      document,
      operation: { ...operation, selectionSet: part.fromRoot },
      keyOf,
    }),
  }));
}

function compileRootCompletion(parts: Parameters<typeof compileCompletion>[0]): CompiledPart['complete'] {
  const complete = compileCompletion(parts);
  return (_source, run) => complete(run);
}

/** One whose type nobody told is what the schema says: more was not asked of it. */
function compileFits(
  schema: GraphQLSchema,
  declared: GraphQLCompositeType,
  conditions: readonly string[],
): (object: JsonObject) => boolean {
  const wanted = conditions.map((name) => schema.getType(name) as GraphQLCompositeType);
  const isWithin = (type: GraphQLCompositeType): boolean =>
    wanted.every((one) => one === type || ('getFields' in type && !isObjectType(one) && schema.isSubType(one, type)));
  const byName = new Map<unknown, boolean>();
  return ({ __typename: name }) => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    const actual = typeof name === 'string' ? schema.getType(name) : undefined;
    const fits = isWithin(isObjectType(actual) ? actual : declared);
    // Types of the schema and nothing at all: a subgraph may send any name.
    if (actual || name === undefined) byName.set(name, fits);
    return fits;
  };
}
