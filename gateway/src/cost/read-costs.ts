import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, parse } from 'graphql';
import { argumentsOf } from '../authorization/authorization-features.ts';
import { type CostNames, findCostNames } from './cost-names.ts';
import { type ListSize, nothingStated, type StatedCosts } from './stated-costs.ts';

/**
 * Reads `@cost` and `@listSize` (https://specs.apollo.dev/cost/v0.1) out of a supergraph, under whatever names it has them. Composition has
 * made one of what several subgraphs say: the largest.
 */
export function readCosts(supergraphSdl: string): StatedCosts {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const names = findCostNames(supergraph);
  return names ? collectCosts(supergraph, names) : nothingStated;
}

type Annotated = { readonly directives?: readonly ConstDirectiveNode[] | undefined };

function collectCosts(supergraph: DocumentNode, names: CostNames): StatedCosts {
  const weights = new Map<string, number>();
  const lists = new Map<string, ListSize>();
  const read = (coordinate: string, { directives = [] }: Annotated) => {
    for (const directive of directives) {
      if (directive.name.value === names.cost) weights.set(coordinate, readWeight(directive));
      if (directive.name.value === names.listSize) lists.set(coordinate, readListSize(directive));
    }
  };
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    const type = definition.name.value;
    read(type, definition as Annotated);
    for (const field of ('fields' in definition && definition.fields) || []) {
      const coordinate = `${type}.${field.name.value}`;
      read(coordinate, field);
      for (const argument of (field as FieldDefinitionNode).arguments ?? [])
        read(`${coordinate}(${argument.name.value}:)`, argument);
    }
  }
  return { weights, lists };
}

function readWeight(directive: ConstDirectiveNode): number {
  return Math.max(0, Number(argumentsOf(directive).weight) || 0);
}

function readListSize(directive: ConstDirectiveNode): ListSize {
  const { assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument } = argumentsOf(directive);
  return {
    assumedSize: typeof assumedSize === 'number' ? Math.max(0, assumedSize) : undefined,
    slicingArguments: namesIn(slicingArguments),
    sizedFields: namesIn(sizedFields),
    requireOneSlicingArgument: requireOneSlicingArgument !== false,
  };
}

const namesIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
