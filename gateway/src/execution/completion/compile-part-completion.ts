import { type FieldNode, type GraphQLCompositeType, type GraphQLSchema, Kind, type SelectionSetNode } from 'graphql';
import type { Weights } from '../../cost/weights.ts';
import type { JsonObject } from '../json-object.ts';
import type { Run } from '../run.ts';
import type { Completed } from './compile-completion.ts';
import { compileNullable } from './complete-value.ts';
import { createState, explainWith, toData } from './completion-state.ts';

export interface PartCompletionOptions {
  schema: GraphQLSchema;
  weights: Weights;
  /** Under which key the plan answers a field. */
  keyOf(field: FieldNode): string;
  /** Of the object, as the schema says, and types that it has to be of, all of them. */
  type: GraphQLCompositeType;
  conditions: readonly string[];
  /** Without named fragments. */
  selectionSet: SelectionSetNode;
}

/** Compiles the completion of what is selected of an object somewhere in the answer. A null bubbles up to that object; paths begin there. */
export function compilePartCompletion(given: PartCompletionOptions) {
  const { schema, weights, keyOf, type, conditions, selectionSet } = given;
  const selected = conditions.reduceRight(on, selectionSet);
  const node: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'part' }, selectionSet: selected };
  // The object was counted in the part around it.
  const options = { schema, weights, keyOf, fragments: new Map(), weigh: () => 0 };
  const complete = compileNullable(options, type, [node]);
  return (source: JsonObject, run: Pick<Run, 'shared' | 'strings' | 'variables' | 'room'>): Completed => {
    const { shared, strings, variables, room } = run;
    const state = createState({ shared, strings, variables, room });
    const data = toData(complete(source, state), state);
    return {
      data,
      errors: state.isInvalid ? explainWith((traced) => complete(source, traced)) : [],
      points: state.points,
    };
  };
}

const on = (selectionSet: SelectionSetNode, condition: string): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: [
    {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition } },
      selectionSet,
    },
  ],
});
