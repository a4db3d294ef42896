import {
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { canonicalArgs } from './canonical.ts';
import type { Federation } from './federation.ts';
import { findEntity } from './find-entity.ts';
import { providedBelow } from './provided-fields.ts';
import { inputsFromRepresentation } from './required-inputs.ts';
import { type Run, rootThing, show } from './run.ts';
import { type SeenHere, see } from './see-in-subgraph.ts';
import type { SubgraphFacts } from './subgraph-facts.ts';

export interface SubgraphQuestion {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  /** Of an event that it tells. */
  rootValue?: SeenHere;
}

export type AskSubgraph = (question: SubgraphQuestion, run: Run) => Promise<ExecutionResult>;

/**
 * A subgraph that answers from the world no more than its SDL lets it know. What a gateway must not ask is an error that
 * begins with "Not here".
 */
export function serveSubgraph(federation: Federation, subgraph: SubgraphFacts): AskSubgraph {
  const { schema } = subgraph;
  for (const { name, keys } of subgraph.types.values())
    if (keys.length > 0) resolveReferencesOf(schema, name, (reference, run) => findEntity(run, subgraph, reference));
  const prepare = rememberDocuments(schema);
  return async ({ query, variables, operationName, rootValue }, run) => {
    const { document, errors } = prepare(query);
    if (errors.length > 0) return { errors };
    return execute({
      schema,
      document,
      rootValue,
      variableValues: variables,
      operationName,
      contextValue: run,
      fieldResolver: (source, args, context, info) => resolveField(federation, subgraph, source, args, context, info),
    });
  };
}

function resolveReferencesOf(schema: GraphQLSchema, type: string, find: (reference: never, run: Run) => unknown) {
  const definition = schema.getType(type);
  if (definition) definition.extensions = { apollo: { subgraph: { resolveReference: find } } };
}

function resolveField(
  federation: Federation,
  subgraph: SubgraphFacts,
  source: SeenHere | undefined,
  given: Record<string, unknown>,
  run: Run,
  { fieldName: field, parentType }: GraphQLResolveInfo,
): unknown {
  const facts = subgraph.types.get(parentType.name)?.fields.get(field);
  if (!facts) throw notHere(subgraph, `${parentType.name}.${field} is unknown`);
  const thing = source?.thing ?? rootThing(run, parentType.name);
  const provided = providedBelow(federation, source, thing.type, field);
  const { owners, isKey } = run.truths.field(thing.type, field);
  if (!isKey && !provided && !owners.includes(subgraph.name))
    throw notHere(subgraph, `${parentType.name}.${field} is another subgraph's`);
  const args = canonicalArgs(federation, thing.type, field, given);
  const inputs = facts.requires && inputsOf(subgraph, source, facts.requires);
  const below = [...(provided ?? []), ...(facts.provides ? [facts.provides] : [])];
  const value = run.world.value({ thing, field, args, inputs });
  return show(value, (inner) => see(federation, subgraph, inner, below));
}

function inputsOf(subgraph: SubgraphFacts, source: SeenHere | undefined, requires: SelectionSetNode): string {
  if (!source?.representation) throw notHere(subgraph, 'a field that requires others came without a representation');
  return inputsFromRepresentation(source.representation, requires);
}

const notHere = ({ name }: SubgraphFacts, why: string) => new GraphQLError(`Not here (${name}): ${why}.`);

/** Like a real server, it validates; each text once. */
function rememberDocuments(schema: GraphQLSchema) {
  const known = new Map<string, ReturnType<typeof prepareDocument>>();
  return (query: string) => {
    const prepared = known.get(query) ?? prepareDocument(schema, query);
    if (known.size < 10_000) known.set(query, prepared);
    return prepared;
  };
}

function prepareDocument(schema: GraphQLSchema, query: string) {
  const document = parse(query, { noLocation: true });
  return { document, errors: validate(schema, document) };
}
