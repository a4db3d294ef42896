import {
  isAbstractType,
  isInterfaceType,
  operationFromDocument,
  printSchema,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import type { PlanRequest, SupergraphFacts } from './planner-messages.ts';
import { requiredWithArguments } from './required-with-arguments.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';

/** Ways through the subgraphs that the planner weighs for one selection; 500 bytes of query can ask for millions. */
const pathsLimit = 200;

export interface PlannableGraph {
  facts: SupergraphFacts;
  plan(request: PlanRequest): QueryPlan;
}

/** Builds a supergraph and its planner: 0.2 to 0.3 s of CPU for a large one. Throws when the SDL is no supergraph. */
export function buildPlannableGraph(sdl: string): PlannableGraph {
  const document = resolvableKeysFirst(parse(sdl, { noLocation: true }));
  const supergraph = Supergraph.build(document, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, { debug: { pathsLimit } });
  return {
    facts: {
      apiSdl: printSchema(apiSchema),
      requiredWithArguments: requiredWithArguments(document),
      ...typesOf(supergraph.schema),
    },
    plan({ document, operationName, overrides }) {
      const operation = operationFromDocument(apiSchema, parse(document, { noLocation: true }), {
        validate: false,
        ...(operationName === undefined ? {} : { operationName }),
      });
      return planner.buildQueryPlan(operation, overrides ? { overrideConditions: new Map(overrides) } : {});
    },
  };
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
