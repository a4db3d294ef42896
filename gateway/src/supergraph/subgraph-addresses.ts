import { type EnumValueDefinitionNode, Kind, parse, valueFromASTUntyped } from 'graphql';

/**
 * Where each subgraph is reached, by name, as a supergraph tells it: `@join__graph(name:, url:)` on the values of the enum
 * `join__Graph` (https://specs.apollo.dev/join/v0.3). What is no address of HTTP is left out.
 *
 * @throws GraphQLError when the SDL cannot be parsed.
 */
export function readSubgraphAddresses(supergraphSdl: string): ReadonlyMap<string, string> {
  const graphs = parse(supergraphSdl, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph'
      ? (definition.values ?? [])
      : [],
  );
  return new Map(graphs.map(readAddress).filter((address): address is [string, string] => isHttp(address?.[1])));
}

function readAddress({ directives }: EnumValueDefinitionNode): [name: unknown, url: unknown] | undefined {
  const graph = directives?.find(({ name }) => name.value === 'join__graph');
  const given = new Map(graph?.arguments?.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
  return graph && [given.get('name'), given.get('url')];
}

function isHttp(url: unknown): boolean {
  return typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
