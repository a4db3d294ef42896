import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  isAbstractType,
  isInterfaceType,
  operationFromDocument,
  printSchema,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { entityKeysOf } from './entity-keys.ts';
import { keepExecutableDirectives } from './executable-directives.ts';
import { addForeignMembers } from './foreign-members.ts';
import { leaveOutNames } from './leave-out-names.ts';
import { overrideLabelsOf } from './override-labels.ts';
import type { NamelessPlan, PlanRequest, SupergraphFacts } from './planner-messages.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';
import { separateRequirements } from './separate-requirements.ts';
import { addVirtualFields, type VirtualField } from './virtual-fields.ts';
import { writeBackFetches } from './write-back-fetches.ts';

/** Ways through the subgraphs that the planner weighs for one selection; 500 bytes of query can ask for millions. */
const pathsLimit = 200;

/**
 * Plans that the planner compares for one operation, at 30 µs each; 10,000 by default. Beyond it leaves out the ways with the
 * most changes of subgraph, branch by branch.
 */
const maxEvaluatedPlans = 1000;

/**
 * What a supergraph may ask for beyond the planner's own. Fails closed: directives of security are lifted into a policy before,
 * so one that is still here would be enforced by nobody, and a connector would be fetched from nowhere.
 */
const supportedFeatures = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  'https://specs.apollo.dev/context/v0.1',
  'https://specs.apollo.dev/cost/v0.1',
  'https://specs.apollo.dev/cacheTag/v0.1',
]);

export interface PlannableGraph {
  facts: SupergraphFacts;
  plan(request: PlanRequest): NamelessPlan;
}

/** Builds a supergraph and its planner: 0.2 to 0.3 s of CPU for a large one. Throws when the SDL is no supergraph. */
export function buildPlannableGraph(sdl: string): PlannableGraph {
  const ordered = resolvableKeysFirst(parse(sdl, { noLocation: true }));
  const { supergraph: complete, foreign } = addForeignMembers(ordered);
  const { supergraph: separated, twins } = separateRequirements(complete);
  const { supergraph: document, virtual } = addVirtualFields(separated);
  // What is added leaves declarations unused, which the subgraphs' own validation would complain of.
  const supergraph = Supergraph.build(document, {
    supportedFeatures,
    validateSupergraph: virtual.size === 0 && twins.size === 0 && foreign.size === 0,
  });
  const apiSchema = withoutVirtual(supergraph.apiSchema(), virtual);
  const withDefaults = keepExecutableDirectives(supergraph.schema, apiSchema);
  const planner = new QueryPlanner(supergraph, {
    debug: { pathsLimit, maxEvaluatedPlans },
    // An operation without `@defer` is planned as ever.
    incrementalDelivery: { enableDefer: true },
  });
  return {
    facts: {
      apiSdl: withDefer(printSchema(apiSchema)),
      keys: entityKeysOf(supergraph),
      overrideLabels: overrideLabelsOf(document),
      ...typesOf(supergraph.schema),
    },
    plan({ document, operationName, overrides }) {
      const operation = operationFromDocument(apiSchema, withDefaults(parse(document, { noLocation: true })), {
        validate: false,
        ...(operationName === undefined ? {} : { operationName }),
      });
      const plan = planner.buildQueryPlan(operation, { overrideConditions: new Map(overrides) });
      return leaveOutNames(writeBackFetches(plan, { virtual, twins, foreign }), supergraph.schema);
    },
  };
}

/** Every client may ask for parts; a graph that declares the directive itself means the same. */
function withDefer(apiSdl: string): string {
  return /^directive @defer\b/m.test(apiSdl) ? apiSdl : `${apiSdl}\n\n${deferDirective}`;
}

/** https://github.com/graphql/graphql-spec/pull/742 */
const deferDirective = `directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT`;

function withoutVirtual(apiSchema: Schema, virtual: ReadonlyMap<string, VirtualField>): Schema {
  const types = [...apiSchema.objectTypes(), ...apiSchema.interfaceTypes()];
  for (const type of types) for (const name of virtual.keys()) type.field(name)?.remove();
  return apiSchema;
}

function typesOf(schema: Schema): Pick<SupergraphFacts, 'subtypes' | 'objectTypes' | 'fieldNames'> {
  const abstract = schema.types().filter((type) => isAbstractType(type));
  const composite = [...schema.objectTypes(), ...schema.interfaceTypes()];
  return {
    subtypes: Object.fromEntries(
      abstract.map((type) => [
        type.name,
        (isInterfaceType(type) ? type.allImplementations() : type.types()).map(({ name }) => name),
      ]),
    ),
    objectTypes: schema.objectTypes().map(({ name }) => name),
    fieldNames: [...new Set(composite.flatMap((type) => type.fields().map(({ name }) => name)))],
  };
}
