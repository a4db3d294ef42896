import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type UnionTypeDefinitionNode,
} from 'graphql';
import { namedType, readJoin, typesWithFields } from './join-fields.ts';
import { isOfValues, joinMembers, joinToGraphs, type ValueType } from './join-to-graphs.ts';

export interface GraphWithForeignMembers {
  supergraph: DocumentNode;
  /** Types by the name of the subgraph that does not have them, although the planner thinks so. */
  foreign: ReadonlyMap<string, ReadonlySet<string>>;
}

type Definition = Extract<DefinitionNode, { name: unknown }>;

/**
 * Where subgraphs share a field whose union has other members in each, the planner drops what is selected on a member that one
 * of them lacks, even when it asks the one that has it: null then stands for what nobody asked. So each of them is given the
 * members it lacks, with all of their fields. It never answers with one, and what is selected on one is not sent to it.
 */
export function addForeignMembers(supergraph: DocumentNode): GraphWithForeignMembers {
  const types = new Map(
    supergraph.definitions.flatMap((each) =>
      'name' in each && each.name ? [[each.name.value, each as Definition]] : [],
    ),
  );
  const added = new Map<string, Set<string>>();
  const members = new Map<string, Set<string>>();
  for (const { union, graphs } of sharedUnions(supergraph, types))
    for (const { member, graph } of lacking(union, graphs)) {
      const needed = typesNeeded(member, graph, types);
      if (!needed) continue;
      for (const name of needed) added.set(name, (added.get(name) ?? new Set()).add(graph));
      members.set(union.name.value, (members.get(union.name.value) ?? new Set()).add(`${graph} ${member}`));
    }
  if (added.size === 0) return { supergraph, foreign: new Map() };
  const definitions = supergraph.definitions.map((definition): DefinitionNode => {
    const name = 'name' in definition ? (definition.name?.value ?? '') : '';
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) return joinMembers(definition, members.get(name) ?? new Set());
    const graphs = added.get(name);
    return graphs && isOfValues(definition) ? joinToGraphs(definition, [...graphs]) : definition;
  });
  return { supergraph: { ...supergraph, definitions }, foreign: byName(types.get('join__Graph'), added) };
}

const joinsOf = (
  { directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
) => directives.filter((each) => each.name.value === name).map(readJoin);
const graphsOf = (type: Definition): string[] =>
  joinsOf(type as object, 'join__type').map(({ graph }) => String(graph));

/** Unions of fields that several graphs resolve. */
function sharedUnions(supergraph: DocumentNode, types: ReadonlyMap<string, Definition>) {
  return [...typesWithFields(supergraph).values()].flatMap((type) =>
    (type.fields ?? []).flatMap((field) => {
      const union = types.get(namedType(field.type));
      if (union?.kind !== Kind.UNION_TYPE_DEFINITION) return [];
      const joins = joinsOf(field, 'join__field');
      const own = joins.filter(({ external }) => external !== true).map(({ graph }) => String(graph));
      const graphs = [...new Set(joins.length > 0 ? own : graphsOf(type))];
      return graphs.length > 1 ? [{ union, graphs }] : [];
    }),
  );
}

function lacking(union: UnionTypeDefinitionNode, graphs: readonly string[]) {
  const joins = joinsOf(union, 'join__unionMember');
  const has = (graph: string, member: string) => joins.some((join) => join.graph === graph && join.member === member);
  const members = [
    ...new Set(joins.filter(({ graph }) => graphs.includes(String(graph))).map(({ member }) => String(member))),
  ];
  return graphs.flatMap((graph) =>
    members.filter((member) => !has(graph, member)).map((member) => ({ graph, member })),
  );
}

/** What a graph must be given to have an object with all of its fields; undefined when that cannot be kept from what it has. */
function typesNeeded(member: string, graph: string, types: ReadonlyMap<string, Definition>): Set<string> | undefined {
  const needed = new Set<string>();
  const has = (type: Definition) => graphsOf(type).includes(graph);
  const waiting = [member];
  for (const name of waiting) {
    const type = types.get(name);
    if (!type || needed.has(name) || (has(type) && name !== member)) continue;
    if (has(type) || !isOfValues(type)) return undefined;
    needed.add(name);
    waiting.push(...namesIn(type));
  }
  return needed;
}

function namesIn(type: ValueType): string[] {
  if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return (type.fields ?? []).map((field) => namedType(field.type));
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
  return (type.fields ?? []).flatMap((field) =>
    [field.type, ...(field.arguments ?? []).map((argument) => argument.type)].map(namedType),
  );
}

/** By the subgraph's name instead of its enum value. */
function byName(
  graphs: Definition | undefined,
  added: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, Set<string>> {
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.flatMap((value) => {
      const types = [...added].filter(([, where]) => where.has(value.name.value)).map(([type]) => type);
      return types.length > 0 ? [[String(joinsOf(value, 'join__graph')[0]?.name), new Set(types)]] : [];
    }),
  );
}
