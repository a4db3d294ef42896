import { type GraphQLSchema, getNamedType, isCompositeType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { type OperationParts, toDocument } from '../authorization/operation-parts.ts';
import { slicingArguments } from './list-size.ts';

/** What an operation says of the length of pages. */
export interface PageSizes {
  /** The largest in its text; 0 where there is none. */
  largest: number;
  /** The variables that say the others. */
  variables: readonly string[];
}

/** Finds the arguments that say how many objects a field may answer. Defaults of the schema are its own business. */
export function findPageSizes(schema: GraphQLSchema, parts: OperationParts): PageSizes {
  const types = new TypeInfo(schema);
  const sizes: number[] = [0];
  const variables = new Set<string>();
  visit(
    toDocument(parts),
    visitWithTypeInfo(types, {
      Argument({ name, value }) {
        const field = types.getFieldDef();
        const isOfField = types.getDirective() === null && field && isCompositeType(getNamedType(field.type));
        if (!isOfField || !slicingArguments.includes(name.value)) return;
        if (value.kind === Kind.VARIABLE) variables.add(value.name.value);
        if (value.kind === Kind.INT) sizes.push(Number(value.value));
      },
    }),
  );
  return { largest: Math.max(...sizes), variables: [...variables] };
}

/** The largest of the sizes that an operation's variables say; 0 where there is none. */
export function largestOf(variables: readonly string[], values: Readonly<Record<string, unknown>>): number {
  let largest = 0;
  for (const name of variables) {
    const value = values[name];
    if (typeof value === 'number' && value > largest) largest = value;
  }
  return largest;
}
