import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { argumentsOf } from './authorization-features.ts';
import { type AuthorizationPolicy, type Requirement, requireBoth } from './policy.ts';

/**
 * A field that `@requires` a protected one tells about it, so it asks for the same. Today's compositions refuse a graph
 * that does not say so itself; supergraphs composed by older ones are served too.
 */
export function inheritFromRequiredFields(supergraph: DocumentNode, stated: AuthorizationPolicy): AuthorizationPolicy {
  const fields = indexFields(supergraph);
  const policy = new Map(stated);
  for (const coordinate of fields.keys()) {
    const requirements = [...coordinatesBehind(coordinate, fields)].flatMap((behind) => stated.get(behind) ?? []);
    const own = stated.get(coordinate);
    if (requirements.length > 0) policy.set(coordinate, requirements.reduce(requireBoth, own ?? nothing));
  }
  return policy;
}

const nothing: Requirement = { authenticated: false };

/** Fields of object and interface types by coordinate. */
type FieldIndex = ReadonlyMap<string, FieldDefinitionNode>;

function indexFields(supergraph: DocumentNode): FieldIndex {
  return new Map(
    supergraph.definitions
      .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .flatMap((type) =>
        (type.fields ?? []).map((field) => [`${type.name.value}.${field.name.value}`, field] as const),
      ),
  );
}

/** Every coordinate that a field's `@requires` reaches, through other fields' `@requires` too. */
function coordinatesBehind(coordinate: string, fields: FieldIndex, found = new Set<string>()): ReadonlySet<string> {
  const parent = coordinate.slice(0, coordinate.indexOf('.'));
  for (const required of requiredSelections(fields.get(coordinate))) visitRequired(required, parent, fields, found);
  return found;
}

/** What `@join__field(requires:)` holds, once per subgraph that says it (https://specs.apollo.dev/join/v0.5). */
function requiredSelections(field: FieldDefinitionNode | undefined): SelectionSetNode[] {
  const joins = (field?.directives ?? []).filter(({ name }) => name.value === 'join__field').map(argumentsOf);
  const sources = joins.flatMap(({ requires }) => (typeof requires === 'string' ? requires : []));
  return sources.flatMap((source) => {
    const [definition] = parse(`{ ${source} }`, { noLocation: true }).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : [];
  });
}

function visitRequired(selection: SelectionSetNode, parent: string, fields: FieldIndex, found: Set<string>): void {
  for (const node of selection.selections) {
    if (node.kind === Kind.FIELD) {
      const coordinate = `${parent}.${node.name.value}`;
      const isNew = !found.has(coordinate);
      const returned = namedType(fields.get(coordinate)?.type);
      found.add(coordinate).add(returned);
      if (isNew) coordinatesBehind(coordinate, fields, found);
      if (node.selectionSet) visitRequired(node.selectionSet, returned, fields, found);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      const narrowed = node.typeCondition?.name.value ?? parent;
      found.add(narrowed);
      visitRequired(node.selectionSet, narrowed, fields, found);
    }
  }
}

function namedType(type: TypeNode | undefined): string {
  if (!type) return '';
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
