import {
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type OperationParts, toDocument } from '../authorization/operation-parts.ts';
import { customaryArguments } from '../cost/defaults.ts';
import { holdsSizes, sizesInInputs } from './sizes-in-inputs.ts';

/** What an operation says of the length of pages. */
export interface PageSizes {
  /** The largest in its text; 0 where there is none. */
  largest: number;
  /** The variables that say the others. */
  variables: readonly string[];
  /** Variables that may say some inside input objects. */
  inputs: readonly string[];
}

const pageArguments: readonly string[] = [...customaryArguments, 'pageSize'];

/**
 * Finds what says how many objects a field may answer: arguments, and fields of input objects in arguments, those of a change left out, which
 * has limits of its own kind in its input. Defaults of the schema are its own business.
 */
export function findPageSizes(schema: GraphQLSchema, parts: OperationParts): PageSizes {
  const types = new TypeInfo(schema);
  const sizes: number[] = [0];
  const variables = new Set<string>();
  const inputs = new Set<string>();

  function look(value: ValueNode): void {
    if (value.kind === Kind.VARIABLE) variables.add(value.name.value);
    if (value.kind === Kind.INT) sizes.push(Number(value.value));
  }

  visit(
    toDocument(parts),
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Directive: () => false,
      Argument({ name, value }) {
        const field = types.getFieldDef();
        if (!field || !isCompositeType(getNamedType(field.type))) return false;
        if (pageArguments.includes(name.value)) look(value);
        return types.getParentType() === schema.getMutationType() ? false : undefined;
      },
      ObjectField({ name, value }) {
        if (sizesInInputs.includes(name.value)) look(value);
      },
      Variable({ name }) {
        if (holdsSizes(getNamedType(types.getInputType()))) inputs.add(name.value);
      },
    }),
  );
  return { largest: Math.max(...sizes), variables: [...variables], inputs: [...inputs] };
}

/** The largest of the sizes that an operation's variables say; 0 where there is none. */
export function largestOf({ variables, inputs }: PageSizes, values: Readonly<Record<string, unknown>>): number {
  let largest = 0;
  const count = (value: unknown) => {
    if (typeof value === 'number' && value > largest) largest = value;
  };
  const countInside = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      if (sizesInInputs.includes(key)) count(inside);
      countInside(inside);
    }
  };
  for (const name of variables) count(values[name]);
  for (const name of inputs) countInside(values[name]);
  return largest;
}
