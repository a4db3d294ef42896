import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { RegisteredDocument } from './documents.ts';

/**
 * The schema coordinates that documents depend on: `Type`, `Type.field`, `Type.field.argument`.
 * Of an input or an enum the whole type counts, because variables carry what no document shows.
 */
export function usedCoordinates(documents: readonly RegisteredDocument[], schema: GraphQLSchema): Set<string> {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(info, {
    Field() {
      const coordinate = fieldCoordinate(info);
      if (coordinate) used.add(coordinate).add(info.getParentType()?.name ?? '');
      addType(info.getType() && getNamedType(info.getType()), used);
    },
    Argument: () => void used.add(`${fieldCoordinate(info)}.${info.getArgument()?.name}`),
    VariableDefinition: () => addType(info.getInputType() && getNamedType(info.getInputType()), used),
  });
  for (const { document } of documents) visit(document, visitor);
  return used;
}

function fieldCoordinate(info: TypeInfo): string | undefined {
  const field = info.getFieldDef() ?? undefined;
  return field && `${info.getParentType()?.name}.${field.name}`;
}

function addType(type: GraphQLNamedType | null | undefined, used: Set<string>): void {
  if (!type || used.has(type.name)) return;
  used.add(type.name);
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) addType(getNamedType(field.type), used);
}

/** Does a change at this coordinate reach anything that is used? */
export function isUsed(path: string, used: ReadonlySet<string>, schema: GraphQLSchema): boolean {
  const type = path.split('.')[0] ?? '';
  const definition = schema.getType(type);
  const whole = isInputObjectType(definition) || isEnumType(definition);
  return used.has(whole ? type : path);
}
