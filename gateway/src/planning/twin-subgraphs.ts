import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  Kind,
} from 'graphql';
import { hasFields, joinDirective, readJoin, type TypeWithFields, typesWithFields } from './join-fields.ts';

/** A field, as `Type.field`, that moves from a graph to one of its twins, which are numbered from 1. */
export interface MovedField {
  field: string;
  graph: string;
  twin: number;
  /** What it requires there, as `Type.field`. */
  selects: ReadonlyMap<string, unknown>;
}

export interface TwinnedGraph {
  supergraph: DocumentNode;
  /** The name of a subgraph by that of its twin. */
  twins: ReadonlyMap<string, string>;
}

/**
 * Adds twins of subgraphs to what the planner sees. A twin has the fields that move there, of its entities the keys and what the
 * fields require, which is given to it, and all objects without a key.
 */
export function addTwins(supergraph: DocumentNode, moved: readonly MovedField[]): TwinnedGraph {
  const names = new Map<string, string>();
  if (moved.length === 0) return { supergraph, twins: names };
  const twinning = createTwinning(moved, typesWithFields(supergraph));
  const definitions = supergraph.definitions.map((definition): DefinitionNode => {
    if (hasFields(definition)) return twinFields(twinJoins(definition, twinning), twinning);
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) return twinJoins(definition, twinning);
    const isOfGraphs = definition.name.value === 'join__Graph';
    const twinValue = (value: EnumValueDefinitionNode) =>
      isOfGraphs ? twinGraph(value, twinning, names) : [twinJoins(value, twinning)];
    return { ...twinJoins(definition, twinning), values: definition.values?.flatMap(twinValue) ?? [] };
  });
  return { supergraph: { ...supergraph, definitions }, twins: names };
}

interface Twinning {
  /** Numbers of a graph's twins. */
  twinsOf(graph: string): readonly number[];
  twinOfField(field: string, graph: string): number | undefined;
  /** Twins of the graph that know a field without having it: they require it, or an interface that they have demands it. */
  twinsThatMention(type: TypeWithFields, field: string, graph: string): readonly number[];
}

function createTwinning(moved: readonly MovedField[], types: ReadonlyMap<string, TypeWithFields>): Twinning {
  const twinsWith = (isMeant: (field: MovedField) => boolean) => [
    ...new Set(moved.filter(isMeant).map(({ twin }) => twin)),
  ];
  return {
    twinsOf: (graph) => twinsWith((field) => field.graph === graph),
    twinsThatMention(type, name, graph) {
      const interfaces = (type.interfaces ?? []).map((each) => each.name.value);
      const isDemanded = interfaces.some((each) => types.get(each)?.fields?.some((field) => field.name.value === name));
      const places = [type.name.value, ...interfaces].map((place) => `${place}.${name}`);
      return twinsWith(
        (field) => field.graph === graph && (isDemanded || places.some((place) => field.selects.has(place))),
      );
    },
    twinOfField: (name, graph) => moved.find(({ field, graph: of }) => field === name && of === graph)?.twin,
  };
}

/** The graph's value, and one for each twin. */
function twinGraph(
  value: EnumValueDefinitionNode,
  { twinsOf }: Twinning,
  names: Map<string, string>,
): EnumValueDefinitionNode[] {
  const twins = twinsOf(value.name.value).map((twin) => {
    const directives =
      value.directives?.map((directive) => mapArgument(directive, 'name', (name) => `${name}#${twin}`)) ?? [];
    for (const [at, directive] of directives.entries()) {
      const original = value.directives?.[at];
      if (original) names.set(String(readJoin(directive).name), String(readJoin(original).name));
    }
    return { ...value, name: { ...value.name, value: twinName(value.name.value, twin) }, directives };
  });
  return [value, ...twins];
}

const twinName = (graph: string, twin: number): string => `${graph}_TWIN_${twin}`;

/** What a graph has besides fields, its twins have as well. */
function twinJoins<T extends object>(node: T, twinning: Twinning): T {
  const { directives } = node as { directives?: readonly ConstDirectiveNode[] };
  if (!directives) return node;
  const twinned = directives.flatMap((directive) => [
    directive,
    ...twinning.twinsOf(graphOf(directive)).map((twin) => inTwin(directive, twin)),
  ]);
  return { ...node, directives: twinned };
}

const graphOf = (directive: ConstDirectiveNode): string => String(readJoin(directive).graph ?? '');
const inTwin = (directive: ConstDirectiveNode, twin: number): ConstDirectiveNode =>
  mapArgument(directive, 'graph', (graph) => twinName(graph, twin));

const asExternal = (directive: ConstDirectiveNode): ConstDirectiveNode => ({
  ...directive,
  arguments: [
    ...(directive.arguments ?? []).filter(({ name }) => name.value === 'graph' || name.value === 'type'),
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'external' },
      value: { kind: Kind.BOOLEAN, value: true },
    },
  ],
});

function mapArgument(directive: ConstDirectiveNode, name: string, map: (value: string) => string): ConstDirectiveNode {
  const given = (directive.arguments ?? []).map((argument) => {
    const { value } = argument;
    const isMapped = argument.name.value === name && (value.kind === Kind.ENUM || value.kind === Kind.STRING);
    return isMapped ? { ...argument, value: { ...value, value: map(value.value) } } : argument;
  });
  return { ...directive, arguments: given };
}

function twinFields(type: TypeWithFields, twinning: Twinning): TypeWithFields {
  const joins = (type.directives ?? []).filter(({ name }) => name.value === 'join__type').map(readJoin);
  const original = [...new Set(joins.map(({ graph }) => String(graph)))].filter((graph) => !graph.includes('_TWIN_'));
  const keys = joins.filter(({ key }) => typeof key === 'string');
  const keysOf = (graph: string) => keys.filter((join) => join.graph === graph).map(({ key }) => String(key));

  const twinField = (field: FieldDefinitionNode): FieldDefinitionNode => {
    const directives = withExplicitJoins(field, original).flatMap((directive) =>
      directive.name.value === 'join__field' ? twinJoin(directive, field) : [directive],
    );
    return { ...field, directives };
  };

  function twinJoin(directive: ConstDirectiveNode, { name }: FieldDefinitionNode): ConstDirectiveNode[] {
    const graph = graphOf(directive);
    const moved = twinning.twinOfField(`${type.name.value}.${name.value}`, graph);
    if (moved !== undefined) return [inTwin(directive, moved)];
    const isKey = keysOf(graph).some((key) => key.split(/\W+/).includes(name.value));
    const isValue = keysOf(graph).length === 0 && !rootTypes.has(type.name.value);
    if (isKey || isValue || readJoin(directive).external === true)
      return [directive, ...twinning.twinsOf(graph).map((twin) => inTwin(directive, twin))];
    return [
      directive,
      ...twinning.twinsThatMention(type, name.value, graph).map((twin) => inTwin(asExternal(directive), twin)),
    ];
  }

  return { ...type, fields: type.fields?.map(twinField) ?? [] };
}

const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);

/** A field that says nothing is in every graph of its type, but it is not in every twin. */
function withExplicitJoins(
  { directives = [] }: FieldDefinitionNode,
  graphs: readonly string[],
): readonly ConstDirectiveNode[] {
  if (directives.some(({ name }) => name.value === 'join__field')) return directives;
  return [...directives, ...graphs.map((graph) => joinDirective('join__field', graph))];
}
