import { type ErrorCode, PrismError } from '@prism/platform/errors';
import { type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { takeOperation } from '../authorization/operation-parts.ts';
import { applyDefaults } from '../operation/is-included.ts';
import type { OperationStage } from '../operation/operation-stage.ts';
import { measureStructure, type Structure } from './measure-structure.ts';
import { findPageSizes, largestOf, type PageSizes } from './page-sizes.ts';
import { refuseLargeVariables } from './refuse-large-variables.ts';
import { type StructureLimits, structureLimits, trustedLimits } from './structure-limits.ts';

interface Measured {
  structure: Structure;
  sizes: PageSizes;
}

/** Limits of what anybody may send, and of what is registered. */
export interface LimitsByTrust {
  adHoc: StructureLimits;
  trusted: StructureLimits;
}

const defaultLimits: LimitsByTrust = { adHoc: structureLimits, trusted: trustedLimits };

const pageUnit = 'objects of a page';

/** The first that is exceeded is told. Selections come first: what follows may expand fragments. */
const refusals: readonly [keyof Structure, ErrorCode, string][] = [
  ['selections', 'QUERY_TOO_COMPLEX', 'selections, fragments expanded'],
  ['depth', 'MAX_DEPTH', 'levels of fields'],
  ['introspectionDepth', 'MAX_DEPTH', 'levels of introspection'],
  ['aliases', 'MAX_ALIASES', 'aliases'],
  ['rootFields', 'MAX_ROOT_FIELDS', 'root fields'],
  ['directives', 'MAX_DIRECTIVES', 'directives'],
  ['nameLength', 'BAD_REQUEST', 'characters for a name'],
  ['variables', 'QUERY_TOO_COMPLEX', 'variables'],
  ['pageSize', 'BAD_USER_INPUT', pageUnit],
];

/**
 * Refuses what would exhaust the planner or memory, before anything looks at it more closely.
 * Throws PrismError with a code of `refusals`, or BAD_USER_INPUT for variables.
 */
export function limitStructure({ adHoc, trusted }: LimitsByTrust = defaultLimits): OperationStage {
  const measure = createMeasure();
  return async (operation, next) => {
    const { schema, document, name, variables, context } = operation;
    const limits = context.isTrusted ? trusted : adHoc;
    refuseLargeVariables(variables);
    const definition = getOperationAST(document, name);
    if (!definition) return next(operation);
    const { structure, sizes } = measure(schema, definition, () => takeOperation(document, definition));
    for (const [key, code, unit] of refusals) refuseBeyond(limits[key], structure[key], code, unit);
    if (sizes.variables.length + sizes.inputs.length > 0) {
      const values = applyDefaults(definition, variables);
      refuseBeyond(limits.pageSize, largestOf(sizes, values), 'BAD_USER_INPUT', pageUnit);
    }
    return next(operation);
  };
}

/** Remembers what it has measured for as long as Apollo Server remembers the parsed document. */
function createMeasure() {
  const known = new WeakMap<OperationDefinitionNode, Measured>();
  return (
    schema: GraphQLSchema,
    definition: OperationDefinitionNode,
    take: () => ReturnType<typeof takeOperation>,
  ): Measured => {
    const found = known.get(definition);
    if (found) return found;
    const parts = take();
    const sizes = findPageSizes(schema, parts);
    const measured = { structure: measureStructure(schema, parts, sizes), sizes };
    known.set(definition, measured);
    return measured;
  };
}

/** What is no number is refused too. */
function refuseBeyond(limit: number, found: number, code: ErrorCode, unit: string): void {
  if (!(found <= limit)) throw new PrismError(code, `The operation expected at most ${limit} ${unit}, got ${found}.`);
}
