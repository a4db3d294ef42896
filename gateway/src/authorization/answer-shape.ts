import { type GraphQLOutputType, type GraphQLSchema, getNamedType, isCompositeType } from 'graphql';
import { collectFields, fieldTypeOf, responseKeyOf, type TypedSelection } from '../operation/collect-fields.ts';
import type { IsIncluded } from '../operation/is-included.ts';
import type { FilteredParts } from './remove-fields.ts';

/** Where markers stand in an answer. Branches without any are left out; each level is built when it is walked. */
export interface AnswerShape {
  /** By the key that the marker has in the answer. */
  markers: ReadonlyMap<string, RemovedKey>;
  /** By response key. */
  children: ReadonlyMap<string, ChildShape>;
}

export interface RemovedKey {
  responseKey: string;
  /** `Type.field`, as the client selected it. */
  coordinate: string;
  type: GraphQLOutputType;
}

export interface ChildShape {
  type: GraphQLOutputType;
  shape: () => AnswerShape;
}

export interface ShapeSource {
  schema: GraphQLSchema;
  filtered: FilteredParts;
  isIncluded: IsIncluded;
}

/** The shape of the whole answer to a filtered operation. */
export function createAnswerShape(source: ShapeSource): AnswerShape {
  const { operation } = source.filtered;
  const root = source.schema.getRootType(operation.operation);
  return buildShape(source, root ? [{ parent: root, selectionSet: operation.selectionSet }] : []);
}

/** Fields with the same response key are one in the answer, whichever fragments they stand in. */
function buildShape(source: ShapeSource, selections: readonly TypedSelection[]): AnswerShape {
  const { schema, filtered, isIncluded } = source;
  const markers = new Map<string, RemovedKey>();
  const below = new Map<string, { type: GraphQLOutputType; selections: TypedSelection[] }>();
  for (const { parent, field } of collectFields({ schema, fragments: filtered.fragments, isIncluded }, selections)) {
    const removed = filtered.markers.get(field);
    const type = fieldTypeOf(parent, removed ?? field);
    if (!type) continue;
    if (removed) {
      const coordinate = `${parent.name}.${removed.name.value}`;
      markers.set(responseKeyOf(field), { responseKey: responseKeyOf(removed), coordinate, type });
    } else if (field.selectionSet && filtered.holdsMarker(field.selectionSet)) {
      const child = below.get(responseKeyOf(field)) ?? { type, selections: [] };
      const named = getNamedType(type);
      if (isCompositeType(named)) child.selections.push({ parent: named, selectionSet: field.selectionSet });
      below.set(responseKeyOf(field), child);
    }
  }
  const children = [...below].map(([key, child]) => [key, toChildShape(source, child.type, child.selections)] as const);
  return { markers, children: new Map(children) };
}

function toChildShape(source: ShapeSource, type: GraphQLOutputType, selections: readonly TypedSelection[]): ChildShape {
  let built: AnswerShape | undefined;
  return {
    type,
    shape: () => {
      built ??= buildShape(source, selections);
      return built;
    },
  };
}
